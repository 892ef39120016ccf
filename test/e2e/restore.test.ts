// A backup made while the server runs, restored after its data is gone: phones send again what the backup lacks.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentsFolder, listContents } from '../../src/server/files/contents.ts';
import { openPhone } from './support/browser.ts';
import { runCommand } from './support/commands.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitUntilSent } from './support/flows.ts';
import { bundlesOn, calm, type NodePhone, said, unsentOn } from './support/node-phone.ts';
import { takePhoto } from './support/photo.ts';
import { acceptedChanges } from './support/server-log.ts';
import { jot, openRecord, waitUntilReceived, write } from './support/writing.ts';

let commune: Commune;
let backups: string;
let ha: NodePhone;
let minh: NodePhone;

const dialogue = (subject: string) => ({
  subject,
  date: '2026-11-02',
  villages: Object.values(commune.villages),
});
const subjectsOn = async (phone: NodePhone) =>
  (await bundlesOn(phone, 'dialogue')).map(({ root }) => root.values.subject).sort();
const idsOnServer = async () => (await acceptedChanges(commune.server.dataDir)).map(({ id }) => id);

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  backups = await mkdtemp(join(tmpdir(), 'gan-dan-backups-'));
  ha = await commune.phone('Hà', ['officer']);
  minh = await commune.phone('Minh', ['officer']);
});
afterAll(async () => {
  await commune.server.remove();
  await rm(backups, { recursive: true, force: true });
});

async function backUp(): Promise<string> {
  const { code, output } = await runCommand(commune.server, 'backup', backups);
  expect([code, output]).toEqual([0, expect.stringContaining('backed up')]);
  const files = (await readdir(backups)).filter((name) => name.endsWith('.db')).sort();
  return join(backups, files.at(-1) ?? '');
}

/** As a person does it: the server stands still, the directory is empty, the backup becomes its data. */
async function restoreFrom(backup: string): Promise<void> {
  const { server } = commune;
  await server.kill();
  await rm(server.dataDir, { recursive: true });
  const { code, output } = await runCommand(server, 'restore', backup);
  expect([code, output]).toEqual([0, expect.stringContaining('Restored up to')]);
  await server.start();
}

test('what the backup lacks comes back from the phones, once, and all of them agree', async () => {
  const before = said(await ha.account.records.create('dialogue', dialogue('Trước khi sao lưu')));
  await calm(ha, minh);

  // The backup runs while phones go on writing: it holds a whole state, whichever.
  said(await ha.account.records.create('dialogue', dialogue('Trong khi sao lưu')));
  const [backup] = await Promise.all([backUp(), ha.engine.run()]);

  const after = said(await ha.account.records.create('dialogue', dialogue('Sau khi sao lưu')));
  said(await minh.account.records.edit(before, before, { conclusion: 'Viết sau khi sao lưu' }));
  await calm(ha, minh);
  const answer = { kind: 'opinion', text: 'Ý kiến thêm vào sau' };
  said(await minh.account.records.addRow(after, answer.kind, { text: answer.text }));
  await calm(minh, ha);
  const unsent = said(await minh.account.records.create('dialogue', dialogue('Chưa gửi khi máy chủ hỏng')));
  const lost = await idsOnServer();

  await restoreFrom(backup);
  expect((await idsOnServer()).length).toBeLessThan(lost.length);
  // A phone's kept changes go up first; what hangs on another phone's record waits for that record.
  await calm(minh, ha, minh);

  const ids = await idsOnServer();
  expect([...ids].sort()).toEqual([...lost, unsent].sort());
  const subjects = ['Chưa gửi khi máy chủ hỏng', 'Sau khi sao lưu', 'Trong khi sao lưu', 'Trước khi sao lưu'];
  for (const phone of [ha, minh]) {
    expect(await subjectsOn(phone)).toEqual(subjects);
    expect(await unsentOn(phone)).toBe(0);
    expect(phone.broken).toEqual([]);
  }
  expect(await bundlesOn(ha, 'dialogue')).toEqual(await bundlesOn(minh, 'dialogue'));
  const conclusion = (await ha.account.records.open(before))?.bundle.root.values.conclusion;
  expect(conclusion).toBe('Viết sau khi sao lưu');
});

