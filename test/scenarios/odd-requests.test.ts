// Requests that are recorded, cut, wrongly packed or not one's own, over HTTP (after Actual's adversarial tests and PouchDB's retries).
// Neighbours: what a signature counts for in test/server/routes/access.test.ts; packed columns in test/shared/protocol/columns.test.ts.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Entry } from '../../src/shared/core/change.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../src/shared/protocol/exchange.ts';
import { packRequest } from '../../src/shared/protocol/pack-exchange.ts';
import { clockToleranceMs, routes } from '../../src/shared/protocol/routes.ts';
import { type Device, type Office, openOffice, personId } from '../server/office.ts';
import { type Injected, signedBytes } from '../server/signer.ts';

let office: Office;
afterEach(() => office.app.close());

const request: ExchangeRequest = { v: 1, app: '1', gen: '', cursor: 0, epoch: 0, push: [] };

const open = async () => {
  office = await openOffice();
  await office.addPerson(personId('F'), ['officer']);
  return office.enrol(personId('F'));
};

const dialogue = (letter: string, more: object = {}) => {
  const id = letter.repeat(16);
  const set = { subject: 'Đường vào bản', date: '2026-11-02' };
  return { id, record: id, root: id, kind: 'dialogue', seen: 0, gen: '', at: office.clock.now, set, ...more };
};

const packed = (more: Partial<ExchangeRequest> = {}): Buffer =>
  Buffer.from(JSON.stringify(packRequest({ ...request, ...more })));

/** The bytes signed by the device at the office's time, as they would come over the line. */
const bytes = ({ key, enrolment }: Device, payload: Buffer) => {
  const { store, clock } = office;
  const to = { method: 'POST', path: routes.exchange, timeMs: clock.now, serverId: store.log } as const;
  return signedBytes({ ...to, enrolment, key, payload });
};

const headSeq = async () => (await office.store.read((tx) => tx.entries.head())).seq;
const said = (answer: Injected) => [answer.statusCode, answer.json().error ?? 'ok'];

describe('a recorded request', () => {
  test('sent again within its quarter of an hour does nothing; later it is a wrong clock, and does nothing either', async () => {
    const phone = await open();
    const recorded = bytes(phone, packed({ push: [dialogue('A')] }));
    const first = await office.app.inject(recorded);
    const head = await headSeq();
    const again = await office.app.inject(recorded);
    expect(again.json().receipts).toEqual(first.json().receipts);
    office.clock.now += clockToleranceMs + 1;
    expect(said(await office.app.inject(recorded))).toEqual([401, 'clock']);
    expect(await headSeq()).toBe(head);
  });

  test('of an old edit does not bring the old words back', async () => {
    const phone = await open();
    await office.push(phone, [dialogue('A')]);
    const edit = (letter: string, place: string, base?: string) => ({
      ...dialogue(letter, { set: { place }, ...(base && { bases: { place: [base.repeat(16)] } }) }),
      record: 'A'.repeat(16),
      root: 'A'.repeat(16),
    });
    const recorded = bytes(phone, packed({ push: [edit('B', 'Cũ')] }));
    await office.app.inject(recorded);
    await office.push(phone, [edit('C', 'Mới', 'B')]);
    await office.app.inject(recorded);
    const stored = await office.store.read((tx) => tx.bundles.get('A'.repeat(16)));
    expect(stored?.bundle.root).toMatchObject({
      values: { place: 'Mới' },
      heads: { place: [{ id: 'C'.repeat(16) }] },
    });
  });

  test('of a phone that was revoked since then is answered nothing, and what it wrote is not kept apart again', async () => {
    const phone = await open();
    const recorded = bytes(phone, packed({ push: [dialogue('A')] }));
    await office.app.inject(recorded);
    await office.send(office.admin, 'POST', routes.revoke, { enrolment: phone.enrolment });
    const answer = (await office.app.inject(recorded)).json();
    expect([answer.revoked, answer.bundles, answer.entries]).toEqual([true, [0, []], [0, []]]);
    expect(await office.store.read((tx) => tx.quarantine.countOf(phone.enrolment))).toBe(0);
  });

  test('of the time before a restore does nothing: the log is another one now', async () => {
    const phone = await open();
    const { gen } = (await office.send(phone, 'POST', routes.exchange, request)).json() as ExchangeResponse;
    const recorded = bytes(phone, packed({ gen, push: [dialogue('A')] }));
    const start = await headSeq();
    await office.store.write((tx) => tx.generations.begin({ id: 'SECOND', start, beganAt: 1 }));
    const answer = (await office.app.inject(recorded)).json();
    expect(answer).toMatchObject({ gen: 'SECOND', genStart: start });
    expect(await headSeq()).toBe(start);
  });
});

