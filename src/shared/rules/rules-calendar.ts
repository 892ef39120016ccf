// Rules about the calendar itself (domain 0.5, 6).
import type { RuleRow } from './rule-rows.ts';

export const calendarRules: readonly RuleRow[] = [
  // Ngày Văn hóa Việt Nam, 24 November: named a day off by a Party resolution, the Labour Code not yet changed.
  {
    id: 'holiday.culture-day@2026',
    rule: 'holiday.culture-day',
    value: 0,
    unit: 'on-off',
    trigger: 'none',
    citation: 'Nghị quyết 80-NQ/TW ngày 07/01/2026; Điều 112 Bộ luật Lao động chưa sửa',
    from: '2026-01-07',
    certainty: 'unknown',
  },
];
