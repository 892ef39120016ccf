// The papers the events of a case call for, in the order of the law. Apart from print/, which is of the second offline tier,
// while a record's page asks whether there is anything to print.
import { type Bundle, isDeleted, type RecordState } from '../../../shared/core/bundle.ts';
import { eventsOf } from '../../../shared/kinds/petition-events.ts';
import { type PaperName, papersFor } from '../../../shared/rules/case/case-papers.ts';
import type { CaseType } from '../../../shared/rules/case/case-types.ts';
import { fallen, inOrder } from '../../../shared/rules/case/standing.ts';
import { isEverDenunciation } from '../ever-denunciation.ts';

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

/** What the papers of this event go by: the type of its content where the paper was split, else that of the petition. */
export const typeOfCase = ({ root, rows }: Bundle, event: RecordState | undefined): CaseType => {
  const content = rows[String(event?.values.content ?? '')];
  return ((!content?.redacted && content?.values.type) || root.values.type || 'other') as CaseType;
};
