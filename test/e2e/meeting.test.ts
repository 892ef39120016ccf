// A meeting of 87 households about a road, without a network: it misses two thirds by one, slips complete it, it is read
// back, signed and closed; ticks of a second phone come after the closing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, missingLater, waitUntilSent } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones, villages } from './support/phones.ts';
import { fetchNew, follow, head, press, setOffline, waitForRecord } from './support/records.ts';
import { jot, waitUntilReceived, write } from './support/writing.ts';

const subject = 'Góp tiền làm đường vào bản';
const itemTitle = 'Mức góp 500.000 đồng mỗi hộ làm đường bê tông vào bản';
const families = ['Lò', 'Quàng', 'Vàng', 'Cà', 'Lường', 'Tòng', 'Sùng', 'Giàng', 'Lù', 'Mùa'];
const givens = [
  'Văn Dơn',
  'Thị Mai',
  'A Páo',
  'Văn Ón',
  'Thị Hương',
  'Văn Xuân',
  'A Chớ',
  'Thị Pành',
  'Văn Tâm',
];
const names = Array.from(
  { length: 87 },
  (_, at) => `${families[at % 10]} ${givens[Math.floor(at / 10) % 9]}`,
);

let commune: Phones;
let page: Page;
let other: Page;
let address: string;

beforeAll(async () => {
  commune = await openPhones();
  ({ page } = commune.head);
  ({ page: other } = commune.other);
  for (const one of [page, other]) {
    await one.setViewportSize({ width: 360, height: 800 });
    expect(await missingLater(one)).toBe(0);
  }
});
afterAll(() => commune?.remove());

const row = (on: Page, title: string) => on.locator('.roll-line', { hasText: title });
const call = (on: Page, at: number) => on.locator('.roll-row').nth(at).click();
const count = (label: string) => page.getByLabel(label, { exact: true });

test('the list of households is brought in, and the minutes reach the second phone', async () => {
  await go(page, '/list/household');
  await head(page, `Hộ ${villages[0]}`);
  await follow(page, 'Nhập danh sách');
  await page
    .getByLabel('Hoặc dán danh sách vào đây')
    .fill(names.map((name, at) => `${at + 1}. ${name}`).join('\n'));
  await press(page, 'Xem trước');
  await press(page, 'Thêm 87 hộ');
  await page.getByText('87 hộ').first().waitFor();
  await press(page, 'Đóng');
  const root = await write(page, 'minutes', { subject });
  address = `/record/${root}`;
  await waitUntilReceived(page, root);
  await fetchNew(other);
  await waitForRecord(other, subject);
  for (const one of [page, other]) await setOffline(one, true);
});

test('one button begins the meeting', async () => {
  await go(page, address);
  await page.getByText('Cuộc họp chưa bắt đầu').waitFor();
  await look(page, 'meeting-before');
  await press(page, 'Bắt đầu họp');
  await page.getByText(/^Bắt đầu lúc \d\d:\d\d$/).waitFor();
  await page.getByText('Máy này giữ quyền chốt biên bản.').waitFor();
});

test('the roll counts against the quorum of the day, with its article', async () => {
  await follow(page, 'Điểm danh');
  await head(page, 'Điểm danh');
  for (let at = 0; at < 40; at++) await call(page, at);
  await page.getByText('Có mặt 40/87 hộ').waitFor();
  await page.getByText('Còn thiếu 4 hộ để họp (cần 44)').click();
  await page.getByText(/Số hộ có đại diện dự họp: quá 1\/2 tổng số hộ\. Điều 18/).waitFor();
  await look(page, 'roll-missing');
  await page.getByText('Còn thiếu 4 hộ để họp (cần 44)').click();
  for (let at = 40; at < 60; at++) await call(page, at);
  await page.getByText('Đã đủ số hộ để họp (cần 44)').waitFor();
});

test('who came late, who left, who came for whom, and why one is absent', async () => {
  const late = row(page, '2. Quàng Văn Dơn');
  await late.getByRole('button', { name: /^Ghi thêm/ }).click();
  await press(page, 'Đến muộn');
  await press(page, 'Được hộ ủy quyền');
  await page.getByLabel('Người đại diện dự họp').fill('Quàng Thị Tướng');
  await page.keyboard.press('Enter');
  await late.getByText(/Quàng Thị Tướng \(được ủy quyền\) · đến \d\d:\d\d/).waitFor();
  await look(page, 'roll-late');
  await late.getByRole('button', { name: /^Ghi thêm/ }).click();
  await row(page, '61. Lò').locator('.roll-row').click();
  await row(page, '61. Lò').locator('.roll-row').click();
  await press(page, 'Đi làm xa');
  await row(page, '61. Lò').getByText('Vắng có lý do').waitFor();
  await look(page, 'roll-absent');
});

