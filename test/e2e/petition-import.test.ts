// A year's book of petitions brought in from Excel, without a network: what is wrong is said, nothing comes in twice, and
// of a denunciation nothing that could name somebody is on the disk of the phone or of the server.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkbook, type WorkbookCell } from '../support/workbook.ts';
import { go, missingLater, waitUntilSent } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones } from './support/phones.ts';
import { fetchNew, follow, head, press, setOffline } from './support/records.ts';
import { findTexts } from './support/search-files.ts';
import { fill, openNew, saveNew } from './support/writing.ts';

let commune: Phones;

beforeAll(async () => {
  commune = await openPhones();
  // Its pages belong to the second tier, which otherwise comes quietly by itself.
  expect(await missingLater(commune.office.page)).toBe(0);
});
afterAll(() => commune?.remove());

const classified = ['Hoàng Văn Tố Giác', 'bớt xén gạo cứu đói'];

const plain = (at: number): readonly WorkbookCell[] => [
  at + 1,
  // Days as Excel keeps them, and as people type them.
  at % 2 === 0 ? 45_691 + at : `${String(at + 1).padStart(2, '0')}/03/2025`,
  at % 2 === 0 ? 'Kiến nghị' : 'Khiếu nại',
  `Mương số ${at + 1} bị vỡ, ruộng không có nước`,
  `Lò Văn ${'ABCDEGHIKLMNOPQRSTUVXYÂÊÔƯ'[at]}`,
  'Bản Xuân Tre',
  null,
  '05/04/2025',
  at % 2 === 0 ? '20/04/2025' : null,
];

const rows: readonly (readonly WorkbookCell[])[] = [
  ['SỔ THEO DÕI ĐƠN THƯ NĂM 2025', null, null, null, null, null, null, null, null],
  [
    'STT',
    'Ngày nhận',
    'Loại đơn',
    'Nội dung',
    'Người gửi',
    'Địa chỉ',
    'Mã hồ sơ giấy',
    'Ngày thụ lý',
    'Ngày trả lời',
  ],
  ...Array.from({ length: 26 }, (_, at) => plain(at)),
  [
    27,
    '02/02/2025',
    'Tố cáo',
    `Trưởng bản ${classified[1]}`,
    classified[0] ?? '',
    'Bản Búng',
    'TC-07',
    '10/02/2025',
    null,
  ],
  [28, '31/02/2025', 'Kiến nghị', 'Xin cấp điện', 'Vàng A Páo', '', null, null, null],
  [29, '03/02/2025', 'Thư khen', 'Cảm ơn cô giáo', 'Vàng A Páo', '', null, null, null],
  [30, '03/02/2025', 'Phản ánh', null, 'Vàng A Páo', '', null, null, null],
];

const openImport = async (page: Page) => {
  await go(page, '/list/petition');
  await follow(page, 'Nhập từ Excel');
  await head(page, 'Nhập đơn từ Excel');
};

const found = (page: Page, summary: string) => page.locator('.row-title', { hasText: summary });

const choose = (page: Page) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'don.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(makeWorkbook(rows)),
  });

test('the table to fill in is on the phone, and a workbook is previewed line by line, both without a network', async () => {
  const { page } = commune.office;
  await setOffline(page, true);
  await openImport(page);
  await look(page, 'petition-import-choose-desk');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải mẫu bảng để điền' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mau-nhap-don-thu.xlsx');
  const template = await readFile(new URL('../../src/client/import/petition-template.xlsx', import.meta.url));
  expect((await readFile(await download.path())).equals(template)).toBe(true);
  await choose(page);
  await page.getByText('Đơn mới · 27').waitFor();
  await page.getByText('Không nhập được · 3').waitFor();
  await page.getByText('Dòng 30: ngày nhận “31/02/2025” không phải là ngày').waitFor();
  await page.getByText('Dòng 31: không có loại đơn “Thư khen”').waitFor();
  await page.getByText('Dòng 32: chưa có nội dung').waitFor();
  await page.getByText('Dòng 29: chỉ lấy mã, ngày và thẩm quyền, bỏ các ô khác').waitFor();
  await page.getByText('Trong danh sách có đơn tố cáo.').waitFor();
  await page.locator('summary', { hasText: 'Các cột' }).click();
  for (const text of classified) expect(await page.getByText(text).count()).toBe(0);
  await look(page, 'petition-import-preview-desk');
});

