// Which papers a village meeting calls for besides its minutes (NĐ 59/2023 forms 01, 02, 04, 05; TT 07/2021 annex V).
import { countsSlips, formOf } from './counted.ts';
import type { ItemFacts } from './meeting-types.ts';

export const meetingPaperNames = [
  'invitation',
  'invitation-slips',
  'candidates',
  'household-slip',
  'ballot-count',
  'slip-count',
  'poverty-minutes',
  'addendum',
  'posting-proof',
] as const;

export type MeetingPaper = (typeof meetingPaperNames)[number];

/** Those about one agenda item, in the order they are needed. */
export const papersOfItem = (item: ItemFacts): readonly MeetingPaper[] => {
  const form = formOf(item);
  return [
    ...(item.matter === 'elect-head' ? (['candidates'] as const) : []),
    ...(countsSlips(form) ? (['household-slip'] as const) : []),
    ...(form === 'secret-ballot' ? (['ballot-count'] as const) : []),
    ...(countsSlips(form) ? (['slip-count'] as const) : []),
    ...(item.matter === 'poverty' ? (['poverty-minutes'] as const) : []),
  ];
};
