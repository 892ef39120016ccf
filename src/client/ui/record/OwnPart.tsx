// What the page of a record of some kinds says besides its fields and rows.
import type { ComponentType } from 'preact';
import type { RecordView } from '../../store/records-api.ts';
import { CompetenceLink } from '../cases/CompetenceLink.tsx';
import { EndHousehold } from '../household/EndHousehold.tsx';
import { RollSummary } from '../household/RollSummary.tsx';

interface OwnPartProps {
  readonly kind: string;
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

const parts: { readonly [kind: string]: ComponentType<Omit<OwnPartProps, 'kind'>> } = {
  household: EndHousehold,
  minutes: RollSummary,
  petition: CompetenceLink,
};

export function OwnPart({ kind, ...props }: OwnPartProps) {
  const Part = parts[kind];
  return Part ? <Part {...props} /> : null;
}
