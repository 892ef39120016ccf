// How an account is called on the lock screen and, in clear, on disk: number and role, never a name.
import type { Role } from '../../../shared/kinds/roles.ts';
import { t } from '../text/t.ts';

/** "K7 · Trưởng bản"; without a number for one whose enrolment is not finished. */
export function accountLabel(from: string | undefined, roles: readonly Role[]): string {
  const [role] = roles;
  if (from === undefined) return t('lock.unfinished');
  return role ? `${from} · ${t(`role.${role}`)}` : from;
}
