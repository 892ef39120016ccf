// A village's households: brought in from messy lists, changed in the village, and called at a meeting on two phones.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toWindows1258 } from '../support/windows-1258.ts';
import { makeWorkbook } from '../support/workbook.ts';
import { go, missingLater, unlock, waitUntilSent } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones, pin, villages } from './support/phones.ts';
import { fetchNew, follow, head, press, setOffline, waitForRecord } from './support/records.ts';
import { waitUntilReceived, write } from './support/writing.ts';

let commune: Phones;

beforeAll(async () => {
  commune = await openPhones();
  // Its pages belong to the second tier, which otherwise comes quietly by itself.
  for (const { page } of [commune.head, commune.other]) expect(await missingLater(page)).toBe(0);
});
afterAll(() => commune?.remove());

const openList = async (page: Page, village: string = villages[0]) => {
  await go(page, '/list/household');
  const chosen = page.locator('.row-title', { hasText: village });
  const list = page.getByRole('heading', { level: 1, name: `Hộ ${village}` });
  await chosen.or(list).first().waitFor();
  if (!(await list.isVisible())) await chosen.first().click();
  await list.waitFor();
};

const openImport = async (page: Page, village: string = villages[0]) => {
  await openList(page, village);
  await follow(page, 'Nhập danh sách');
  await head(page, 'Nhập danh sách hộ');
};

const chooseFile = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

const csv = [
  'UBND XÃ BÚNG LAO;;;;;',
  'DANH SÁCH HỘ GIA ĐÌNH BẢN XUÂN TRE;;;;;',
  'STT;Họ và tên chủ hộ;Số khẩu;Điện thoại;Diện;Nhóm',
  '(1);(2);(3);(4);(5);(6)',
  '1;Lò Văn Dơn;5;912345678;Hộ nghèo;Suối',
  '2;VÀNG A PÁO;bảy;0912;;Suối',
  '3;Quàng Thị Tướng;4;;Cận nghèo;Đồi',
  "4;H'Hen Niê;3;;;Đồi",
  '5;;2;;;',
  '6;Lò Văn Dơn;2;;;Đồi',
  '3;Quàng Thị Tướng;4;;;',
  'Tổng cộng;;21;;;',
  ';;;Búng Lao, ngày 12 tháng 11 năm 2026;;',
].join('\r\n');

test('a messy CSV of older Windows: what is odd is said, and all good rows come in', async () => {
  const { page } = commune.office;
  await openImport(page);
  await look(page, 'import-choose-desk');
  await chooseFile(page, 'ho.csv', toWindows1258(csv));
  await page.getByText('Hộ mới · 5').waitFor();
  await page.getByText('Không nhập được · 2').waitFor();
  await page.getByText('Dòng 9: không có tên chủ hộ').waitFor();
  await page.getByText('Dòng 11: trùng với dòng 7').waitFor();
  await page.getByText('Dòng 6: Số người “bảy” chưa đọc được, để trống, số điện thoại chưa đúng').waitFor();
  await page.getByText('Dòng 10: cùng tên với dòng 5').waitFor();
  await look(page, 'import-preview-desk');
  await press(page, 'Thêm 5 hộ');
  await head(page, `Hộ ${villages[0]}`);
  await page.getByText('5 hộ · 14 người').waitFor();
  await look(page, 'households-desk');
  const titles = await page.locator('.row-title').allTextContents();
  expect(titles.map((title) => title.trim())).toEqual([
    '1. Lò Văn Dơn',
    '2. VÀNG A PÁO',
    '3. Quàng Thị Tướng',
    "4. H'Hen Niê",
    '6. Lò Văn Dơn',
  ]);
});

test('an import is taken back with one press', async () => {
  const { page } = commune.office;
  await openImport(page, villages[2]);
  await page.getByLabel('Hoặc dán danh sách vào đây').fill('1. Sùng A Chớ\n2. Sùng A Lử');
  await press(page, 'Xem trước');
  await press(page, 'Thêm 2 hộ');
  await page.getByText('2. Sùng A Lử').waitFor();
  await press(page, 'Hoàn tác');
  await page.getByText('Chưa có hộ nào').waitFor();
});

