// What a keeper of the directory does beside the exchange: enrolment codes, the list of devices, revoking one.
import { may } from '../../shared/access/access.ts';
import type { Facts, Scope } from '../../shared/access/facts.ts';
import { isDeleted } from '../../shared/core/bundle.ts';
import { err, ok } from '../../shared/core/result.ts';
import { codesRequestSchema, revokeRequestSchema } from '../../shared/protocol/office.ts';
import { routes } from '../../shared/protocol/routes.ts';
import { makePersonCodes } from '../auth/codes.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { whyApart } from '../exchange/quarantine.ts';
import type { Enrolment, Tx } from '../store/store.ts';
import type { SignedRoute } from './api.ts';

/** Any person's record: the directory is one for all of the commune. */
const someone: Facts = { kind: 'person', by: '', villages: [], shared: [], denunciation: false };

/** Who may write a person's record may let that person in, and out. */
export const keepsPeople = (scope: Scope): boolean => may(scope, 'write', someone);

export const codesRoute = (context: ExchangeContext, publicUrl: string): SignedRoute => ({
  method: 'POST',
  path: routes.codes,
  access: 'signed',
  handle: async ({ scope }, { body }) => {
    if (!keepsPeople(scope)) return err({ type: 'not-allowed' });
    const request = codesRequestSchema.safeParse(body);
    if (!request.success) return err({ type: 'bad-request' });
    const { person } = request.data;
    const { store, now, random } = context;
    const found = await store.read((tx) => tx.bundles.get(person));
    if (found?.facts.kind !== 'person' || isDeleted(found.bundle.root)) return err({ type: 'not-found' });
    const made = await store.write((tx) => makePersonCodes(tx, person, now(), random));
    return made.ok ? ok({ ...made.value, publicUrl }) : made;
  },
});

export const devicesRoute = ({ store }: ExchangeContext): SignedRoute => ({
  method: 'GET',
  path: routes.devices,
  access: 'signed',
  handle: async ({ scope }) => {
    if (!keepsPeople(scope)) return err({ type: 'not-allowed' });
    return ok({ devices: await store.read(listDevices) });
  },
});

export const revokeRoute = ({ store, now }: ExchangeContext): SignedRoute => ({
  method: 'POST',
  path: routes.revoke,
  access: 'signed',
  handle: async ({ scope }, { body }) => {
    if (!keepsPeople(scope)) return err({ type: 'not-allowed' });
    const request = revokeRequestSchema.safeParse(body);
    if (!request.success) return err({ type: 'bad-request' });
    const { enrolment } = request.data;
    const revoked = await store.write(async (tx) => {
      if (!(await tx.enrolments.get(enrolment))) return null;
      await tx.enrolments.revoke(enrolment, now());
      return listDevices(tx);
    });
    if (!revoked.ok) return revoked;
    return revoked.value ? ok({ devices: revoked.value }) : err({ type: 'not-found' });
  },
});

const listDevices = async (tx: Tx): Promise<readonly object[]> => {
  const quarantined = await tx.quarantine.counts();
  const devices: object[] = [];
  for (const enrolment of await tx.enrolments.list()) {
    const left = (await whyApart(tx, { person: enrolment.person })) === 'left' && { left: true };
    devices.push({ ...toDevice(enrolment, quarantined.get(enrolment.id) ?? 0), ...left });
  }
  return devices;
};

const toDevice = ({ id, publicKey: _key, ...rest }: Enrolment, quarantined: number) => ({
  enrolment: id,
  ...rest,
  quarantined,
});
