// Deadlines and postings of village elections, conventions, publicity and the poverty review (domain 4.3, 4.4).
import type { RuleRow } from './rule-rows.ts';

const decree59 = 'Nghị định 59/2023/NĐ-CP';
const decree61 = 'Nghị định 61/2023/NĐ-CP';
const from59 = '2023-08-14';
const from61 = '2023-08-16';

type Amount = readonly [value: number, unit: RuleRow['unit'], trigger: RuleRow['trigger']];

const row = (
  rule: RuleRow['rule'],
  [value, unit, trigger]: Amount,
  citation: string,
  from: string,
  certainty: RuleRow['certainty'] = 'high',
): RuleRow => ({
  id: `${rule}@${from.slice(0, 4)}`,
  rule,
  value,
  unit,
  trigger,
  citation,
  from,
  certainty,
});

export const villageRules: readonly RuleRow[] = [
  row('election.plan', [20, 'calendar-days', 'before-meeting'], `điểm a khoản 1 Điều 6 ${decree59}`, from59),
  row('election.team', [10, 'calendar-days', 'before-meeting'], `điểm b khoản 1 Điều 6 ${decree59}`, from59),
  row('election.posting', [7, 'calendar-days', 'before-meeting'], `khoản 1 Điều 6 ${decree59}`, from59),
  // When nobody reaches the mark; the fifteen days are those of the rule of 2008.
  row('election.rerun', [15, 'calendar-days', 'meeting'], `Điều 7–8 ${decree59}`, from59, 'unknown'),
  row('election.send', [5, 'working-days', 'meeting'], `Điều 8 ${decree59}`, from59, 'medium'),
  row(
    'election.recognise',
    [5, 'working-days', 'receipt'],
    `Điều 21 Luật Thực hiện dân chủ ở cơ sở 2022; Điều 8 ${decree59}`,
    from59,
    'medium',
  ),
  // Provinces may extend terms or name interim heads until the new decree on villages.
  row(
    'election.freeze',
    [1, 'on-off', 'none'],
    'Công văn của Bộ Nội vụ ngày 09/12/2025; Kết luận 163, 186, 210',
    '2025-12-09',
    'medium',
  ),
  // Thirty or sixty months, as the province decided.
  row(
    'head.term',
    [30, 'months', 'none'],
    'Thông tư 04/2012/TT-BNV, sửa đổi bởi Thông tư 14/2018/TT-BNV, 05/2022/TT-BNV (2,5 hoặc 5 năm do tỉnh quyết định)',
    '2012-10-15',
    'unknown',
  ),
  row('convention.posting', [30, 'calendar-days', 'posting'], `khoản 1 Điều 9 ${decree61}`, from61),
  row('convention.send', [5, 'working-days', 'meeting'], `Điều 11 ${decree61}`, from61),
  row('convention.recognise', [5, 'working-days', 'receipt'], `Điều 11 ${decree61}`, from61),
  row(
    'publicity.loudspeaker',
    [3, 'calendar-days', 'posting'],
    'Điều 13 Luật Thực hiện dân chủ ở cơ sở 2022',
    '2023-07-01',
  ),
  row(
    'publicity.posting',
    [20, 'calendar-days', 'posting'],
    'Điều 13 Luật Thực hiện dân chủ ở cơ sở 2022',
    '2023-07-01',
    'medium',
  ),
  row(
    'posting.poverty',
    [3, 'working-days', 'posting'],
    'Quyết định 24/2021/QĐ-TTg; Thông tư 07/2021/TT-BLĐTBXH',
    '2021-09-01',
  ),
  row('poverty.recheck', [7, 'working-days', 'receipt'], 'Quyết định 24/2021/QĐ-TTg', '2021-09-01'),
  row(
    'village.size.north',
    [150, 'households', 'none'],
    'Quyết định 53/QĐ-BNV (miền núi phía Bắc)',
    '2022-01-01',
  ),
  row(
    'village.size.highlands',
    [200, 'households', 'none'],
    'Quyết định 53/QĐ-BNV (Tây Nguyên)',
    '2022-01-01',
  ),
  row(
    'village.size.border',
    [100, 'households', 'none'],
    'Quyết định 53/QĐ-BNV (xã biên giới)',
    '2022-01-01',
  ),
];
