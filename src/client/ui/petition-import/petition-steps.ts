// What an import of petitions writes: each new one whole, with the steps of its case.
import { petition } from '../../../shared/kinds/petition.ts';
import type { PetitionMatch } from '../../import/match-petitions.ts';
import type { ImportStep } from '../import/write-steps.ts';

export const stepsOf = (matches: readonly PetitionMatch[]): readonly ImportStep[] =>
  matches.flatMap(({ type, row }) =>
    type === 'new'
      ? [
          {
            step: {
              type: 'create',
              kind: petition.name,
              values: row.values,
              rows: row.steps.map((values) => ({ kind: 'event', values })),
            },
          },
        ]
      : [],
  );