test('a phone keeps what the server acknowledged until a backup holds it', async () => {
  said(await ha.account.records.create('dialogue', dialogue('Giữ đến khi có bản sao')));
  await calm(ha);
  expect(await keptOn(ha)).toBeGreaterThan(0);
  await backUp();
  await calm(ha);
  expect(await keptOn(ha)).toBe(0);
});

test('a phone enrolled after the backup delivers all it recorded by a new code', async () => {
  const backup = await backUp();
  const late = await commune.phone('Lan', ['officer']);
  const { person, from } = late.enrolled;
  const acknowledged = said(await late.account.records.create('dialogue', dialogue('Đã nhận rồi mất')));
  const petition = said(
    await late.account.records.create('petition', { type: 'proposal', summary: 'Xin cầu' }),
  );
  await late.engine.run();
  const unsent = said(await late.account.records.create('dialogue', dialogue('Máy vào sau')));
  await restoreFrom(backup);
  await late.engine.run();
  expect(late.engine.status.peek()).toMatchObject({ phase: 'stopped', problem: 'signature' });
  expect((await late.account.records.open(unsent))?.bundle.root.values.subject).toBe('Máy vào sau');
  expect(await unsentOn(late)).toBe(1);

  await calm(commune.admin, ha);
  const other = await late.account.sync.ask(async (calls) =>
    calls.takeNewCode(await commune.code(minh.enrolled.person)),
  );
  expect(other).toMatchObject({ value: { type: 'other-person', name: 'Minh' } });
  const code = await commune.code(person);
  expect(await late.account.sync.ask((calls) => calls.takeNewCode(code))).toMatchObject({
    value: { type: 'enrolled' },
  });
  const again = await late.reopen();
  expect(again.enrolled.from).not.toBe(from);
  await calm(again, minh);
  expect(await unsentOn(again)).toBe(0);
  const ids = await idsOnServer();
  for (const root of [acknowledged, petition, unsent])
    expect(ids.filter((id) => id === root)).toEqual([root]);
  expect((await minh.account.records.open(unsent))?.bundle.root.values.subject).toBe('Máy vào sau');

  // Codes on paper: what was numbered keeps its number, what follows carries the new one.
  const next = said(
    await again.account.records.create('petition', { type: 'proposal', summary: 'Xin điện' }),
  );
  const codeOf = async (root: string) =>
    String((await again.account.records.open(root))?.bundle.root.values.code);
  expect(await codeOf(petition)).toMatch(new RegExp(`-${from}-001$`));
  expect(await codeOf(next)).toMatch(new RegExp(`-${again.enrolled.from}-002$`));
  expect(again.broken).toEqual([]);
});

test('with a browser: the notice says what to do, and the new code brings everything back', async () => {
  const pin = '246813';
  const phone = await openPhone();
  const { page } = phone;
  try {
    const backup = await backUp();
    const head = await commune.person('Lò Văn Ín', ['head'], Object.values(commune.villages));
    await enrol(page, `${commune.server.url}/#${await commune.code(head)}`, pin);
    const root = await write(page, 'dialogue', { subject: 'Ghi trước khi máy chủ hỏng' });
    await waitUntilReceived(page, root);
    await phone.context.setOffline(true);
    const unsent = await write(page, 'dialogue', { subject: 'Ghi ngoài vùng sóng' });
    await restoreFrom(backup);
    await phone.context.setOffline(false);
    await go(page, '/settings');
    await page.getByText('Có thể máy chủ của xã vừa được khôi phục').waitFor();
    await page.getByRole('link', { name: 'Nhập mã mới của xã' }).click();
    await calm(commune.admin);

    await enterCode(page, await commune.code(minh.enrolled.person));
    await page.getByText('Mã này cấp cho Minh').waitFor();
    await enterCode(page, await commune.code(head));
    await page.getByText('Xã đã nhận lại máy này').waitFor();
    await page.getByRole('button', { name: 'Mở lại sổ' }).click();
    await unlock(page, pin);
    await waitUntilSent(page);
    await vi.waitFor(async () => expect(await idsOnServer()).toEqual(expect.arrayContaining([root, unsent])));
    await calm(minh);
    expect(await subjectsOn(minh)).toEqual(
      expect.arrayContaining(['Ghi trước khi máy chủ hỏng', 'Ghi ngoài vùng sóng']),
    );
    expect(phone.errors).toEqual([]);
  } finally {
    await phone.remove();
  }
});