test('the whole import is taken back with one press, and can be made again', async () => {
  const { page } = commune.office;
  await press(page, 'Thêm 27 đơn');
  await follow(page, 'Xem sổ đơn');
  await head(page, 'Đơn thư');
  // The list draws what is near; the first of the file is at its end.
  await page.getByLabel('Tìm').fill('muong so 1 bi vo');
  await found(page, 'Mương số 1 bị vỡ').waitFor();
  await page.getByLabel('Tìm').fill('');
  await press(page, 'Hoàn tác');
  await page.getByText('Chưa có đơn nào').waitFor();
  await openImport(page);
  await choose(page);
  await press(page, 'Thêm 27 đơn');
  await page.getByRole('button', { name: 'Lấy lại cả 27 đơn' }).click();
  await page.getByText('Đã lấy lại 27 đơn vừa thêm').waitFor();
  await openImport(page);
  await choose(page);
  await press(page, 'Thêm 27 đơn');
  await page.getByText('Đã thêm 27 đơn').first().waitFor();
});

test('afterwards it is said what was made, what was left out and why; of a denunciation nothing that names', async () => {
  const { page } = commune.office;
  for (const words of ['Kiến nghị', 'Khiếu nại', 'Tố cáo'])
    await page.locator('dt', { hasText: words }).waitFor();
  await page.getByText('Không nhập được · 3').waitFor();
  await page.getByText('Dòng 31: không có loại đơn “Thư khen”').waitFor();
  await page.getByText('Đã thêm, nên xem lại · 1').waitFor();
  for (const text of classified) expect(await page.getByText(text).count()).toBe(0);
  await look(page, 'petition-import-summary-desk');
  await follow(page, 'Xem sổ đơn');
  await head(page, 'Đơn thư');
});

test('the same file again recognises every petition and adds none', async () => {
  const { page } = commune.office;
  await openImport(page);
  await choose(page);
  await page.getByText('Đã có trong sổ, giữ nguyên: 27 đơn').waitFor();
  await page.getByText('Không có đơn nào để thêm.').waitFor();
  expect(await page.getByRole('button', { name: /^Thêm/ }).count()).toBe(0);
});

test('a case stands where its days say, and the commune receives all', async () => {
  const { page } = commune.office;
  await go(page, '/list/petition');
  await page.getByLabel('Tìm').fill('muong so 1 bi vo');
  await found(page, 'Mương số 1 bị vỡ').click();
  await head(page, 'Kiến nghị');
  for (const step of ['Thụ lý', 'Đã trả lời'])
    await page.locator('.entry-text', { hasText: new RegExp(`/\\d{4} ${step}$`) }).waitFor();
  await setOffline(page, false);
  await go(page, '/');
  await fetchNew(page);
  await waitUntilSent(page);
});

test('a petition brought again is noticed while it is written, offered on its page, and linked as one case', async () => {
  const { page } = commune.office;
  await openNew(page, 'petition', 'Kiến nghị');
  await fill(page, 'petition', { summary: 'Mương số 1 vỡ, ruộng không có nước', sender: 'Lò Văn A' });
  const notice = page.getByRole('status', { name: 'Có thể trùng với…' });
  await notice.getByText('cùng người gửi, cùng nội dung').waitFor();
  await look(page, 'duplicate-notice-desk');
  const root = await saveNew(page, 'petition');
  const offer = page.getByRole('region', { name: 'Có thể trùng với…' });
  await offer.getByText('Mương số 1 bị vỡ').waitFor();
  await look(page, 'duplicate-offer-desk');
  await offer.getByRole('button', { name: 'Gắn là cùng một vụ việc' }).click();
  await offer.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Đơn trùng hoặc liên quan' }).click();
  await page.getByRole('main').getByText('Mương số 1 bị vỡ').first().waitFor();
  await go(page, `/record/${root}`);
  await press(page, 'Hoàn tác');
  await page.getByRole('region', { name: 'Có thể trùng với…' }).waitFor();
});

test('a village head is not offered it', async () => {
  const { page } = commune.head;
  await go(page, '/list/petition');
  await head(page, 'Đơn thư');
  await page.getByRole('link', { name: 'Ghi đơn' }).waitFor();
  expect(await page.getByRole('link', { name: 'Nhập từ Excel' }).count()).toBe(0);
  await go(page, '/new/petition-import');
  await page.getByRole('link', { name: 'Về trang đầu' }).waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
});

test('no page threw', () => {
  expect(commune.errors()).toEqual([]);
});

test('what the list said of a denunciation is in no file of the phone or the server', async () => {
  await commune.office.close();
  for (const folder of [commune.office.profile, commune.server.dataDir])
    expect(findTexts(folder, classified)).toEqual([]);
});