test('while names are read, each is called by one press and the next one comes by itself', async () => {
  await follow(page, 'Đọc tên từng hộ');
  const name = page.locator('.call-name');
  await name.getByText('62. ').waitFor();
  await page.getByText('Hộ 62 trên 87 · còn 26 hộ chưa gọi').waitFor();
  await look(page, 'roll-names');
  await press(page, 'Để sau');
  await name.getByText('63. ').waitFor();
  await press(page, 'Vắng');
  await name.getByText('64. ').waitFor();
  await page.getByText(/^Vừa gọi: 63\. .+ · Vắng\. Gọi lại$/).waitFor();
  await page.getByText('Có mặt 60/87 hộ').waitFor();
});

test('guests stand apart from the households', async () => {
  await go(page, address);
  await follow(page, 'Khách mời, cán bộ');
  await page.getByLabel('Họ tên khách mời, cán bộ').fill('Lò Thị Ánh');
  await page.keyboard.press('Enter');
  await page
    .getByRole('radiogroup', { name: 'Lò Thị Ánh là người của' })
    .getByText(/^Ủy ban/)
    .click();
  await page.getByLabel('Chức vụ').fill('Phó Chủ tịch');
  await look(page, 'guests');
});

test('before the vote the item says what it takes, of which total, and offers only lawful forms', async () => {
  await go(page, `${address}/rows-item`);
  await jot(page, itemTitle);
  await go(page, address);
  await page.getByText('Chọn loại việc để biểu quyết').waitFor();
  await look(page, 'meeting-open');
  await page.locator('.row-title', { hasText: itemTitle }).click();
  await page.getByLabel('Loại việc').selectOption({ label: 'Chủ trương, mức đóng góp' });
  await page.getByText('Cần ít nhất 58/87 hộ đồng ý (từ 2/3 tổng số hộ)').waitFor();
  await page.getByText('Cần 44/87 hộ có người dự; đang có 60: đủ').waitFor();
  await page.getByText('Cách khác và vì sao không dùng được').click();
  await page.getByText('Trực tuyến: chỉ dùng cho việc tự quản khác.').waitFor();
  await look(page, 'vote-before');
});

test('sums that cannot be are named as they are typed, and 57 of 87 is not passed', async () => {
  await page.locator('label', { hasText: /^Giơ tay$/ }).click();
  await count('Đồng ý').fill('57');
  await count('Không đồng ý').fill('13');
  await page.getByText('cộng lại 70, nhiều hơn 60 hộ có mặt').waitFor();
  await look(page, 'vote-wrong');
  await count('Không đồng ý').fill('3');
  await page.getByText('Không đạt: 57/87, còn thiếu 1').waitFor();
  expect(await page.getByText(/^Đạt/).count()).toBe(0);
  await look(page, 'vote-not-passed');
});

test('slips complete it: by household handed over and returned, what they say as sums alone', async () => {
  await press(page, 'Lấy phiếu các hộ');
  await head(page, 'Phiếu lấy ý kiến hộ');
  await press(page, 'Đã phát cho cả 27 hộ còn lại');
  await page.getByText('Thu về 0/27 phiếu đã phát').waitFor();
  await press(page, 'Đóng');
  // The first of the list left early and voted in the room: offered a slip, but handed none.
  for (let at = 1; at <= 5; at++)
    await page.locator('.slip-line').nth(at).getByRole('button', { name: 'Đã thu' }).click();
  await page.getByText('Thu về 5/27 phiếu đã phát').waitFor();
  await look(page, 'slips');
  const fifth = page.locator('.slip-line').nth(5);
  await fifth.getByRole('button', { name: /^Sửa ngày thu phiếu/ }).click();
  await page.getByLabel('Ngày thu đúng').fill('');
  await press(page, 'Sửa ngày thu');
  await look(page, 'slip-correcting');
  await page.getByLabel('Lý do sửa').fill('bấm nhầm hộ bên cạnh');
  await page.keyboard.press('Enter');
  await page.getByText('Thu về 4/27 phiếu đã phát').waitFor();
  await fifth.getByText(/^Trước ghi thu .*, sửa thành chưa thu: bấm nhầm hộ bên cạnh$/).waitFor();
  await fifth.getByRole('button', { name: 'Đã thu', exact: true }).click();
  await page.getByText('Thu về 5/27 phiếu đã phát').waitFor();
  await follow(page, 'Xong');
  await press(page, 'Ghi phát ra 27, thu về 5');
  const slips = page.getByRole('region', { name: 'Phiếu lấy ý kiến hộ' });
  await slips.getByLabel('Số phiếu hợp lệ').fill('5');
  await slips.getByLabel('Số phiếu không hợp lệ').fill('0');
  await slips.getByLabel('Đồng ý', { exact: true }).fill('4');
  await slips.getByLabel('Không đồng ý').fill('1');
  await page.getByText('Đạt: 61/87 đồng ý (cần 58)').waitFor();
  await look(page, 'vote-passed');
});

test('what was decided is written beside the vote, and the meeting shows both', async () => {
  await page.getByLabel('Quyết định').fill('Mỗi hộ góp 500.000 đồng, thu trong tháng 12 năm 2026.');
  await go(page, address);
  await page.getByText('Đạt 61/87').waitFor();
  await page.locator('.row', { hasText: 'Mỗi hộ góp 500.000 đồng' }).waitFor();
  await look(page, 'meeting-decided');
});