test('a workbook that repeats the list changes only what somebody chooses', async () => {
  const { page } = commune.office;
  await openImport(page);
  const rows = [
    ['TT', 'Chủ hộ', 'Nhân khẩu', 'Cử tri'],
    [1, 'LÒ VĂN DƠN', 5, 3],
    [2, 'Vàng A Páo', 7, 4],
    [3, 'Quàng Thị Tướng', 4, null],
    [7, 'Cà Văn Ón', 6, 4],
  ] as const;
  await chooseFile(page, 'ho.xlsx', makeWorkbook(rows));
  await page.getByText('Hộ mới · 1').waitFor();
  await page.getByText('Đã có, ghi khác · 2').waitFor();
  await page.getByText('Đã có, giống hệt: 1 hộ').waitFor();
  await page.getByText('Số người: (chưa ghi) → 7').waitFor();
  await look(page, 'import-differs-desk');
  await page.getByRole('button', { name: 'Chọn cả 2' }).click();
  await press(page, 'Thêm 1 hộ, sửa 2 hộ');
  await page.getByText('6 hộ · 27 người · 11 cử tri').waitFor();
  await go(page, '/');
  await waitUntilSent(page);
});

test('neither the list of what was written lately nor the general one is filled with households', async () => {
  const { page } = commune.office;
  await go(page, '/list/all');
  await page.getByText('Chưa có ghi chép nào').waitFor();
  await page.getByLabel('Tìm').fill('ca van on');
  await page.locator('.row-title', { hasText: 'Cà Văn Ón' }).waitFor();
});

test('a village head changes a household without a network, writes down that one left, and the office reads it', async () => {
  const { page } = commune.head;
  await fetchNew(page);
  await openList(page);
  await page.locator('.row-title', { hasText: "H'Hen Niê" }).waitFor();
  await setOffline(page, true);
  await go(page, '/');
  await openList(page);
  await look(page, 'households-phone');
  await page.getByLabel('Tìm hộ').fill('hhen');
  await page.locator('.row-title', { hasText: "H'Hen Niê" }).click();
  await page.getByRole('heading', { level: 1, name: 'Hộ', exact: true }).waitFor();
  await look(page, 'household-phone');
  await follow(page, 'Sửa');
  await page.getByLabel('Số người').fill('4');
  await press(page, 'Lưu');
  await page.getByText('Chưa gửi').first().waitFor();
  await openList(page);
  await page.locator('.row-title', { hasText: '6. Lò Văn Dơn' }).click();
  await press(page, 'Hộ không còn ở bản');
  await page.getByText(/^Không còn ở bản từ/).waitFor();
  await press(page, 'Đóng');
  await openList(page);
  await page.getByText('5 hộ · 26 người').waitFor();
  await page.getByText('Không còn ở bản · 1 hộ').waitFor();
  await setOffline(page, false);
  await go(page, '/');
  await waitUntilSent(page);
  await fetchNew(commune.office.page);
  await openList(commune.office.page);
  await commune.office.page.getByText('5 hộ · 26 người').waitFor();
});

test('a household written by hand is of the village whose list led to its form', async () => {
  const { page } = commune.other;
  await openList(page, villages[1]);
  await follow(page, 'Ghi hộ');
  await page.getByLabel('Chủ hộ').fill('Lù Thị Mai');
  await look(page, 'household-new-phone');
  await press(page, 'Lưu hộ');
  await head(page, 'Hộ');
  await page.getByRole('button', { name: 'Lịch sử' }).waitFor();
  await openList(page, villages[1]);
  await page.getByText('Lù Thị Mai').waitFor();
});

/** A row of the roll by its householder. */
const rollRow = (page: Page, title: string) => page.locator('.roll-row', { hasText: title });

const counted = async (page: Page, count: string, meaning: string) => {
  await page.locator('.roll-count', { hasText: count }).waitFor();
  await page.locator('.roll-count', { hasText: meaning }).waitFor();
};

const openRoll = async (page: Page, address: string) => {
  await go(page, address);
  await follow(page, 'Điểm danh');
  await head(page, 'Điểm danh');
};

