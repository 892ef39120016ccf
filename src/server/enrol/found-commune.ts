// The set-up of a commune: its first administrator, the administrator's phone and the commune's own record.
import type { Scope } from '../../shared/access/facts.ts';
import { newId, type RecordId } from '../../shared/core/ids.ts';
import { createChange, type Values } from '../../shared/core/write.ts';
import type { Role } from '../../shared/kinds/roles.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { judgeAndAppend } from '../exchange/accept.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { currentGeneration } from '../exchange/generations.ts';
import type { Enrolment, Tx } from '../store/store.ts';
import { addEnrolment, type NewDevice } from './enrolments.ts';

export type Founding = {
  /** The values of the `commune` record. */
  readonly commune: Values;
  readonly admin: {
    readonly name: string;
    readonly title?: string | undefined;
    readonly roles: readonly Role[];
  };
  readonly device: NewDevice;
};

/**
 * Writes the administrator's record and the commune's through the same door as every change, in the name of the
 * administrator's own enrolment. Only the right to do so comes from the set-up code. Throws when a value is not valid:
 * the caller has parsed them.
 */
export const foundCommune = async (
  tx: Tx,
  context: ExchangeContext,
  founding: Founding,
): Promise<Enrolment> => {
  const now = context.now();
  const { commune, admin, device } = founding;
  const person = newId(context.random);
  const enrolment = await addEnrolment(tx, { person, device, now, random: context.random });
  const roles: readonly Role[] = [...new Set<Role>([...admin.roles, 'admin'])];
  const write = { gen: currentGeneration(await tx.generations.list()), seen: 0, now: () => now };
  const asPerson = { ...write, newId: () => person };
  const self = createChange(
    asPerson,
    { kind: 'person' },
    { ...admin, title: admin.title, roles, active: true },
  );
  const place = createChange({ ...write, newId: () => newId(context.random) }, { kind: 'commune' }, commune);
  const scope: Scope = { person, roles: ['admin'], villages: [] };
  for (const change of [self, place]) {
    const outcome = await judgeAndAppend(tx, context, change, {
      writer: enrolment,
      v: protocolVersion,
      scope,
    });
    if (outcome.type !== 'accepted') throw new Error(`the set-up was ${outcome.type}`);
  }
  return enrolment;
};

/** The commune's record id and values; undefined before the set-up. */
export const communeOf = async (tx: Tx): Promise<{ id: RecordId; values: Values } | undefined> => {
  const [bundle] = await tx.bundles.ofKind('commune');
  return bundle && { id: bundle.root.id, values: bundle.root.values };
};
