// What can be done instead when an item did not pass, each with what it rests on.
import { countsSlips, presentAt } from './counted.ts';
import { type ItemFacts, isOfThosePresent, needsMeeting, type Roll, type VoteForm } from './meeting-types.ts';
import type { ResultState, Way } from './result-types.ts';

type Failed = {
  readonly item: ItemFacts;
  readonly roll: Roll;
  readonly form: VoteForm;
  readonly state: ResultState;
  /** So many are missing from the mark. */
  readonly missing: number;
  readonly isTied: boolean;
};

/** Vietnamese; certainty as in domain 4.2, 4.3. */
export const wayCitations: { readonly [way in Way]: string } = {
  slips: 'Điều 19 Luật Thực hiện dân chủ ở cơ sở 2022; Điều 4 Nghị định 59/2023/NĐ-CP',
  'another-meeting': 'Điều 18 Luật Thực hiện dân chủ ở cơ sở 2022',
  're-survey': 'Điều 4 Quyết định 24/2021/QĐ-TTg',
  'rerun-election': 'Điều 7, Điều 8 Nghị định 59/2023/NĐ-CP',
  'interim-head': 'Điều 7, Điều 8 Nghị định 59/2023/NĐ-CP',
  'choose-again': 'khoản 5 Điều 3 Nghị định 59/2023/NĐ-CP',
  'vote-on-tied': 'Điều 7 Nghị định 59/2023/NĐ-CP',
};

export const waysOf = (failed: Failed): readonly Way[] => {
  const { item, state, isTied } = failed;
  if (state === 'no-quorum') return ['slips', 'another-meeting'];
  if (state !== 'not-passed') return [];
  if (item.matter === 'poverty') return ['re-survey', 'another-meeting'];
  if (isTied) return ['vote-on-tied'];
  if (isOfThosePresent(item.matter)) return ['choose-again'];
  if (item.matter === 'elect-head') return ['rerun-election', 'interim-head'];
  return maySlipsHelp(failed) ? ['slips', 'another-meeting'] : ['another-meeting'];
};

/** Only where the law lets slips complete a meeting, and enough households were not there. */
const maySlipsHelp = ({ item, roll, form, missing }: Failed): boolean =>
  !needsMeeting(item.matter) &&
  !countsSlips(form) &&
  form !== 'online' &&
  roll.households - presentAt(item, roll, form) >= missing;
