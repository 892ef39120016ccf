// A commune behind its HTTP server, set up and enrolled through the API itself.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpLink } from '../../src/server/admin/links.ts';
import { buildApp } from '../../src/server/app.ts';
import { createExchangeContext } from '../../src/server/exchange/context.ts';
import { createFiles } from '../../src/server/files/files.ts';
import type { Store } from '../../src/server/store/store.ts';
import { enrolProof } from '../../src/shared/protocol/enrol.ts';
import type { ExchangeRequest } from '../../src/shared/protocol/exchange.ts';
import { packRequest, unpackResponse } from '../../src/shared/protocol/pack-exchange.ts';
import { routes } from '../../src/shared/protocol/routes.ts';
import { createRandom, openTestStore } from './commune.ts';
import { createKey, type Key, signature, signed } from './signer.ts';

export const publicUrl = 'https://xa.example.vn';
export const commune = {
  code: '03301',
  name: 'xã Búng Lao',
  provinceName: 'Điện Biên',
  letters: 'BL',
  villageWord: 'ban',
};

export type Device = {
  readonly key: Key;
  readonly enrolment: string;
  readonly person: string;
  readonly from: string;
};

export const confirmBody = (code: string, key: Key) => ({
  code,
  publicKey: key.publicKey,
  proof: signature(key, enrolProof(code, key.publicKey)),
  app: '1',
  device: 'Android · Chrome 120',
});

/** The server with an empty store; nothing is set up. */
export const openServer = async (
  options: { store?: Store; clientDir?: string; publicUrl?: string; dataDir?: string } = {},
) => {
  const store = options.store ?? (await openTestStore());
  const clock = { now: 1_700_000_000_000 };
  const context = createExchangeContext({ store, now: () => clock.now, random: createRandom('office') });
  const settings = {
    publicUrl: options.publicUrl ?? publicUrl,
    tls: undefined,
    trustProxy: false,
    logLevel: 'silent',
  };
  const { clientDir, dataDir = join(tmpdir(), 'gan-dan-test-without-files') } = options;
  const files = createFiles({ ...context, dataDir });
  const app = await buildApp({ context, settings, files, ...(clientDir !== undefined && { clientDir }) });
  const post = async (url: string, payload: object) =>
    app.inject({
      method: 'POST',
      url,
      payload: JSON.stringify(payload),
      headers: { 'content-type': 'application/json' },
    });
  const setUpCode = async () => (await setUpLink(context, publicUrl))?.split('#')[1] ?? '';
  return { app, store, clock, context, files, post, setUpCode };
};

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Set up by the administrator's phone; `enrol` lets a further person in by codes that the administrator made. */
export const openOffice = async (options: Parameters<typeof openServer>[0] = {}) => {
  const server = await openServer(options);
  const { app, clock, store, post, setUpCode } = server;
  const toDevice = (key: Key, answer: { enrolment: string; person: string; from: string }): Device => ({
    key,
    ...answer,
  });
  const key = createKey();
  const body = {
    ...confirmBody(await setUpCode(), key),
    commune,
    admin: { name: 'Quản Trị', roles: ['admin'] },
  };
  const admin = toDevice(key, (await post(routes.setup, body)).json());
  const send = async (
    device: Device,
    method: 'GET' | 'POST',
    path: string,
    json?: object,
    more: { gzip?: boolean } = {},
  ) => {
    const { enrolment, key: deviceKey } = device;
    const request = {
      method,
      path,
      timeMs: clock.now,
      serverId: store.log,
      enrolment,
      key: deviceKey,
      ...more,
    };
    if (path !== routes.exchange) return app.inject(signed({ ...request, ...(json && { body: json }) }));
    const exchange = json as ExchangeRequest;
    const answer = await app.inject(signed({ ...request, body: packRequest(exchange) as object }));
    const unpacked = unpackResponse(answer.json(), exchange.push);
    return Object.assign(answer, { json: () => unpacked });
  };
  const push = async (device: Device, changes: readonly object[]) =>
    (
      await send(
        device,
        'POST',
        routes.exchange,
        { v: 1, app: '1', gen: '', cursor: 0, epoch: 0, push: changes },
        { gzip: true },
      )
    ).json();
  const addPerson = async (id: string, roles: readonly string[], villages: readonly string[] = []) => {
    const set = { name: `Người ${id}`, roles, villages, active: true };
    await push(admin, [{ id, record: id, root: id, kind: 'person', seen: 0, gen: '', at: clock.now, set }]);
  };
  const enrol = async (person: string): Promise<Device> => {
    const codes = (await send(admin, 'POST', routes.codes, { person })).json();
    const own = createKey();
    return toDevice(own, (await post(routes.enrolConfirm, confirmBody(codes.token, own))).json());
  };
  return { ...server, admin, send, push, addPerson, enrol };
};

export const personId = (letter: string): string => letter.repeat(16);
