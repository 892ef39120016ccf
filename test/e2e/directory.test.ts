// The office changes villages, hands an office over and keeps its lists; phones follow: old records arrive, old villages are offered no more.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, waitUntilSent } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones, villages } from './support/phones.ts';
import { fetchNew, follow, head, press, waitForRecord } from './support/records.ts';
import { fill, openNew, saveNew, write } from './support/writing.ts';

let commune: Phones;

beforeAll(async () => {
  commune = await openPhones();
  // SCREENS_WIDTH=360 makes the office a phone.
  const width = Number(process.env.SCREENS_WIDTH ?? 1280);
  await commune.office.page.setViewportSize({ width, height: 800 });
});
afterAll(() => commune?.remove());

const unfold = (page: Page, title: string) =>
  page.locator('details.section:not([open]) > summary', { hasText: title }).click();
const section = (page: Page, title: string) =>
  page.locator('details.section', { has: page.locator('summary', { hasText: title }) }).last();
const choose = async (page: Page, title: string, label: string) =>
  section(page, title)
    .locator('label.chip', { hasText: new RegExp(`^\\s*${label}\\s*$`) })
    .click();

const openLine = (page: Page, name: string) => page.locator('.row-title', { hasText: name }).click();

const openVillage = async (page: Page, name: string) => {
  await go(page, '/office/villages');
  await press(page, `Sửa ${name}`);
  await follow(page, 'Đổi tên, sáp nhập, tách');
  await head(page, name);
};

const offeredVillages = async (page: Page) => {
  await openNew(page, 'dialogue');
  const field = page.locator('.field', { has: page.locator('#field-dialogue-villages') });
  const names = await field.locator('label.chip').allTextContents();
  return names.map((name) => name.trim()).sort();
};

test('a village gets another name by a decision, and keeps the old one in its record', async () => {
  const { page } = commune.office;
  await openVillage(page, villages[1]);
  await unfold(page, 'Đổi tên');
  const form = section(page, 'Đổi tên');
  await form.getByLabel('Tên mới').fill('Bản Búng Mới');
  await form.getByLabel('Từ ngày').fill('01/11/2026');
  await form.getByLabel('Nghị quyết, quyết định').fill('Nghị quyết 12/NQ-HĐND');
  await look(page, 'village-rename');
  await form.getByRole('button', { name: 'Đổi tên' }).click();
  await head(page, 'Bản Búng Mới');
  await page.getByText('Bản Búng (đến 01/11/2026) · Nghị quyết 12/NQ-HĐND').waitFor();
  await look(page, 'village-renamed');
});

test('a paper names the village as it was called on its day', async () => {
  const { page } = commune.office;
  for (const [date, name] of [
    ['31/10/2026', 'BẢN BÚNG'],
    ['01/11/2026', 'BẢN BÚNG MỚI'],
  ] as const) {
    const root = await write(page, 'dialogue', { subject: `Họp ${date}`, date, villages: ['Bản Búng Mới'] });
    await go(page, `/print/record/${root}`);
    await page
      .getByText(new RegExp(`${name}(?! MỚI)`, 'i'))
      .first()
      .waitFor();
  }
});

test('two villages become one: its head gets the records of both, and new forms offer only the new one', async () => {
  const { office, head: phone } = commune;
  const { page } = office;
  await write(page, 'dialogue', { subject: 'Việc của Bản Co Nỏng', villages: [villages[2]] });
  await go(page, '/list/household');
  await follow(page, new RegExp(`^${villages[0]}`));
  await follow(page, 'Ghi hộ');
  await fill(page, 'household', { name: 'Lò Văn Dơn' });
  await saveNew(page, 'household');
  await openVillage(page, villages[0]);
  await unfold(page, 'Sáp nhập với bản khác');
  const title = 'Sáp nhập với bản khác';
  await choose(page, title, villages[2]);
  await choose(page, title, 'Bản mới');
  await section(page, title).getByLabel('Tên mới').fill('Bản Xuân Nỏng');
  await choose(page, title, 'Quàng Văn Tướng');
  await look(page, 'village-merge');
  await section(page, title).getByRole('button', { name: 'Sáp nhập' }).click();
  await page.getByText('Đã sáp nhập thành Bản Xuân Nỏng').waitFor();
  await page.getByRole('button', { name: 'Sửa Bản Xuân Nỏng' }).waitFor();
  expect(await page.getByRole('button', { name: `Sửa ${villages[0]}` }).count()).toBe(0);
  await unfold(page, 'Đã sáp nhập, tách');
  await page.getByText('nay là Bản Xuân Nỏng').first().waitFor();
  await look(page, 'villages-ended');
  await follow(page, new RegExp(`^${villages[0]}`));
  await page.getByText('Bản Xuân Nỏng', { exact: true }).waitFor();
  await look(page, 'village-ended');
  expect(await offeredVillages(page)).toEqual(['Bản Búng Mới', 'Bản Xuân Nỏng']);
  await go(page, '/');
  await waitUntilSent(page);

  await fetchNew(phone.page);
  await waitForRecord(phone.page, 'Việc của Bản Co Nỏng');
  // One village is his now: it is filled in and not asked for.
  await openNew(phone.page, 'dialogue');
  expect(await phone.page.locator('#field-dialogue-villages').count()).toBe(0);
  await phone.page.getByLabel('Nội dung chính').fill('Họp bản mới');
  await go(phone.page, `/record/${await saveNew(phone.page, 'dialogue')}`);
  await phone.page.getByText('Bản Xuân Nỏng').first().waitFor();
  await go(phone.page, '/list/household');
  await head(phone.page, 'Hộ Bản Xuân Nỏng');
  await phone.page.getByText('Lò Văn Dơn').waitFor();
});