describe('a body', () => {
  test('that is cut, doubled, padded or packed as nobody here does is refused, and changes nothing', async () => {
    const phone = await open();
    const body = packed({ push: [dialogue('A')] });
    const zipped = gzipSync(body);
    const head = await headSeq();
    const cases: readonly (readonly [string, Buffer])[] = [
      ['cut', body.subarray(0, body.length - 9)],
      ['packed and cut', zipped.subarray(0, zipped.length - 9)],
      ['packed, its last bytes changed', Buffer.concat([zipped.subarray(0, -6), Buffer.alloc(6)])],
      ['twice the same', Buffer.concat([body, body])],
      ['packed as nobody here does', brotliCompressSync(body)],
      ['packed twice', gzipSync(zipped)],
      ['in another alphabet', Buffer.from(body.toString('utf8'), 'utf16le')],
      ['empty', Buffer.alloc(0)],
    ];
    for (const [name, payload] of cases)
      expect([name, ...said(await office.app.inject(bytes(phone, payload)))]).toEqual([
        name,
        400,
        'bad-request',
      ]);
    expect(await headSeq()).toBe(head);
    expect((await office.app.inject(bytes(phone, zipped))).statusCode).toBe(200);
    expect(await headSeq()).toBe(head + 1);
  });

  test('that was cut on the way no longer fits its signature', async () => {
    const phone = await open();
    const whole = bytes(phone, packed({ push: [dialogue('A')] }));
    const cut = { ...whole, payload: whole.payload.subarray(0, -1) };
    expect(said(await office.app.inject(cut))).toEqual([401, 'bad-signature']);
  });

  test('that is JSON but no request is refused', async () => {
    const phone = await open();
    const texts = ['null', '[]', '"x"', '7', '{}', '{"push":[]}', '{"push":{"length":3}}'];
    const { push: _push, ...rest } = request;
    const pushes: readonly unknown[] = [[], null, [1001, { '=': { id: 'A'.repeat(16) } }], [-1, []], [1, {}]];
    texts.push(...pushes.map((push) => JSON.stringify({ ...rest, push })));
    texts.push(
      ...[{ v: 0 }, { cursor: -1 }, { cursor: 1.5 }, { epoch: 'x' }, { page: 'x'.repeat(301) }].map((more) =>
        JSON.stringify({ ...rest, push: [0, []], ...more }),
      ),
    );
    for (const text of texts)
      expect([text, ...said(await office.app.inject(bytes(phone, Buffer.from(text))))]).toEqual([
        text,
        400,
        'bad-request',
      ]);
  });

  test('deeper than any message is refused as such', async () => {
    const phone = await open();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = `{"v":1,"app":"1","gen":"","cursor":0,"epoch":0,"push":[2,{"=":${deep}}]}`;
    expect(said(await office.app.inject(bytes(phone, Buffer.from(text))))).toEqual([400, 'bad-request']);
  });

  test('of more than a megabyte, or of few bytes that stand for many, is too large', async () => {
    const phone = await open();
    const long = Buffer.alloc(1_000_001, 32);
    expect(said(await office.app.inject(bytes(phone, long)))).toEqual([413, 'too-large']);
    const bomb = gzipSync(Buffer.alloc(9_000_000, 32));
    expect(said(await office.app.inject(bytes(phone, bomb)))).toEqual([413, 'too-large']);
    const change = dialogue('A', { set: { conclusion: 'x'.repeat(100_000) } });
    const columns = JSON.stringify({ ...request, push: [1000, { '=': change }] });
    expect(said(await office.app.inject(bytes(phone, Buffer.from(columns))))).toEqual([400, 'bad-request']);
  });
});

describe('a page token', () => {
  const rootsOf = (answer: ExchangeResponse) => [
    ...(answer.bundles as Bundle[]).map(({ root }) => root.id),
    ...(answer.entries as Entry[]).map(({ change }) => change.root),
  ];

  test('of another person opens nothing that one may not see, nor does a made-up one', async () => {
    const officer = await open();
    const [villageA, villageB] = ['V', 'W'].map((letter) => ({
      ...dialogue(letter),
      kind: 'village',
      set: { name: letter },
    }));
    await office.push(office.admin, [villageA as object, villageB as object]);
    await office.addPerson(personId('H'), ['head'], [personId('V')]);
    const head = await office.enrol(personId('H'));
    const of = (letter: string, village: string) =>
      dialogue(letter, { set: { subject: 'Đường', date: '2026-11-02', villages: [personId(village)] } });
    await office.push(officer, [of('A', 'V'), of('B', 'W'), of('C', 'W')]);
    Object.assign(office.context, { limits: { ...office.context.limits, pageBundles: 1 } });
    const ask = async (device: Device, page?: string): Promise<ExchangeResponse> =>
      (await office.send(device, 'POST', routes.exchange, { ...request, ...(page && { page }) })).json();
    const theirs = (await ask(officer)).page ?? '';
    const forged = [
      '0.1.0.0.0000000000000000',
      `${theirs}x`,
      theirs.replace(/\.[^.]*$/, `.${'9'.repeat(16)}`),
      'x',
    ];
    for (const first of [theirs, ...forged]) {
      const seen: string[] = [];
      let answer = await ask(head, first);
      for (let pages = 0; pages < 20 && answer.page; pages++) {
        seen.push(...rootsOf(answer));
        answer = await ask(head, answer.page);
      }
      expect([first, seen.filter((root) => 'BC'.includes(root[0] ?? ''))]).toEqual([first, []]);
    }
  });
});
