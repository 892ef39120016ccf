// The papers the events of a case call for, in the order of the law.
import { type Bundle, isDeleted, type RecordState } from '../../../../shared/core/bundle.ts';
import { eventsOf } from '../../../../shared/kinds/petition-events.ts';
import { type PaperName, papersFor } from '../../../../shared/rules/case/case-papers.ts';
import { fallen, inOrder } from '../../../../shared/rules/case/standing.ts';
import { isEverDenunciation } from '../../ever-denunciation.ts';
import { typeOfCase } from './case-source.ts';

export type CalledPaper = {
  readonly paper: PaperName;
  readonly event: RecordState;
};

/** The receipt is not among them: it needs no event. */
export const calledPapers = (bundle: Bundle): readonly CalledPaper[] => {
  const { root, rows } = bundle;
  if (root.kind !== 'petition' || root.redacted || isDeleted(root)) return [];
  if (isEverDenunciation(root) && root.values.type !== 'denunciation') return [];
  const ordered = inOrder(eventsOf(bundle));
  const gone = fallen(ordered);
  return ordered.flatMap(({ id, step }) => {
    const event = rows[id];
    if (!event || gone.has(id)) return [];
    return papersFor(step, typeOfCase(bundle, event)).flatMap((paper) =>
      paper === 'receipt' ? [] : [{ paper, event }],
    );
  });
};
