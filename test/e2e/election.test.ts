// An election of a village head by secret ballot, without a network: two candidates, two parts of the village that met apart
// and are summed, one vote short and then enough; a board of two; no candidate counts; closed, and the commune's limit shown.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater } from './support/flows.ts';
import { look } from './support/look.ts';
import { follow, head, press, setOffline } from './support/records.ts';
import { jot, write } from './support/writing.ts';

const [first, second] = ['Lò Văn Dũng', 'Vàng A Páo'];
const names = [
  ...[first, second, 'Quàng Thị Ói', 'Cà Văn Ón', 'Giàng A Chìa', 'Lường Thị Mai', 'Tòng Văn Xuân'],
  ...['Sùng A Chớ', 'Lù Thị Pành', 'Mùa A Của', 'Quàng Văn Tâm', 'Lò Thị Hương', 'Vàng Thị Dợ'],
  ...[
    'Cà Văn Dơn',
    'Lường Văn Hặc',
    'Tòng Thị Ban',
    'Giàng Thị Sua',
    'Sùng Thị Say',
    'Lù A Tủa',
    'Mùa Thị Dua',
  ],
];
const election = 'Bầu trưởng bản nhiệm kỳ 2026-2031';
const board = 'Bầu Ban Thanh tra nhân dân';

const village = 'Bản Xuân Tre';

let commune: Commune;
let phone: Phone;
let page: Page;
let address: string;

