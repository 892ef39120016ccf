// The papers the events of a case call for, in the order of the law. Apart from print/, which is of the second offline tier,
// while a record's page asks whether there is anything to print.
import { type Bundle, isDeleted, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import { visitsOf } from '../../../shared/kinds/case-of.ts';
import { eventsOf } from '../../../shared/kinds/petition-events.ts';
import { type PaperName, papersFor } from '../../../shared/rules/case/case-papers.ts';
import type { CaseType } from '../../../shared/rules/case/case-types.ts';
import { fallen, inOrder, type WrittenEvent } from '../../../shared/rules/case/standing.ts';
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
  const ordered = inOrder([...eventsOf(bundle), ...visitsOf(bundle)]);
  const isGone = goneFrom(bundle, ordered);
  return ordered.flatMap((written) => {
    const event = rows[written.id];
    if (!event || isGone(written)) return [];
    return papersFor(written.step, typeOfCase(bundle, event)).flatMap((paper) =>
      paper === 'receipt' ? [] : [{ paper, event }],
    );
  });
};

/** Whether an event counts in none of the cases it belongs to: what is settled about one content fells nothing of the others. */
const goneFrom = (bundle: Bundle, ordered: readonly WrittenEvent[]) => {
  const contents = rowsOf(bundle, 'content').flatMap(({ id, redacted }) => (redacted ? [] : [id]));
  // What was written about a content that is not there any more is the whole paper's.
  const isOf = ({ content = '' }: WrittenEvent, one: string) =>
    content === one || !contents.includes(content);
  const cases = (contents.length > 0 ? contents : ['']).map((one) => {
    const own = ordered.filter((event) => isOf(event, one));
    return { own, gone: fallen(own) };
  });
  return (event: WrittenEvent): boolean =>
    cases.every(({ own, gone }) => gone.has(event.id) || !own.includes(event));
};

/** What the papers of this event go by: the type of its content where the paper was split, else that of the petition. */
export const typeOfCase = ({ root, rows }: Bundle, event: RecordState | undefined): CaseType => {
  const content = rows[String(event?.values.content ?? '')];
  return ((!content?.redacted && content?.values.type) || root.values.type || 'other') as CaseType;
};
