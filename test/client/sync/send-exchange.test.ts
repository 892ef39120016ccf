// A large push over a link that drops, to the real server: what arrived is not sent again, and nothing is taken twice.
import { randomBytes, sign } from 'node:crypto';
import { request as openRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createClock } from '../../../src/client/store/clock.ts';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import { createSendExchange } from '../../../src/client/sync/send-exchange.ts';
import { createTransport } from '../../../src/client/sync/transport.ts';
import type { ExchangeRequest } from '../../../src/shared/protocol/exchange.ts';
import { pushHavePath } from '../../../src/shared/protocol/push-part.ts';
import { type Office, openOffice } from '../../server/office.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** What the link does to the next requests, one after another; then it carries everything. */
type Fate = { readonly cutAfter: number } | 'lose-answer' | 'carry';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly bytes: number;
}

interface Phone {
  readonly send: SendExchange;
  readonly fates: Fate[];
  readonly sent: Sent[];
}

async function openPhone(office: Office): Promise<Phone> {
  const { app, admin, clock, store } = office;
  await app.listen({ port: 0, host: '127.0.0.1' });
  closing.push(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  const fates: Fate[] = [];
  const sent: Sent[] = [];
  const fetchOver = async (path: string, init: RequestInit): Promise<Response> => {
    const body = (init.body ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
    const fate = fates.shift() ?? 'carry';
    const bytes = typeof fate === 'object' ? fate.cutAfter : body.length;
    const [route = '', query] = path.split('?');
    sent.push({ method: init.method ?? 'GET', path: route, query: new URLSearchParams(query), bytes });
    if (typeof fate === 'object') return cutOff(port, path, init, body.subarray(0, fate.cutAfter));
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
    if (fate === 'carry') return answer;
    await answer.arrayBuffer();
    throw new TypeError('the link dropped');
  };
  const key = {
    sign: async (text: Uint8Array) =>
      new Uint8Array(sign('sha256', text, { key: admin.key.privateKey, dsaEncoding: 'ieee-p1363' })),
  };
  const transport = createTransport({
    serverUrl: '',
    fetch: fetchOver as typeof fetch,
    compress: (await import('../../../src/client/sync/gzip.ts')).gzip,
    clock: createClock(() => clock.now),
    setTimer: () => () => undefined,
    signer: { serverId: store.log, enrolment: admin.enrolment, key },
  });
  return { send: createSendExchange(transport), fates, sent };
}

/** Says how long the body is, sends less of it, and drops once the server has read that. */
const cutOff = (
  port: number,
  path: string,
  { method, headers, body }: RequestInit,
  part: Uint8Array,
): Promise<never> =>
  new Promise((_resolve, reject) => {
    const length = { 'content-length': (body as Uint8Array).length };
    const outgoing = openRequest({ port, path, method, headers: { ...(headers as object), ...length } });
    outgoing.on('error', () => reject(new TypeError('the link dropped')));
    outgoing.write(part, () => setImmediate(() => outgoing.destroy(new Error('dropped'))));
  });

const idOf = (n: number) => `${'A'.repeat(12)}${String(n).padStart(4, '0')}`;

/** Forty-odd kilobytes when packed. */
const pushOf = (now: number, count = 300): ExchangeRequest => ({
  v: 1,
  app: '1',
  gen: '',
  cursor: 0,
  epoch: 0,
  push: Array.from({ length: count }, (_, n) => {
    const set = { name: randomBytes(100).toString('hex'), roles: ['officer'], villages: [], active: true };
    return { id: idOf(n), record: idOf(n), root: idOf(n), kind: 'person', seen: 0, gen: '', at: now, set };
  }),
});

const people = (office: Office) => office.store.read(async (tx) => (await tx.entries.head()).seq);
/** The link fails it. */
async function fails(phone: Phone, request: ExchangeRequest): Promise<void> {
  expect(await phone.send(request)).toMatchObject({ ok: false, error: { type: 'no-network' } });
}

/** Until the server has read what was cut off. */
const untilItHas = ({ send, admin }: Office, { sent }: Phone, bytes: number) =>
  expect
    .poll(
      async () => (await send(admin, 'GET', pushHavePath(sent.at(-1)?.query.get('of') ?? ''))).json().have,
    )
    .toBe(bytes);

const partPath = '/api/push';

test('a push that is cut off twice goes on each time where it was', async () => {
  const office = await openOffice();
  const before = await people(office);
  const phone = await openPhone(office);
  const request = pushOf(office.clock.now);
  phone.fates.push({ cutAfter: 20_000 }, 'carry', { cutAfter: 10_000 });
  await fails(phone, request);
  await untilItHas(office, phone, 20_000);
  // What a phone says of itself may have changed; what it pushes has not.
  await fails(phone, { ...request, unsent: 3, room: 16_000 });
  await untilItHas(office, phone, 30_000);
  const answer = await phone.send({ ...request, unsent: 5 });
  expect(answer.ok && answer.value.receipts.filter(({ seq }) => seq !== undefined)).toHaveLength(300);
  expect(await people(office)).toBe(before + 300);
  expect(phone.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST ${partPath}`,
    `GET ${partPath}`,
    `POST ${partPath}`,
    `GET ${partPath}`,
    `POST ${partPath}`,
  ]);
  const [first, , second, , third] = phone.sent;
  expect([first, second, third].map((one) => one?.query.get('from'))).toEqual(['0', '20000', '30000']);
  expect(third?.bytes).toBe(Number(third?.query.get('size')) - 30_000);
});

test('a push whose answer was lost is answered again without being sent again', async () => {
  const office = await openOffice();
  const phone = await openPhone(office);
  const request = pushOf(office.clock.now);
  phone.fates.push('lose-answer');
  await fails(phone, request);
  const taken = await people(office);
  const answer = await phone.send(request);
  expect(answer.ok && answer.value.receipts.filter(({ seq }) => seq !== undefined)).toHaveLength(300);
  expect(phone.sent.at(-1)).toMatchObject({ method: 'POST', path: partPath, bytes: 0 });
  expect(await people(office)).toBe(taken);
});

test('a change that was withdrawn meanwhile is not gone on with: the push is made anew', async () => {
  const office = await openOffice();
  const phone = await openPhone(office);
  const request = pushOf(office.clock.now);
  phone.fates.push({ cutAfter: 20_000 });
  await fails(phone, request);
  const [first, ...rest] = request.push;
  const emptied = { ...first, id: idOf(0), set: {} };
  expect((await phone.send({ ...request, push: [emptied, ...rest] })).ok).toBe(true);
  expect(phone.sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
});

test('the answer is as long as the link carries by now, not as it did when the push was made', async () => {
  const office = await openOffice();
  const phone = await openPhone(office);
  const request = { ...pushOf(office.clock.now), room: 1_000_000 };
  phone.fates.push('lose-answer');
  await fails(phone, request);
  expect((await phone.send({ ...request, room: 16_000 })).ok).toBe(true);
  expect(phone.sent.map(({ query }) => query.get('room'))).toEqual(['1000000', null, '16000']);
});

test('other changes are another push, from its beginning', async () => {
  const office = await openOffice();
  const phone = await openPhone(office);
  phone.fates.push({ cutAfter: 20_000 });
  await fails(phone, pushOf(office.clock.now));
  const answer = await phone.send(pushOf(office.clock.now, 290));
  expect(answer.ok && answer.value.receipts).toHaveLength(290);
  expect(phone.sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
});

test('a small push goes as it always went', async () => {
  const office = await openOffice();
  const phone = await openPhone(office);
  phone.fates.push({ cutAfter: 10 });
  const request = pushOf(office.clock.now, 3);
  await fails(phone, request);
  expect((await phone.send(request)).ok).toBe(true);
  expect(phone.sent.map(({ path }) => path)).toEqual(['/api/exchange', '/api/exchange']);
});
