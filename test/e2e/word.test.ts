// A petition's paper as a Word file, made on a phone without network.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx, type WordFile } from '../support/docx.ts';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater } from './support/flows.ts';
import { calm, said } from './support/node-phone.ts';
import { setOffline } from './support/records.ts';

let commune: Commune;
let phone: Phone;
let page: Page;
let petition: string;
let denunciation: string;
let extended: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Xuân Tre']);
  const writer = await commune.phone('Vũ Đức Nam', ['officer']);
  const { records } = writer.account;
  petition = said(
    await records.create('petition', {
      type: 'proposal',
      received: '2026-11-12',
      summary: 'Xin làm lại ngầm tràn',
      sender: 'Giàng A Páo',
    }),
  );
  said(
    await records.addRow(petition, 'event', {
      step: 'answered',
      date: '2026-11-20',
      note: 'Xã đã bố trí kinh phí.',
    }),
  );
  denunciation = said(
    await records.create('petition', {
      type: 'denunciation',
      received: '2026-11-12',
      paperCode: 'TC-07/2026',
    }),
  );
  extended = said(
    await records.create(
      'petition',
      { type: 'denunciation', received: '2026-11-02', paperCode: 'TC-08/2026' },
      { rows: [{ kind: 'event', values: { step: 'extended', date: '2026-11-20', until: '2026-12-20' } }] },
    ),
  );
  await calm(writer);
  phone = await openPhone();
  page = phone.page;
  const code = await commune.code(await commune.person('Phạm Thị Hoa', ['officer']));
  await enrol(page, `${commune.server.url}/#${code}`, 'bốn con trâu đen');
  expect(await missingLater(page)).toBe(0);
  await setOffline(page, true);
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

/** Presses for the Word file of the paper shown. */
async function download(): Promise<{ name: string; file: WordFile }> {
  await page.locator('.sheet').waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bản Word' }).click();
  const got = await coming;
  await page.getByText('Đã lưu bản Word').waitFor();
  const file = await readDocx(new Blob([new Uint8Array(readFileSync(await got.path()))]));
  return { name: got.suggestedFilename(), file };
}

test('the receipt of a petition is saved as a Word file whose name names nobody', async () => {
  await go(page, `/print/record/${petition}`);
  const { name, file } = await download();
  expect(name).toMatch(/^giay-bien-nhan-BL-\d\d-[0-9A-Z]+-\d+\.docx$/);
  expect(file.lines).toContain('GIẤY BIÊN NHẬN');
  expect(file.lines.join('\n')).toContain('Giàng A Páo');
});

test('the answer that the case calls for is chosen, looked at and saved', async () => {
  await go(page, `/record/${petition}`);
  await page.getByRole('link', { name: 'In', exact: true }).click();
  await page.getByRole('link', { name: 'Phiếu trả lời đơn · 20/11/2026' }).click();
  await page.getByRole('heading', { level: 1, name: 'Phiếu trả lời đơn' }).waitFor();
  const { name, file } = await download();
  expect(name).toMatch(/^phieu-tra-loi-don-BL-\d\d-[0-9A-Z]+-\d+\.docx$/);
  expect(file.lines).toContain('Xã đã bố trí kinh phí.');
  expect(file.part('word/styles.xml')).toContain('Times New Roman');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(phone.errors).toEqual([]);
});

test('of a denunciation there is no Word file', async () => {
  await go(page, `/print/record/${denunciation}`);
  await page.getByText('Không in được hồ sơ này').waitFor();
  expect(await page.getByRole('button', { name: 'Tải bản Word' }).count()).toBe(0);
});

test('who opens a paper of a denunciation by its address is written down, once a day', async () => {
  await go(page, `/print/case/${extended}.denunciation-extension`);
  await page.locator('.sheet').waitFor();
  // Nothing else was written on this phone.
  const unsent = page.getByText(/^Chưa gửi 1 ·/).first();
  await go(page, '/');
  await unsent.waitFor();
  await go(page, `/record/${extended}`);
  await page.getByRole('heading', { level: 1, name: 'Tố cáo' }).waitFor();
  await go(page, '/');
  await unsent.waitFor();
});

test('a denunciation whose time was extended has that decision to print, which names nobody, and no file', async () => {
  await go(page, `/record/${extended}`);
  await page.getByRole('link', { name: 'In', exact: true }).click();
  await page.getByRole('link', { name: 'Quyết định gia hạn giải quyết tố cáo · 20/11/2026' }).click();
  await page.locator('.sheet').waitFor();
  expect(await page.locator('.sheet').textContent()).toContain('TC-08/2026');
  expect(await page.getByRole('button', { name: 'Tải bản Word' }).count()).toBe(0);
});
