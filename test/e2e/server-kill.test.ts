// The server is killed in the middle of an exchange, at each place where it hurts: nothing is lost, nothing is twice.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../src/shared/core/json.ts';
import { routes } from '../../src/shared/protocol/routes.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { bundlesOn, calm, enrolNodePhone, type NodePhone, said, unsentOn } from './support/node-phone.ts';
import { type Passage, type Proxy, startProxy } from './support/proxy.ts';
import { acceptedChanges } from './support/server-log.ts';

let commune: Commune;
let proxy: Proxy;
let writer: NodePhone;
let reader: NodePhone;
let n = 0;

const dialogue = () => ({ subject: `Buổi ${++n}`, date: '2026-11-02', villages: Object.values(commune.villages) });
const rows = [{ kind: 'opinion', values: { text: 'Cầu treo hỏng' } }];
const idsOnServer = async () => (await acceptedChanges(commune.server.dataDir)).map(({ id }) => id);

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  proxy = await startProxy(commune.server.url);
  const join = async (name: string) => {
    const phone = await enrolNodePhone({ url: proxy.url, code: await commune.code(await commune.person(name, ['officer'])) });
    await calm(phone);
    return phone;
  };
  writer = await join('Hà');
  reader = await join('Minh');
});
beforeEach(() => {
  proxy.decide = () => undefined;
});
afterAll(async () => {
  await proxy.close();
  await commune.server.remove();
});

/** Does `what` with the next exchange, and with none after it. */
function atNextExchange(what: (passage: Passage) => Promise<void>): void {
  proxy.decide = (passage) => {
    if (passage.path !== routes.exchange) return undefined;
    proxy.decide = () => undefined;
    return what(passage);
  };
}

/** Everything written is on the server exactly once, and both phones show the same. */
async function expectConverged(): Promise<void> {
  await calm(writer, reader);
  const ids = await idsOnServer();
  expect(new Set(ids).size).toBe(ids.length);
  const dialogues = (await bundlesOn(writer, 'dialogue')).sort((one, other) => (one.root.id < other.root.id ? -1 : 1));
  expect(dialogues.length).toBe(n);
  for (const { rows: own } of dialogues) expect(Object.keys(own).length).toBe(1);
  expect(ids.filter((id) => dialogues.some(({ root }) => root.id === id)).length).toBe(n);
  const others = (await bundlesOn(reader, 'dialogue')).sort((one, other) => (one.root.id < other.root.id ? -1 : 1));
  expect(canonicalJson(others as unknown as Json)).toBe(canonicalJson(dialogues as unknown as Json));
  for (const phone of [writer, reader]) {
    expect(await unsentOn(phone)).toBe(0);
    expect(phone.broken).toEqual([]);
  }
}

test('killed before the request arrives: the phone keeps it and sends it later', async () => {
  said(await writer.account.records.create('dialogue', dialogue(), { rows }));
  atNextExchange(async ({ cut }) => {
    await commune.server.kill();
    cut();
  });
  await writer.engine.run();
  expect(writer.engine.status.peek().problem).toBe('server-unreachable');
  expect(await unsentOn(writer)).toBe(2);
  await commune.server.start();
  await expectConverged();
});

test.each(Array.from({ length: 5 }, (_, round) => round))(
  'killed at any moment after the request was handed over (round %i)',
  async () => {
    said(await writer.account.records.create('dialogue', dialogue(), { rows }));
    atNextExchange(async ({ handOver, cut }) => {
      await handOver();
      await commune.server.kill();
      cut();
    });
    await writer.engine.run();
    expect(await unsentOn(writer)).toBe(2);
    await commune.server.start();
    await expectConverged();
  },
);

test('killed after the commit, before the answer arrives: sent again, accepted once', async () => {
  const root = said(await writer.account.records.create('dialogue', dialogue(), { rows }));
  atNextExchange(async ({ forward, cut }) => {
    await forward();
    await commune.server.kill();
    cut();
  });
  await writer.engine.run();
  expect(await unsentOn(writer)).toBe(2);
  expect(await idsOnServer()).toContain(root);
  const head = (await idsOnServer()).length;
  await commune.server.start();
  await expectConverged();
  expect((await idsOnServer()).length).toBe(head);
});

test('killed between the pages of a first snapshot: the phone goes on and holds all of it', async () => {
  const texts = Array.from({ length: 40 }, (_, place) => ({
    kind: 'opinion',
    values: { text: `${place} ${'Đường vào bản sạt lở. '.repeat(150)}` },
  }));
  for (let more = 0; more < 12; more++)
    said(await commune.admin.account.records.create('village', { name: `Bản thêm ${more}` }));
  await calm(commune.admin);
  const big = said(await writer.account.records.create('dialogue', { ...dialogue(), subject: 'Nhiều ý kiến' }, { rows: texts }));
  await calm(writer);
  const late = await enrolNodePhone({ url: proxy.url, code: await commune.code(await commune.person('Lan', ['officer'])) });
  let pages = 0;
  proxy.decide = (passage) => {
    if (passage.path !== routes.exchange) return undefined;
    pages += 1;
    if (pages !== 2) return undefined;
    return commune.server.kill().then(passage.cut);
  };
  await late.engine.run();
  expect(late.engine.status.peek().problem).toBe('server-unreachable');
  expect(pages).toBe(2);
  await commune.server.start();
  await calm(late);
  expect((await bundlesOn(late, 'dialogue')).length).toBe((await bundlesOn(writer, 'dialogue')).length);
  const shown = await late.account.records.open(big);
  expect(Object.keys(shown?.bundle.rows ?? {}).length).toBe(texts.length);
});
