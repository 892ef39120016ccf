// What a code opens; looking uses nothing up.
import { err, ok, type Result } from '../../shared/core/result.ts';
import { villageWords } from '../../shared/kinds/lists.ts';
import type { LookResponse } from '../../shared/protocol/enrol.ts';
import { hashOf } from '../auth/codes.ts';
import { scopeOf } from '../exchange/scopes.ts';
import type { Code, Tx } from '../store/store.ts';
import { communeOf } from './found-commune.ts';

export type CodeFailure = { readonly type: 'code-unknown' | 'code-expired' | 'code-used' };

/** The stored code, if it may still be used; one that was used is given only to the enrolment that used it. */
export const findCode = async (tx: Tx, code: string, now: number): Promise<Result<Code, CodeFailure>> => {
  const found = await tx.codes.find(hashOf(code));
  if (!found) return err({ type: 'code-unknown' });
  if (found.usedBy === undefined && found.expiresAt <= now) return err({ type: 'code-expired' });
  return ok(found);
};

/** Whom the code lets in, with the names that the phone shows before anything is confirmed. */
export const look = async (
  tx: Tx,
  code: string,
  now: number,
  serverId: string,
): Promise<Result<Omit<LookResponse, 'now'>, CodeFailure>> => {
  const found = await findCode(tx, code, now);
  if (!found.ok) return found;
  if (found.value.usedBy !== undefined) return err({ type: 'code-used' });
  const { opens, person } = found.value;
  const commune = (await communeOf(tx))?.values;
  const communeName = String(commune?.name ?? '');
  const villageWord = villageWords.find((word) => word === commune?.villageWord);
  if (opens === 'setup')
    return ok({ opens, communeName, serverId, personName: '', roles: [], villageNames: [] });
  const stored = await tx.bundles.get(person ?? '');
  if (!stored) return err({ type: 'code-unknown' });
  const { roles, villages } = scopeOf(stored.bundle);
  const bodies = await tx.bundles.bodies(villages);
  const villageNames = villages.map((id) => String(bodies.get(id)?.root.values.name ?? ''));
  const personName = String(stored.bundle.root.values.name ?? '');
  return ok({
    opens,
    communeName,
    serverId,
    person: stored.id,
    ...(villageWord && { villageWord }),
    personName,
    roles: [...roles],
    villageNames: villageNames.filter(Boolean),
  });
};
