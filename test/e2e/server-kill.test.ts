// The server is killed in the middle of an exchange, at each place where it hurts: nothing is lost, nothing is twice.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RecordId } from '../../src/shared/core/ids.ts';
import { routes } from '../../src/shared/protocol/routes.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock } from './support/flows.ts';
import { type Link, type Passage, startLink } from './support/link.ts';
import { bundlesOn, calm, enrolNodePhone, type NodePhone, said, unsentOn } from './support/node-phone.ts';
import { acceptedChanges } from './support/server-log.ts';
import { jot, waitUntilReceived, write } from './support/writing.ts';

let commune: Commune;
let link: Link;
let writer: NodePhone;
let reader: NodePhone;
let n = 0;

const dialogue = () => ({
  subject: `Buổi ${++n}`,
  date: '2026-11-02',
  villages: Object.values(commune.villages),
});
const rows = [{ kind: 'opinion', values: { text: 'Cầu treo hỏng' } }];
const idsOnServer = async () => (await acceptedChanges(commune.server.dataDir)).map(({ id }) => id);

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  link = await startLink(commune.server.url);
  const join = async (name: string) => {
    const phone = await enrolNodePhone({
      url: link.url,
      code: await commune.code(await commune.person(name, ['officer'])),
    });
    await calm(phone);
    return phone;
  };
  writer = await join('Hà');
  reader = await join('Minh');
});
beforeEach(() => {
  link.decide = () => undefined;
});
afterAll(async () => {
  await link.close();
  await commune.server.remove();
});

/** Does `what` with the next exchange, and with none after it. */
function atNextExchange(what: (passage: Passage) => Promise<void>): void {
  link.decide = (passage) => {
    if (passage.path !== routes.exchange) return undefined;
    link.decide = () => undefined;
    return what(passage);
  };
}

/** Everything written is on the server exactly once, and both phones show the same. */
async function expectConverged(): Promise<void> {
  await calm(writer, reader);
  const ids = await idsOnServer();
  expect(new Set(ids).size).toBe(ids.length);
  const dialogues = await bundlesOn(writer, 'dialogue');
  expect(dialogues.length).toBe(n);
  for (const { rows: own } of dialogues) expect(Object.keys(own).length).toBe(1);
  expect(ids.filter((id) => dialogues.some(({ root }) => root.id === id)).length).toBe(n);
  expect(await bundlesOn(reader, 'dialogue')).toEqual(dialogues);
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
  const big: RecordId[] = [];
  for (let more = 0; more < 4; more++)
    big.push(said(await writer.account.records.create('dialogue', dialogue(), { rows: texts })));
  await calm(writer);
  const late = await enrolNodePhone({
    url: link.url,
    code: await commune.code(await commune.person('Lan', ['officer'])),
  });
  let pages = 0;
  link.decide = (passage) => {
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
  for (const root of big) {
    const shown = await late.account.records.open(root);
    expect(Object.keys(shown?.bundle.rows ?? {}).length).toBe(texts.length);
  }
});

describe('a phone with a browser', () => {
  const pin = '246813';
  let phone: Phone;

  beforeAll(async () => {
    phone = await openPhone();
    const head = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
    await enrol(phone.page, `${link.url}/#${await commune.code(head)}`, pin);
  });
  afterAll(() => phone?.remove());

  const expectOnce = async (root: string, texts: readonly string[]) => {
    const ids = await idsOnServer();
    expect(ids.filter((id) => id === root).length).toBe(1);
    expect(new Set(ids).size).toBe(ids.length);
    await calm(reader);
    const arrived = (await bundlesOn(reader, 'dialogue')).find((one) => one.root.id === root);
    expect(Object.values(arrived?.rows ?? {}).map(({ values }) => values.text)).toEqual(texts);
  };

  test('whose answer was lost with the server says what is safe, and sends once when it is back', async () => {
    const { page } = phone;
    await phone.context.setOffline(true);
    const root = await write(page, 'dialogue', { subject: 'Máy chủ tắt sau khi ghi' });
    await jot(page, 'Ý kiến một');
    await jot(page, 'Ý kiến hai');
    await go(page, '/');
    atNextExchange(async ({ forward, cut }) => {
      await forward();
      await commune.server.kill();
      cut();
    });
    await phone.context.setOffline(false);
    await page.getByText('Chưa nối được với xã, máy tự thử lại').first().waitFor();
    await page
      .getByText(/^Chưa gửi 3/)
      .first()
      .waitFor();
    expect(await idsOnServer()).toContain(root);
    await commune.server.start();
    await go(page, '/settings');
    await page.getByRole('button', { name: 'Gửi về xã ngay' }).click();
    await waitUntilReceived(page, root);
    await expectOnce(root, ['Ý kiến một', 'Ý kiến hai']);
  });

  test('killed together with the server finds all of it, and it arrives by itself, once', async () => {
    await phone.context.setOffline(true);
    const root = await write(phone.page, 'dialogue', { subject: 'Cả hai cùng tắt' });
    await jot(phone.page, 'Ý kiến ba');
    const bothDead = new Promise<void>((resolve) => {
      atNextExchange(async ({ handOver }) => {
        await handOver();
        await Promise.all([commune.server.kill(), phone.kill()]);
        resolve();
      });
    });
    await phone.context.setOffline(false);
    await bothDead;
    await Promise.all([commune.server.start(), phone.start()]);
    await phone.page.goto(`${link.url}/`);
    await unlock(phone.page, pin);
    await phone.page.getByText('Cả hai cùng tắt').first().waitFor();
    await waitUntilReceived(phone.page, root);
    await expectOnce(root, ['Ý kiến ba']);
    expect(phone.errors).toEqual([]);
  });
});
