// Rules for complaints of the second instance, tracked by the commune and decided by the province
// (domain 2.2, 2.3 T9–T12, T29).
import type { RuleRow } from './rule-rows.ts';

const row = (
  rule: RuleRow['rule'],
  value: number,
  trigger: RuleRow['trigger'],
  article: string,
  certainty: RuleRow['certainty'],
): RuleRow => ({
  id: `${rule}@2012`,
  rule,
  value,
  unit: 'calendar-days',
  trigger,
  citation: `${article} Luật Khiếu nại 2011`,
  from: '2012-07-01',
  certainty,
});

export const complaintSecondRules: readonly RuleRow[] = [
  row('complaint2.limitation', 30, 'decision-received', 'Điều 33', 'high'),
  row('complaint2.limitation.remote', 45, 'decision-received', 'Điều 33', 'high'),
  row('complaint2.accept', 10, 'receipt', 'Điều 36', 'high'),
  row('complaint2.resolve', 45, 'acceptance', 'Điều 37', 'high'),
  row('complaint2.resolve.complex', 60, 'acceptance', 'Điều 37', 'high'),
  row('complaint2.resolve.remote', 60, 'acceptance', 'Điều 37', 'high'),
  row('complaint2.resolve.remote-complex', 70, 'acceptance', 'Điều 37', 'high'),
  row('complaint2.send', 7, 'decision', 'Điều 41', 'medium'),
  row('complaint2.publish', 15, 'decision', 'Điều 41', 'medium'),
];