beforeAll(async () => {
  commune = await openCommune([village]);
  const person = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  phone = await openPhone();
  page = phone.page;
  await enrol(page, `${commune.server.url}/#${await commune.code(person)}`, '246813');
  expect(await missingLater(page)).toBe(0);
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

const region = (name: string) => page.getByRole('region', { name, exact: true });
const card = (name: string) => page.locator('.card', { has: page.locator('.strong', { hasText: name }) });
const counts = async (place: string, numbers: readonly string[]) => {
  const labels = ['Số phiếu phát ra', 'Số phiếu thu về', 'Số phiếu hợp lệ', 'Số phiếu không hợp lệ'];
  for (const [at, label] of labels.entries())
    await region(place)
      .getByLabel(label, { exact: true })
      .fill(numbers[at] ?? '');
};
const vote = async (name: string, upper: string, lower: string) => {
  await card(name).getByLabel('Cụm trên', { exact: true }).fill(upper);
  await card(name).getByLabel('Cụm dưới', { exact: true }).fill(lower);
};
const stand = async (name: string) => {
  await page.getByLabel('Họ tên người được giới thiệu, ứng cử').fill(name);
  await page.keyboard.press('Enter');
  await card(name).waitFor();
};

test('the village of twenty households meets in two parts, which are summed', async () => {
  await go(page, '/list/household');
  await head(page, `Hộ ${village}`);
  await follow(page, 'Nhập danh sách');
  await page
    .getByLabel('Hoặc dán danh sách vào đây')
    .fill(names.map((name, at) => `${at + 1}. ${name}`).join('\n'));
  await press(page, 'Xem trước');
  await press(page, 'Thêm 20 hộ');
  await page.getByText('20 hộ').first().waitFor();
  await press(page, 'Đóng');
  await setOffline(page, true);
  address = `/record/${await write(page, 'minutes', { subject: election })}`;
  await go(page, `${address}/rows-item`);
  await jot(page, election);
  await jot(page, board);
  await go(page, `${address}/clusters`);
  for (const [name, households, represented] of [
    ['Cụm trên', '12', '10'],
    ['Cụm dưới', '8', '6'],
  ] as const) {
    await page.getByLabel('Tên cụm dân cư').fill(name);
    await page.keyboard.press('Enter');
    const part = page.getByRole('group', { name, exact: true });
    await part.getByLabel('Số hộ của cụm').fill(households);
    await part.getByLabel('Số hộ có người dự').fill(represented);
  }
  await page.getByText('Các cụm: 16/20 hộ có người dự').waitFor();
  await look(page, 'election-clusters');
  await go(page, address);
  await press(page, 'Bắt đầu họp');
  await page.getByText('Máy này giữ quyền chốt biên bản.').waitFor();
});

test('before the vote: over a half of all households for each, and what had to be done by when', async () => {
  await page.locator('.row-title', { hasText: election }).click();
  await page.getByLabel('Loại việc').selectOption({ label: 'Bầu trưởng bản' });
  await page.getByText('Cần ít nhất 11/20 hộ đồng ý (quá 1/2 tổng số hộ)').waitFor();
  await page.getByText('Đang tạm dừng bầu trưởng bản').waitFor();
  await page.getByText('Mỗi người trúng cử đều phải đạt mức này.').waitFor();
  await page.getByText('Cần 11/20 hộ có người dự; đang có 16: đủ').waitFor();
  await page.locator('label', { hasText: /^Bỏ phiếu kín$/ }).click();
  await stand(first);
  await stand(second);
  await look(page, 'election-before');
});

test('no candidate counts the ballots: he is named, with the article', async () => {
  const team = page.getByLabel('Tổ kiểm phiếu', { exact: true });
  await team.fill('Lường Thị Mai, Lo Van Dung, Tòng Văn Xuân');
  await page
    .getByText('Lo Van Dung là người ứng cử, không được kiểm phiếu (Mẫu 02 Nghị định 59/2023/NĐ-CP).')
    .waitFor();
  await look(page, 'election-team');
  await team.fill('Lường Thị Mai, Cà Văn Ón, Tòng Văn Xuân');
  await page.getByLabel('Đại diện hộ chứng kiến kiểm phiếu').fill('Sùng A Chớ, Lù Thị Pành');
  await page.getByText(/không được kiểm phiếu/).waitFor({ state: 'detached' });
});

test('ten of twenty is one short, eleven is enough; more than the ballots of a part is named', async () => {
  await counts('Cụm trên', ['10', '10', '10', '0']);
  await counts('Cụm dưới', ['6', '6', '6', '0']);
  await vote(first, '6', '4');
  await vote(second, '4', '3');
  await page.getByText(/Cụm dưới: cộng lại 7 phiếu, nhiều hơn mức 6/).waitFor();
  await vote(second, '4', '2');
  await card(first).getByText('Còn thiếu 1', { exact: true }).waitFor();
  await page.getByText('Không đạt: 10/20, còn thiếu 1').waitFor();
  await look(page, 'election-short');
  await vote(second, '3', '2');
  await vote(first, '7', '4');
  await card(first).getByText('Đạt', { exact: true }).waitFor();
  await page.getByText('Đạt: 11/20 đồng ý (cần 11)').waitFor();
  await look(page, 'election-passed');
});

test('of three who stand for a board of two only who reaches the mark is elected', async () => {
  await go(page, address);
  await page.locator('.row-title', { hasText: board }).click();
  await page.getByLabel('Loại việc').selectOption({ label: 'Ban Thanh tra nhân dân' });
  await page.locator('label', { hasText: /^Bỏ phiếu kín$/ }).click();
  await page.getByLabel('Số người được bầu').fill('2');
  for (const name of ['Quàng Văn Tâm', 'Lò Thị Hương', 'Cà Văn Dơn']) await stand(name);
  await counts('Cụm trên', ['10', '10', '10', '0']);
  await counts('Cụm dưới', ['6', '6', '6', '0']);
  await vote('Quàng Văn Tâm', '9', '5');
  await vote('Lò Thị Hương', '6', '4');
  await vote('Cà Văn Dơn', '4', '3');
  await card('Quàng Văn Tâm').getByText('Đạt', { exact: true }).waitFor();
  await card('Lò Thị Hương').getByText('Còn thiếu 1', { exact: true }).waitFor();
  await page.getByText('Mới bầu được 1 người, người tiếp theo còn thiếu 1 phiếu').waitFor();
  await look(page, 'board-one-of-two');
  await vote('Lò Thị Hương', '7', '4');
  await card('Lò Thị Hương').getByText('Đạt', { exact: true }).waitFor();
  await card('Cà Văn Dơn').getByText('Còn thiếu 4', { exact: true }).waitFor();
  await look(page, 'board-two');
});

test('the minutes are closed, and what follows has its limits: sent up, recognised, in effect', async () => {
  await go(page, `${address}/close`);
  await page.getByText('Còn thiếu trước khi chốt').waitFor();
  await page.getByText('Trúng cử: Lò Văn Dũng.').waitFor();
  await page.getByText('Trúng cử: Quàng Văn Tâm, Lò Thị Hương.').waitFor();
  await look(page, 'election-close');
  await press(page, 'Chốt biên bản');
  await head(page, 'Biên bản đã chốt');
  await go(page, address);
  await page.locator('.row-title', { hasText: election }).click();
  await page.getByText('Có hiệu lực từ ngày Ủy ban nhân dân xã công nhận.').waitFor();
  const sent = page.locator('li.entry', { hasText: 'Gửi xã đề nghị công nhận' });
  await sent.locator('summary').click();
  await sent.getByLabel('Ngày làm').fill('23/11/2026');
  await page.keyboard.press('Tab');
  const answer = page.locator('li.entry', { hasText: 'Xã xem xét công nhận' });
  await answer.getByText(/\+ 5 ngày làm việc.* → 30\/11\/2026/).waitFor();
  await look(page, 'election-recognition');
});

test('no page threw', () => {
  expect(phone.errors).toEqual([]);
});
