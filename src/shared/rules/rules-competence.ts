// Who answers for what the districts decided and did until they were dissolved on 1 July 2025: 1 the province, 0 the
// commune. The texts leave it to who took the task over; a commune confirms it with its province.
import type { RuleRow } from './rule-rows.ts';

export const competenceRules: readonly RuleRow[] = [
  // Most of a district's decisions about land and people are the commune chair's to make now.
  {
    id: 'competence.former-district.complaint@2025',
    rule: 'competence.former-district.complaint',
    value: 0,
    unit: 'on-off',
    trigger: 'none',
    citation: 'Nghị quyết 190/2025/QH15; Điều 17 Luật Khiếu nại 2011, sửa đổi bởi Luật 136/2025/QH15',
    from: '2025-07-01',
    certainty: 'low',
  },
  // About a dissolved body: the head of the one that managed it.
  {
    id: 'competence.former-district.denunciation@2025',
    rule: 'competence.former-district.denunciation',
    value: 1,
    unit: 'on-off',
    trigger: 'none',
    citation: 'Nghị quyết 190/2025/QH15; Điều 12 Luật Tố cáo 2018',
    from: '2025-07-01',
    certainty: 'low',
  },
];
