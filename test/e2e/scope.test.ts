// What a person may not see is not on the phone and is not to be had by asking; what comes into view arrives, what leaves goes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSendExchange } from '../../src/client/sync/send-exchange.ts';
import type { RecordId } from '../../src/shared/core/ids.ts';
import { historyResponseSchema } from '../../src/shared/protocol/office.ts';
import { routes } from '../../src/shared/protocol/routes.ts';
import { protocolVersion } from '../../src/shared/protocol/version.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitForHome } from './support/flows.ts';
import { bundlesOn, calm, type NodePhone, said, unsentOn } from './support/node-phone.ts';
import { acceptedChanges, readServer } from './support/server-log.ts';
import { write } from './support/writing.ts';

const hong = 'Bản Hồng';
const bo = 'Bản Bó';
const pin = '246813';

let commune: Commune;
let officer: NodePhone;
let inHong: RecordId;
let inBo: RecordId;
let petition: RecordId;

const village = (name: string): RecordId => commune.villages[name] ?? '';
const dialogueIn = (name: string, subject: string) => ({
  subject,
  date: '2026-11-02',
  villages: [village(name)],
});
const idsOn = async (phone: NodePhone, kind = 'dialogue') =>
  (await bundlesOn(phone, kind)).map(({ root }) => root.id);

beforeAll(async () => {
  commune = await openCommune([hong, bo]);
  officer = await commune.phone('Phạm Thị Hoa', ['officer']);
  const { records } = officer.account;
  const rows = [{ kind: 'opinion', values: { text: 'Chuyện riêng của bản Bó' } }];
  inHong = said(await records.create('dialogue', dialogueIn(hong, 'Việc của bản Hồng')));
  inBo = said(await records.create('dialogue', dialogueIn(bo, 'Việc của bản Bó'), { rows }));
  const complaint = { type: 'complaint', summary: 'Khiếu nại trưởng bản', villages: [village(hong)] };
  petition = said(await records.create('petition', complaint));
  await calm(officer);
});
afterAll(() => commune?.server.remove());