/** A stroke in the box, as a finger draws it. */
async function draw(): Promise<void> {
  await page.locator('.signature-box').evaluate((box) => box.scrollIntoView({ block: 'center' }));
  const box = await page.locator('.signature-box').boundingBox();
  if (!box) throw new Error('No box to sign in');
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  for (let at = 1; at <= 8; at++) await page.mouse.move(box.x + 30 + at * 25, box.y + 40 + (at % 2) * 30);
  await page.mouse.up();
}

async function sign(who: string, name?: string): Promise<void> {
  const isThumb = name !== undefined;
  await page
    .getByRole('button', { name: `Ký: ${who}`, exact: true })
    .first()
    .click();
  await page.locator('.signature-box').waitFor();
  await draw();
  if (isThumb) await page.getByLabel('Họ tên người ký').fill(name);
  if (isThumb) await press(page, 'Điểm chỉ thay chữ ký');
  await press(page, 'Giữ chữ ký');
  await page.locator('.signature-box').waitFor({ state: 'detached' });
}

test('it is read back, signed on the glass and by thumb, and closed by the phone that opened it', async () => {
  await follow(page, 'Đọc lại, ký, chốt biên bản');
  await head(page, 'Đọc lại, ký, chốt');
  await page.getByText('Quyết định: Mỗi hộ góp 500.000 đồng, thu trong tháng 12 năm 2026.').waitFor();
  await page.getByText('chưa ghi đã đọc lại cho mọi người nghe').waitFor();
  await look(page, 'close-before');
  await press(page, 'Kết thúc bây giờ');
  for (const question of ['Đã đọc lại cho mọi người cùng nghe', 'Mọi người nhất trí với biên bản'])
    await page.getByRole('radiogroup', { name: question }).getByText('Có', { exact: true }).click();
  await sign('Chủ tọa Quàng Văn Tướng');
  await sign('Đại diện hộ', 'Lò Thị Mai');
  await page.getByText('Đã ký', { exact: true }).waitFor();
  const household = page.locator('li', { hasText: 'Lò Thị Mai' });
  await household.getByText('Đã điểm chỉ', { exact: true }).waitFor();
  await look(page, 'close-signed');
  await press(page, 'Chốt biên bản');
  await head(page, 'Biên bản đã chốt');
  await look(page, 'closed');
});

test('whoever has the paper can check its code', async () => {
  const code = (await page.locator('.hash').textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await page.getByLabel('Kiểm tra mã trên giấy').fill(code.toLowerCase());
  await page.getByText('Đúng mã của bản đã chốt.').waitFor();
  await page.getByLabel('Kiểm tra mã trên giấy').fill('00000-00000');
  await page.getByText(/^Không trùng/).waitFor();
});

test('a second phone that has not seen the closing goes on ticking', async () => {
  await go(other, address);
  await follow(other, 'Điểm danh');
  await other.getByLabel('Tìm hộ').fill('87');
  await row(other, '87. ').locator('.roll-row').click();
  await other.getByText('Có mặt 1/87 hộ').waitFor();
});

test('its tick arrives after the closing: nothing is lost, the closed minutes stand, and it is taken up', async () => {
  for (const one of [page, other]) await setOffline(one, false);
  for (const one of [page, other, page]) {
    await fetchNew(one);
    await waitUntilSent(one);
  }
  await go(page, address);
  await page.getByText('Đến sau khi chốt · 1').waitFor();
  await page.getByText('Có mặt 60/87 hộ').waitFor();
  expect(await page.getByRole('link', { name: 'Sửa', exact: true }).count()).toBe(0);
  await look(page, 'closed-later');
  await follow(page, 'Ký, kiểm tra mã, bổ sung');
  await page.getByText(/^Điểm danh: 87\./).waitFor();
  await page.getByLabel('Ghi rõ vì sao bổ sung').fill('Hộ 87 do máy thứ hai điểm danh, đã có mặt từ đầu.');
  await look(page, 'closed-addendum');
  await press(page, 'Đưa vào phần bổ sung');
  await page.getByText(/^Bổ sung ngày/).waitFor();
  await page.getByText('Hộ 87 do máy thứ hai điểm danh, đã có mặt từ đầu.').waitFor();
  await go(page, address);
  await page.getByText('Có mặt 60/87 hộ').waitFor();
  expect(await page.getByText(/^Đến sau khi chốt/).count()).toBe(0);
});

test('the second phone shows the minutes as closed, and calls no roll of them', async () => {
  await fetchNew(other);
  await go(other, address);
  await other.getByText(/^Biên bản đã chốt/).waitFor();
  await other.getByText('Có mặt 60/87 hộ').waitFor();
  await follow(other, 'Điểm danh');
  await other.getByText(/^Biên bản đã chốt, nội dung/).waitFor();
  expect(await other.locator('button.roll-row').count()).toBe(0);
});

test('no page threw', () => {
  expect(commune.errors()).toEqual([]);
});
