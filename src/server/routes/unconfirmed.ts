// GET /api/redaction/unconfirmed?root=ID: the devices that have not confirmed the erasure of what was withdrawn of a record.
import { may } from '../../shared/access/access.ts';
import { err, ok } from '../../shared/core/result.ts';
import { idSchema } from '../../shared/protocol/change-schema.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import type { Enrolment, Tx } from '../store/store.ts';
import type { SignedRoute } from './api.ts';

/**
 * A phone asks for what comes after its cursor once it has stored what comes before: a device whose last known cursor is
 * at or past the withdrawal has erased it. It says so with the contact after the one that told it.
 */
export const unconfirmedRoute = ({ store }: ExchangeContext): SignedRoute => ({
  method: 'GET',
  path: routes.unconfirmed,
  access: 'signed',
  handle: async ({ scope }, { query }) => {
    const root = idSchema.safeParse(query.root);
    if (!root.success) return err({ type: 'not-allowed' });
    return store.read(async (tx) => {
      const mark = (await tx.bundles.marks([root.data])).get(root.data);
      // One answer for "is not here" and "is not yours".
      if (!mark || !may(scope, 'redact', mark.facts)) return err({ type: 'not-allowed' });
      const seq = await lastRedaction(tx, root.data);
      if (seq === undefined) return err({ type: 'not-found' });
      const devices = (await tx.enrolments.list()).filter(hasHeard);
      const waiting = devices.filter((device) => device.cursor < seq);
      return ok({ devices: waiting.map(toDevice), confirmed: devices.length - waiting.length });
    });
  },
});

const lastRedaction = async (tx: Tx, root: string): Promise<number | undefined> =>
  (await tx.entries.ofRoot(root)).findLast(({ payload }) => payload?.change.redact !== undefined)?.seq;

/** One that was never in contact holds nothing of the commune's. */
const hasHeard = ({ lastSeenAt }: Enrolment): boolean => lastSeenAt !== undefined;

const toDevice = ({ id, from, person, device, lastSeenAt, revokedAt }: Enrolment) => ({
  enrolment: id,
  from,
  person,
  device,
  lastSeenAt,
  ...(revokedAt !== undefined && { revokedAt }),
});