describe('a village head', () => {
  let head: NodePhone;
  beforeAll(async () => {
    head = await commune.phone('Quàng Văn Tướng', ['head'], [village(hong)]);
  });

  test('has the records of his village and none of another', async () => {
    expect(await idsOn(head)).toEqual([inHong]);
    expect(await idsOn(head, 'petition')).toEqual([]);
  });

  test('is refused the history of another village’s record, as if it were not there', async () => {
    const ask = (root: RecordId) =>
      head.transport({
        method: 'GET',
        path: `${routes.history}?root=${root}`,
        schema: historyResponseSchema,
      });
    expect((await ask(inHong)).ok).toBe(true);
    for (const hidden of [inBo, petition, '0'.repeat(16)])
      expect(await ask(hidden)).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  test('gets no more by asking the exchange with other cursors, epochs and pages', async () => {
    const { gen } = head.enrolled;
    const ask = async (more: object) => {
      const body = { v: protocolVersion, app: 'test', gen, cursor: 0, epoch: 0, push: [], ...more };
      return createSendExchange(head.transport)(body);
    };
    for (const more of [
      {},
      { cursor: 1, epoch: 1 },
      { cursor: 3, epoch: 99 },
      { page: 'x' },
      { cursor: 1, epoch: 1, gen: '' },
    ]) {
      const answer = await ask(more);
      // A phone with a strange history may be told to drop records it never had, by their meaningless ids.
      const brought = JSON.stringify(answer.ok ? [answer.value.entries, answer.value.bundles] : answer);
      for (const hidden of [inBo, petition, 'Chuyện riêng', 'Khiếu nại trưởng bản'])
        expect(brought).not.toContain(hidden);
    }
  });

  test('cannot write to another village’s record: it is refused, and nothing of it comes back', async () => {
    const { gen } = head.enrolled;
    const id = '0123456789ABCDEF';
    const set = { place: 'Nhà tôi' };
    const change = { id, record: inBo, root: inBo, kind: 'dialogue', seen: 0, gen, at: Date.now(), set };
    const body = { v: protocolVersion, app: 'test', gen, cursor: 0, epoch: 0, push: [change] };
    const sent = await createSendExchange(head.transport)(body);
    expect(said(sent).receipts).toEqual([{ id, refused: 'not-allowed' }]);
    expect((await acceptedChanges(commune.server.dataDir)).some((one) => one.id === id)).toBe(false);
  });

  test('may not ask for codes, devices or a revocation', async () => {
    const { sync } = head.account;
    expect(await sync.ask((calls) => calls.codes(head.enrolled.person))).toMatchObject({
      error: { type: 'not-allowed' },
    });
    expect(await sync.ask((calls) => calls.devices())).toMatchObject({ error: { type: 'not-allowed' } });
    expect(await sync.ask((calls) => calls.revoke(head.enrolled.enrolment))).toMatchObject({
      error: { type: 'not-allowed' },
    });
  });

  test('who gets another village gets its records, and loses those of the one he leaves', async () => {
    const { person } = head.enrolled;
    const { records } = commune.admin.account;
    said(await records.edit(person, person, { villages: [village(hong), village(bo)] }));
    await calm(commune.admin, head);
    expect(await idsOn(head)).toEqual([inHong, inBo].sort());

    const unsent = said(
      await head.account.records.create('dialogue', dialogueIn(hong, 'Chưa gửi khi đổi bản')),
    );
    said(await records.edit(person, person, { villages: [village(bo)] }));
    await calm(commune.admin);
    await head.engine.run();
    await head.engine.run();
    expect(await idsOn(head)).not.toContain(inHong);
    expect(await idsOn(head)).toContain(inBo);
    // What was written is not thrown away: it is refused with its reason, on his own phone only.
    const view = await head.account.records.open(unsent);
    expect(view?.refused.map(({ reason }) => reason)).toEqual(['not-allowed']);
    expect(view?.bundle.root.values.subject).toBe('Chưa gửi khi đổi bản');
  });

  test('a record that moves to another village leaves one phone and enters the other', async () => {
    const other = await commune.phone('Lò Văn Ví Dụ', ['head'], [village(hong)]);
    expect(await idsOn(other)).toContain(inHong);
    said(await officer.account.records.edit(inHong, inHong, { villages: [village(bo)] }));
    await calm(officer, other, head);
    expect(await idsOn(other)).not.toContain(inHong);
    expect(await idsOn(head)).toContain(inHong);
  });
});

describe('a revoked phone', () => {
  let phone: Phone;
  let person: RecordId;

  beforeAll(async () => {
    phone = await openPhone();
    person = await commune.person('Thào A Sùng', ['head'], [village(bo)]);
    await enrol(phone.page, `${commune.server.url}/#${await commune.code(person)}`, pin);
  });
  afterAll(() => phone?.remove());

  test('receives nothing more, what it sends is kept apart, and what it recorded stays readable on it', async () => {
    const { page } = phone;
    await go(page, '/');
    await page.getByText('Việc của bản Bó').first().waitFor();
    await phone.context.setOffline(true);
    const root = await write(page, 'dialogue', { subject: 'Ghi lúc máy đã bị ngừng' });
    const { devices } = said(await commune.admin.account.sync.ask((calls) => calls.devices()));
    const device = devices.find((one) => one.person === person);
    said(await commune.admin.account.sync.ask((calls) => calls.revoke(device?.enrolment ?? '')));
    const later = said(
      await officer.account.records.create('dialogue', dialogueIn(bo, 'Ghi sau khi ngừng máy')),
    );
    await calm(officer);
    const before = (await acceptedChanges(commune.server.dataDir)).length;

    await phone.context.setOffline(false);
    await go(page, '/');
    await page.getByText('Máy này đã bị văn phòng xã ngừng. Ghi chép vẫn còn trên máy.').first().waitFor();
    await waitForHome(page);
    await page.getByText('Ghi lúc máy đã bị ngừng').first().click();
    await page.waitForURL((url) => url.pathname.startsWith(`/record/${root}`));
    await page.getByText('Chưa gửi').first().waitFor();
    await go(page, `/record/${later}`);
    await page.getByText('Không có hồ sơ này trên máy').waitFor();

    const changes = await acceptedChanges(commune.server.dataDir);
    expect(changes.length).toBe(before);
    expect(changes.some(({ id }) => id === root)).toBe(false);
    const kept = await readServer(commune.server.dataDir, (tx) => tx.quarantine.counts());
    expect(kept.get(device?.enrolment ?? '')).toBe(1);
    const shown = said(await commune.admin.account.sync.ask((calls) => calls.devices())).devices.find(
      (one) => one.person === person,
    );
    expect(shown?.quarantined).toBe(1);
  });

  test('opens after a restart with the PIN, and still holds all of it', async () => {
    await phone.kill();
    await phone.start();
    const { page } = phone;
    await page.goto(commune.server.url);
    await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
    await unlock(page, pin);
    await page.getByText('Ghi lúc máy đã bị ngừng').first().waitFor();
    await page.getByText('Việc của bản Bó').first().waitFor();
  });

  test('its person works on with a new phone', async () => {
    const next = await openPhone();
    await enrol(next.page, `${commune.server.url}/#${await commune.code(person)}`, pin);
    await next.page.getByText('Ghi sau khi ngừng máy').first().waitFor();
    await next.remove();
  });
});

test('nothing was left unsent by those who may send', async () => {
  expect(await unsentOn(officer)).toBe(0);
  expect(officer.broken).toEqual([]);
});