test('nothing is ever restored over data, and a damaged backup is refused', async () => {
  const backup = await backUp();
  expect((await runCommand(commune.server, 'restore', backup)).code).toBe(1);
  const empty = { url: commune.server.url, dataDir: join(backups, 'elsewhere') };
  await writeFile(backup, 'hỏng', { flag: 'r+' });
  const { code } = await runCommand(empty, 'restore', backup);
  expect(code).toBe(1);
});

test('a phone with a browser sends again by itself what the restored server lacks', async () => {
  const pin = '246813';
  const phone = await openPhone();
  const { page } = phone;
  try {
    const head = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
    await enrol(page, `${commune.server.url}/#${await commune.code(head)}`, pin);
    const backup = await backUp();
    const root = await write(page, 'dialogue', { subject: 'Ghi sau bản sao' });
    await jot(page, 'Ý kiến sau bản sao');
    await waitUntilReceived(page, root);
    expect(await idsOnServer()).toContain(root);

    await phone.close();
    await restoreFrom(backup);
    expect(await idsOnServer()).not.toContain(root);
    await phone.start();
    await phone.page.goto(commune.server.url);
    await unlock(phone.page, pin);
    await phone.page.getByText('Ghi sau bản sao').first().waitFor();
    await phone.page
      .getByText(/^Đã gửi hết/)
      .first()
      .waitFor();
    await vi.waitFor(async () => expect(await idsOnServer()).toContain(root), { timeout: 20_000 });
    await calm(minh);
    const arrived = (await minh.account.records.open(root))?.bundle;
    expect(Object.values(arrived?.rows ?? {}).map(({ values }) => values.text)).toEqual([
      'Ý kiến sau bản sao',
    ]);
    expect(phone.errors).toEqual([]);
  } finally {
    await phone.remove();
  }
});

test('photos that reached the commune after the backup come back by themselves', async () => {
  const pin = '246813';
  const phone = await openPhone();
  const { page } = phone;
  const filesOf = () => listContents(contentsFolder(commune.server.dataDir)).length;
  const received = (count: number) =>
    expect
      .poll(() => phone.page.locator('.file', { hasText: 'Đã nhận' }).count(), { timeout: 20_000 })
      .toBe(count);
  try {
    const head = await commune.person('Lò Văn Hặc', ['head'], Object.values(commune.villages));
    await enrol(page, `${commune.server.url}/#${await commune.code(head)}`, pin);
    const root = await write(page, 'dialogue', { subject: 'Có ảnh' });
    await openRecord(page, root);
    await takePhoto(page, 'Chụp ảnh', 'mot.jpg', 400);
    await received(1);
    const backup = await backUp();
    await takePhoto(page, 'Chụp ảnh', 'hai.jpg', 500);
    await received(2);
    await vi.waitFor(() => expect(filesOf()).toBe(4));

    await phone.close();
    await restoreFrom(backup);
    expect(filesOf()).toBe(2);
    await phone.start();
    await phone.page.goto(commune.server.url);
    await unlock(phone.page, pin);
    await vi.waitFor(() => expect(filesOf()).toBe(4), { timeout: 30_000 });
    await openRecord(phone.page, root);
    await received(2);
    expect(phone.errors).toEqual([]);
  } finally {
    await phone.remove();
  }
});

const keptOn = ({ tables }: NodePhone): Promise<number> =>
  tables.read(['changes'], (tx) => tx.count('changes', { index: 'state', equals: 'kept' }));

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã vào máy').fill(code);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}
