// A petition's paper as a Word file, made on a phone without network.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx } from '../support/docx.ts';
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
  denunciation = said(
    await records.create('petition', {
      type: 'denunciation',
      received: '2026-11-12',
      paperCode: 'TC-07/2026',
    }),
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

test('the receipt of a petition is saved as a Word file whose name names nobody', async () => {
  await go(page, `/print/record/${petition}`);
  await page.locator('.sheet').waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bản Word' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^giay-bien-nhan-BL-\d\d-[0-9A-Z]+-\d+\.docx$/);
  await page.getByText('Đã lưu bản Word').waitFor();
  const file = await readDocx(new Blob([new Uint8Array(readFileSync(await download.path()))]));
  expect(file.lines).toContain('GIẤY BIÊN NHẬN');
  expect(file.lines.join('\n')).toContain('Giàng A Páo');
  expect(phone.errors).toEqual([]);
});

test('of a denunciation there is no Word file', async () => {
  await go(page, `/print/record/${denunciation}`);
  await page.getByText('Không in được hồ sơ này').waitFor();
  expect(await page.getByRole('button', { name: 'Tải bản Word' }).count()).toBe(0);
});
