// What hangs of a record and what is still to be put up, by the law in force today. Pure.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import { rowsOf } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { meetingOf } from '../../../shared/kinds/meeting-of.ts';
import { postingFacts } from '../../../shared/kinds/posting.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { resultOf } from '../../../shared/rules/meeting/result-of.ts';
import { type PostedThing, type Posting, postingOf } from '../../../shared/rules/posting.ts';
import { type PostingDuty, type PostingGround, postingDuties } from '../../../shared/rules/posting-duties.ts';

export type ShownPosting = { readonly row: RecordState; readonly posting: Posting };

export type Postings = {
  readonly postings: readonly ShownPosting[];
  readonly duties: readonly PostingDuty[];
};

/** @param counted the households of the meeting's roll; of a dialogue none */
export const postingsOf = (bundle: Bundle, counted: readonly RecordId[], law: Law, today: Day): Postings => {
  const postings = hangingOf(bundle, law, today);
  const rows = postings.map(({ row }) => row);
  return { postings, duties: postingDuties(groundOf(bundle, rows, counted, law, today), law, today) };
};

/** What was put up, or is said to be, also what came down since. */
export const hangingOf = (bundle: Bundle, law: Law, today: Day): readonly ShownPosting[] =>
  rowsOf(bundle, 'posting')
    .filter((row) => !row.redacted)
    .map((row) => ({ row, posting: postingOf(postingFacts(row, bundle.root.values), law, today) }));

const groundOf = (
  bundle: Bundle,
  rows: readonly RecordState[],
  counted: readonly RecordId[],
  law: Law,
  today: Day,
): PostingGround => {
  const { kind, values } = bundle.root;
  const day = typeof values.date === 'string' ? values.date : '';
  const posted = rows.map((row) => ({
    what: postingFacts(row, values).what,
    ...(typeof row.values.item === 'string' && { item: row.values.item }),
  }));
  if (kind !== 'minutes') {
    const shown: readonly { readonly what: PostedThing }[] = values.resultPosted ? [{ what: 'result' }] : [];
    return { kind: 'dialogue', day, items: [], posted: [...posted, ...shown] };
  }
  const isVillages = values.form === undefined || values.form === null || values.form === 'village-meeting';
  const meeting = meetingOf(bundle, counted);
  const items = isVillages
    ? meeting.items.map((item) => ({
        id: item.id,
        matter: item.matter,
        state: resultOf(item, meeting.roll, law, today).state,
      }))
    : [];
  return { kind: 'minutes', day, items, posted };
};

/** Of a posting; both of it and of papers beside it. */
export const photosOf = (bundle: Bundle, posting: RecordId): readonly RecordState[] =>
  rowsOf(bundle, 'attachment').filter(
    ({ redacted, values }) =>
      !redacted && values.about === posting && (values.what === 'photo' || values.what === 'paper'),
  );
