// One person's change put before the judge, and the word it comes back with.
import { judgeChange } from '../../src/shared/access/judge.ts';
import { applyEntry } from '../../src/shared/core/apply.ts';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Change } from '../../src/shared/core/change.ts';
import type { Role } from '../../src/shared/kinds/roles.ts';
import { accepted, idOf } from './bundles.ts';

export const [mine, other] = [idOf('V1'), idOf('V9')];
export const me = idOf('PK1');

export const judged = (roles: Role[], before: Bundle | null, change: Change, from = 'K1'): string => {
  const entry = accepted((before?.seq ?? 0) + 1, change, from);
  const after = applyEntry(before, entry);
  if (!after.ok) return after.error.type;
  const judgement = judgeChange({ person: me, roles, villages: [mine] }, change, before, after.value);
  return judgement.type === 'refuse' ? judgement.reason : judgement.type;
};
