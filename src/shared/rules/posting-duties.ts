// What a meeting or a dialogue leaves to be posted: drafts and lists before it, results after it (LDC Art. 13; LTCCQ Art. 43;
// NĐ 59/2023 Art. 6; NĐ 61/2023 Art. 9; QĐ 24/2021).
import type { RecordId } from '../core/ids.ts';
import { countBack } from './count-back.ts';
import { type Day, isDay } from './days.ts';
import { countFrom } from './deadline.ts';
import type { Law } from './law.ts';
import type { Matter } from './meeting/meeting-types.ts';
import type { ResultState } from './meeting/result-types.ts';
import { type PostedThing, ruleOfPosting } from './posting.ts';
import type { RuleRow } from './rule-rows.ts';
import { ruleOn } from './rules.ts';

export type PostingDuty = {
  readonly what: PostedThing;
  /** The agenda item it is about; none: the whole. */
  readonly item?: RecordId;
  /** How long it hangs. */
  readonly rule?: RuleRow;
  /** The last day to put it up, where the law says one. */
  readonly by?: Day;
  /** Whether the law asks for it; the others are offered. */
  readonly isAsked: boolean;
  /** It had to hang before a meeting that is over: put up now it serves nothing, and this is what came instead. */
  readonly instead?: 'not-voted' | 'voted';
};

export type PostingItem = {
  readonly id: RecordId;
  readonly matter: Matter;
  /** `unfinished`: nobody voted on it yet, or not all is counted. */
  readonly state: ResultState;
  readonly isVoted?: boolean;
};

/** What is known of the record; of a dialogue there are no items. */
export type PostingGround = {
  readonly kind: 'minutes' | 'dialogue';
  readonly day: Day;
  readonly items: readonly PostingItem[];
  /** Of a dialogue: whether the law asks for its result to hang (LTCCQ Art. 43). */
  readonly isAsked?: boolean;
  /** The meeting is past, or its minutes are closed. */
  readonly isOver?: boolean;
  /** What was put up already. */
  readonly posted: readonly { readonly what: PostedThing; readonly item?: RecordId }[];
};

/** Of no record without its day. */
export const postingDuties = (ground: PostingGround, law: Law, today: Day): readonly PostingDuty[] => {
  if (!isDay(ground.day)) return [];
  const all = ground.kind === 'dialogue' ? ofDialogue(ground, law, today) : ofMeeting(ground, law, today);
  return all.filter(
    ({ what, item }) =>
      !ground.posted.some((one) => one.what === what && (one.item === undefined || one.item === item)),
  );
};

/** The result is posted at the office, within the days in which it is made known. */
const ofDialogue = ({ day, isAsked = true }: PostingGround, law: Law, today: Day): readonly PostingDuty[] => {
  if (day > today) return [];
  if (!isAsked) return [{ ...duty('result', law, today), isAsked }];
  const limit = ruleOn(law.rules, 'dialogue.result', day);
  const by = limit && countFrom(day, limit, law.calendar, []).due;
  return [{ ...duty('result', law, today), isAsked: true, ...(by !== undefined && { by }) }];
};

const ofMeeting = ({ day, items, isOver }: PostingGround, law: Law, today: Day): readonly PostingDuty[] =>
  items.flatMap(({ id, matter, state, isVoted }): readonly PostingDuty[] => {
    const of = (what: PostedThing, isAsked: boolean, before = false): PostingDuty => {
      const made = duty(what, law, before ? day : today);
      const by = before && made.rule ? countBack(day, made.rule, law.calendar).due : undefined;
      return { ...made, item: id, isAsked, ...(by !== undefined && { by }) };
    };
    const beforeVote = (what: PostedThing): PostingDuty =>
      isOver ? { ...of(what, false), instead: isVoted ? 'voted' : 'not-voted' } : of(what, true, true);
    const isOpen = state === 'unfinished';
    if (matter === 'poverty') return isReviewed(state) ? [of('poverty-list', true)] : [];
    if (matter === 'convention' && isOpen) return [beforeVote('draft')];
    if (matter === 'elect-head' && isOpen) return [beforeVote('election-list')];
    return state === 'passed' && decides.includes(matter) ? [of('decision', false)] : [];
  });

/** Of a poverty list each household stands for itself: that some were not agreed to does not keep the others. */
const isReviewed = (state: ResultState): boolean => state === 'passed' || state === 'not-passed';

/** What binds the village's households. */
const decides: readonly Matter[] = [
  'contributions',
  'collect-spend',
  'convention',
  'elect-head',
  'dismiss-head',
  'inspection-board',
  'investment-board',
  'self-management',
];

const duty = (what: PostedThing, law: Law, day: Day): Omit<PostingDuty, 'isAsked'> => {
  const rule = ruleOfPosting(what, law, day);
  return { what, ...(rule && { rule }) };
};