test('a head who leaves hands his villages over to a new person', async () => {
  const { page } = commune.office;
  await go(page, '/office/people');
  await follow(page, /^Lò Văn Ví Dụ/);
  await unfold(page, 'Thôi việc, bàn giao');
  await choose(page, 'Thôi việc, bàn giao', 'Người mới');
  const form = section(page, 'Thôi việc, bàn giao');
  await form.getByLabel('Họ và tên').fill('Lò Thị Thay');
  await form.getByText('Bàn giao: Bản Búng Mới, Bản Xuân Tre').waitFor();
  await look(page, 'person-leaving');
  await form.getByRole('button', { name: 'Cho nghỉ và bàn giao' }).click();
  await head(page, 'Lò Thị Thay');
  await page.getByRole('button', { name: 'Tạo mã vào máy' }).waitFor();
  await look(page, 'person-successor');
});

const importInto = async (page: Page, village: string, list: string) => {
  await go(page, '/list/household');
  await follow(page, new RegExp(`^${village}`));
  await follow(page, 'Nhập danh sách');
  await page.getByLabel('Hoặc dán danh sách vào đây').fill(list);
  await press(page, 'Xem trước');
};

test('a village is split: a list of a part moves its households there instead of writing them anew', async () => {
  const { page } = commune.office;
  await importInto(page, 'Bản Búng Mới', '1. Cà Văn Ón\n2. Quàng Thị Tướng\n3. Sùng A Chớ');
  await press(page, 'Thêm 3 hộ');
  await head(page, 'Hộ Bản Búng Mới');
  await openVillage(page, 'Bản Búng Mới');
  const title = 'Tách thành nhiều bản';
  await unfold(page, title);
  await section(page, title).getByLabel('Tách thành các bản mới').fill('Búng Trên\nBúng Dưới');
  await section(page, title).getByRole('button', { name: 'Tách', exact: true }).click();
  await page.getByText('Đã tách Bản Búng Mới').waitFor();
  await importInto(page, 'Búng Trên', '1. Sùng A Chớ\n2. Cà Văn Ón\n3. Lò Thị Mới');
  await page.getByText('Chuyển sang bản mới · 2').waitFor();
  await page.getByText('Bản: Bản Búng Mới → Búng Trên').first().waitFor();
  await look(page, 'import-moves');
  await press(page, 'Thêm 1 hộ, chuyển 2 hộ');
  await head(page, 'Hộ Búng Trên');
  await page.getByText(/^3 hộ/).waitFor();
  await go(page, '/list/household');
  await follow(page, /^Bản Búng Mới/);
  await page.locator('.row-title', { hasText: 'Quàng Thị Tướng' }).waitFor();
  expect(await page.locator('.row-title', { hasText: 'Cà Văn Ón' }).count()).toBe(0);
});

test('the figures of a village say whose records are counted apart', async () => {
  const { page } = commune.office;
  await go(page, '/figures');
  await page.getByLabel('Bản', { exact: true }).selectOption({ label: 'Búng Trên' });
  await page.getByText('Chưa kể những gì ghi ở Bản Búng Mới trước khi').waitFor();
  await look(page, 'figures-apart');
});

test('the address of a form says so to whoever may not write it', async () => {
  const { page } = commune.head;
  await go(page, '/new/reception');
  await head(page, 'Bác không ghi sổ này');
  await look(page, 'not-yours');
  await follow(page, 'Về trang đầu');
});

test('the lists: a field of work renamed, one retired, one added; a day off', async () => {
  const { page } = commune.office;
  await go(page, '/office');
  await follow(page, /^Danh mục/);
  await openLine(page, 'Môi trường');
  await page.locator('.row-open').getByLabel('Tên gọi').fill('Rác, nước thải');
  await page.keyboard.press('Enter');
  await page.locator('.row-title', { hasText: 'Rác, nước thải' }).waitFor();
  await openLine(page, 'Tham nhũng');
  await press(page, 'Thôi dùng mục này');
  await page.getByText('Không dùng nữa').waitFor();
  const areas = section(page, 'Lĩnh vực');
  await areas.getByLabel('Tên gọi').fill('Tái định cư');
  await areas.getByLabel('Ghép vào mục').selectOption({ label: 'Đất đai, nhà cửa' });
  await press(page, 'Thêm mục');
  await page.getByText('báo cáo ghép vào Đất đai, nhà cửa').waitFor();
  await unfold(page, 'Ngày nghỉ, ngày làm bù');
  const days = section(page, 'Ngày nghỉ, ngày làm bù');
  await days.getByLabel('Ngày', { exact: true }).fill('02/09/2026');
  await days.getByLabel('Tên', { exact: true }).fill('Quốc khánh');
  await press(page, 'Thêm ngày này');
  await page.getByText('Thứ Tư, 02/09/2026').waitFor();
  await look(page, 'lists');
  expect(commune.errors()).toEqual([]);
});