test('two phones call the roll without a network: each household is one row, and both see the sum', async () => {
  const { head: first, other } = commune;
  const root = await write(first.page, 'minutes', { subject: 'Họp bản làm đường' });
  const address = `/record/${root}`;
  await waitUntilReceived(first.page, root);
  await fetchNew(other.page);
  await waitForRecord(other.page, 'Họp bản làm đường');
  for (const { page } of [first, other]) await setOffline(page, true);

  await openRoll(first.page, address);
  await counted(first.page, 'Có mặt 0/5 hộ', 'Còn thiếu 3 hộ để họp (cần 3)');
  await rollRow(first.page, '1. Lò Văn Dơn').click();
  await rollRow(first.page, 'Vàng A Páo').click();
  await first.page.getByText('Có mặt 2/5 hộ').waitFor();
  await rollRow(first.page, 'Cà Văn Ón').click();
  await rollRow(first.page, 'Cà Văn Ón').click();
  await first.page.getByRole('button', { name: 'Đi làm xa' }).click();
  await rollRow(first.page, 'Cà Văn Ón').getByText('Vắng có lý do').waitFor();
  await look(first.page, 'roll-phone');

  await openRoll(other.page, address);
  await other.page.getByLabel('Tìm hộ').fill('quang');
  await rollRow(other.page, 'Quàng Thị Tướng').click();
  await other.page.getByLabel('Tìm hộ').fill('');
  await rollRow(other.page, 'Vàng A Páo').click();
  await other.page.getByText('Có mặt 2/5 hộ').waitFor();

  for (const { page } of [first, other]) await setOffline(page, false);
  for (const { page } of [first, other, first]) {
    await fetchNew(page);
    await waitUntilSent(page);
  }
  for (const { page } of [first, other]) {
    await openRoll(page, address);
    await counted(page, 'Có mặt 3/5 hộ', 'Đã đủ số hộ để họp (cần 3)');
    await rollRow(page, 'Cà Văn Ón').getByText('Đi làm xa').waitFor();
    expect(await page.getByText('Máy khác ghi').count()).toBe(0);
  }
  await first.page
    .getByText('Theo điểm danh: 5 hộ, 3 hộ có người dự. Biên bản đang ghi: chưa ghi.')
    .waitFor();
  await press(first.page, 'Ghi vào biên bản');
  await go(first.page, address);
  await first.page.getByText('Có mặt 3/5 hộ').waitFor();
  await first.page.locator('summary', { hasText: 'Thành phần' }).click();
  await first.page.getByText("H'Hen Niê, Cà Văn Ón (Đi làm xa)").first().waitFor();
  await look(first.page, 'minutes-phone');
});

test('phones that disagree about a household show both, and a tap settles it', async () => {
  const { head: first, other } = commune;
  const address = new URL(first.page.url()).pathname;
  for (const { page } of [first, other]) await setOffline(page, true);
  await openRoll(first.page, address);
  await rollRow(first.page, "H'Hen Niê").click();
  await openRoll(other.page, address);
  await rollRow(other.page, "H'Hen Niê").click();
  await rollRow(other.page, "H'Hen Niê").click();
  await rollRow(other.page, "H'Hen Niê").getByText('Vắng').waitFor();
  for (const { page } of [first, other]) await setOffline(page, false);
  for (const { page } of [first, other, first]) {
    await fetchNew(page);
    await waitUntilSent(page);
  }
  await openRoll(first.page, address);
  await rollRow(first.page, "H'Hen Niê").getByText('Máy khác ghi').waitFor();
  await look(first.page, 'roll-contested-phone');
  await rollRow(first.page, "H'Hen Niê").click();
  await rollRow(first.page, "H'Hen Niê").getByText('Máy khác ghi').waitFor({ state: 'detached' });
});

test('a browser killed in the middle of an import leaves whole households, and importing again adds none twice', async () => {
  const { page } = commune.other;
  const letters = [...'ABCDEGHIKLMNOPQRSTUVX'];
  // So many that the kill comes before the end, however busy the machine.
  const givens = ['Sơn', 'Thủy', 'Hoa', 'Mai', 'Bình', 'Dung', 'Lan', 'Tâm', 'Quý', 'Xuân', 'Yến', 'Phong'];
  const names = letters.flatMap((one) => givens.map((given) => `Lường ${one} ${given}`));
  const list = names.map((name, at) => `${at + 1}\t${name}\t${(at % 7) + 1}`).join('\n');
  const paste = async () => {
    await openImport(commune.other.page, villages[1]);
    await commune.other.page.getByLabel('Hoặc dán danh sách vào đây').fill(`STT\tChủ hộ\tSố khẩu\n${list}`);
    await press(commune.other.page, 'Xem trước');
  };
  await paste();
  await look(page, 'import-preview-phone');
  await page.getByRole('button', { name: `Thêm ${names.length} hộ` }).click();
  await page.getByText(/Đang ghi · [1-9]\d/).waitFor();
  await commune.other.kill();
  await commune.other.start();
  await commune.other.page.goto(commune.server.url);
  await unlock(commune.other.page, pin);
  await paste();
  const rest = commune.other.page.getByRole('button', { name: /^Thêm \d+ hộ$/ });
  await rest.waitFor();
  const left = Number(/\d+/.exec((await rest.textContent()) ?? '')?.[0]);
  expect(left).toBeLessThan(names.length);
  await commune.other.page.getByText(`Đã có, giống hệt: ${names.length - left} hộ`).waitFor();
  await rest.click();
  await commune.other.page.getByText(new RegExp(`^${names.length + 1} hộ`)).waitFor();
});

test('no page threw', () => {
  expect(commune.errors()).toEqual([]);
});
