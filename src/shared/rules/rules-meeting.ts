// Quorum and pass marks of village meetings: how many, of whom (domain 0.3, 4.2).
import type { RuleRow } from './rule-rows.ts';

const democracy = 'Luật Thực hiện dân chủ ở cơ sở 2022';
const decree59 = 'Nghị định 59/2023/NĐ-CP';

type Share = Pick<RuleRow, 'value' | 'over' | 'base'> & { readonly of: number };

/** A share of the households, of those present …; `over`: strictly more than it. */
const share = (
  rule: RuleRow['rule'],
  measured: Share,
  citation: string,
  from: string,
  certainty: RuleRow['certainty'] = 'high',
): RuleRow => ({
  id: `${rule}@${from.slice(0, 4)}`,
  rule,
  ...measured,
  unit: 'fraction',
  trigger: 'none',
  citation,
  from,
  certainty,
});

const people = (rule: RuleRow['rule'], value: number, citation: string): RuleRow => ({
  id: `${rule}@2023`,
  rule,
  value,
  unit: 'people',
  trigger: 'none',
  citation,
  from: '2023-08-14',
  certainty: 'high',
});

const lawFrom = '2023-07-01';
const decreeFrom = '2023-08-14';
const overHalf = { value: 1, of: 2, over: true } as const;

export const meetingRules: readonly RuleRow[] = [
  // The safe reading; the law may say "from 50 %".
  share('quorum.meeting', { ...overHalf, base: 'households' }, `Điều 18 ${democracy}`, lawFrom, 'unknown'),
  share('pass.secretary', { ...overHalf, base: 'present' }, `khoản 5 Điều 3 ${decree59}`, decreeFrom),
  share('pass.method', { ...overHalf, base: 'present' }, `khoản 5 Điều 3 ${decree59}`, decreeFrom),
  share('pass.counting-team', { ...overHalf, base: 'present' }, `khoản 5 Điều 3 ${decree59}`, decreeFrom),
  people('counting-team.least', 3, `Mẫu 02 ${decree59}`),
  people('counting-team.most', 5, `Mẫu 02 ${decree59}`),
  people('counting-team.witnesses', 2, `Mẫu 02 ${decree59}`),
  // Contributions, and what is collected, spent and managed.
  share(
    'pass.contributions',
    { value: 2, of: 3, base: 'households' },
    `khoản 1 Điều 21 ${democracy}`,
    lawFrom,
    'high',
  ),
  share('pass.convention', { ...overHalf, base: 'households' }, 'Nghị định 61/2023/NĐ-CP', '2023-08-16'),
  share(
    'pass.head',
    { ...overHalf, base: 'households' },
    `Điều 21 ${democracy}; Điều 7–9 ${decree59}`,
    lawFrom,
  ),
  // Members of the people's inspectorate and of the supervision of investments: the base was not found.
  share(
    'pass.supervision',
    { ...overHalf, base: 'households' },
    `${democracy}; ${decree59}`,
    lawFrom,
    'medium',
  ),
  share('pass.self-management', { ...overHalf, base: 'households' }, `Điều 21 ${democracy}`, lawFrom),
  share(
    'pass.village-change',
    { ...overHalf, base: 'households' },
    'Công văn 4168/BNV-CQĐP ngày 23/06/2025 (cử tri đại diện hộ gia đình)',
    '2025-06-23',
  ),
  share(
    'pass.poverty',
    { value: 1, of: 2, base: 'attendees' },
    'Điều 4 Quyết định 24/2021/QĐ-TTg',
    '2021-09-01',
  ),
  share(
    'propose.households',
    { value: 1, of: 10, base: 'households' },
    `Điều 16 ${democracy}`,
    lawFrom,
    'medium',
  ),
  {
    id: 'slips.result@2023',
    rule: 'slips.result',
    value: 5,
    unit: 'working-days',
    trigger: 'slips-deadline',
    citation: `khoản 7 Điều 4 ${decree59}`,
    from: decreeFrom,
    certainty: 'high',
  },
];
