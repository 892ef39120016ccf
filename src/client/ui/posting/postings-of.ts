// What hangs of a record and what is still to be put up, by the law in force today. Pure.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { isOver } from '../../../shared/kinds/meeting-days.ts';
import { meetingOf } from '../../../shared/kinds/meeting-of.ts';
import { postingFacts } from '../../../shared/kinds/posting.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { resultOf } from '../../../shared/rules/meeting/result-of.ts';
import type { PostedThing } from '../../../shared/rules/posting.ts';
import { type PostingDuty, type PostingGround, postingDuties } from '../../../shared/rules/posting-duties.ts';
import { hangingOf, type ShownPosting } from './hanging-of.ts';

export type Postings = {
  readonly postings: readonly ShownPosting[];
  readonly duties: readonly PostingDuty[];
};

/**
 * @param counted the households of the meeting's roll; of a dialogue none
 * @param law what the meeting is measured by
 * @param measuredOn the day its results are of: of closed minutes another than today
 */
export const postingsOf = (
  bundle: Bundle,
  counted: readonly RecordId[],
  law: Law,
  today: Day,
  measuredOn: Day,
): Postings => {
  const postings = hangingOf(bundle, law, today);
  const rows = postings.map(({ row }) => row);
  return { postings, duties: postingDuties(groundOf(bundle, rows, counted, law, measuredOn), law, today) };
};

const groundOf = (
  bundle: Bundle,
  rows: readonly RecordState[],
  counted: readonly RecordId[],
  law: Law,
  measuredOn: Day,
): PostingGround => {
  const { kind, values } = bundle.root;
  const day = typeof values.date === 'string' ? values.date : '';
  const posted = rows.map((row) => ({
    what: postingFacts(row, values).what,
    ...(typeof row.values.item === 'string' && { item: row.values.item }),
  }));
  if (kind !== 'minutes') {
    const shown: readonly { readonly what: PostedThing }[] = values.resultPosted ? [{ what: 'result' }] : [];
    // What is not the government's dialogue has no such duty: its result may hang all the same.
    const isAsked = values.form === undefined || values.form === null || values.form === 'dialogue';
    return { kind: 'dialogue', day, items: [], posted: [...posted, ...shown], isAsked };
  }
  const isVillages = values.form === undefined || values.form === null || values.form === 'village-meeting';
  const meeting = meetingOf(bundle, counted);
  const items = isVillages
    ? meeting.items.map((item) => {
        const { state, isVoted } = resultOf(item, meeting.roll, law, measuredOn);
        // Before anybody came there is no quorum either: what was not voted on is only still to come.
        return {
          id: item.id,
          matter: item.matter,
          state: isVoted ? state : ('unfinished' as const),
          isVoted,
        };
      })
    : [];
  return { kind: 'minutes', day, items, posted, isOver: isOver(bundle, measuredOn) };
};
