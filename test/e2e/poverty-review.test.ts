// A poverty review, without a network: it is measured on the people attending, each household of the list for itself; one
// that falls short is surveyed again; the list is posted, somebody complains; the commune reads it once there is a signal.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, missingLater, waitUntilSent } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones, villages } from './support/phones.ts';
import { fetchNew, follow, head, press, setOffline, waitForRecord } from './support/records.ts';
import { jot, write } from './support/writing.ts';

const subject = 'Bình xét hộ nghèo, hộ cận nghèo năm 2026';
const households = [
  '1\tLò Văn Dơn\tHộ nghèo',
  '2\tVàng A Páo\t',
  '3\tQuàng Thị Tướng\tCận nghèo',
  "4\tH'Hen Niê\t",
  '5\tCà Văn Ón\tHộ nghèo',
];

let commune: Phones;
let page: Page;
let address: string;

beforeAll(async () => {
  commune = await openPhones();
  ({ page } = commune.head);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await missingLater(page)).toBe(0);
});
afterAll(() => commune?.remove());

const card = (name: string) => page.locator('.card', { hasText: name });
const agreed = (name: string) => card(name).getByLabel('Số người đồng ý');

test('the register knows who is poor, and the meeting begins without a network', async () => {
  await go(page, '/list/household');
  await head(page, `Hộ ${villages[0]}`);
  await follow(page, 'Nhập danh sách');
  await page.getByLabel('Hoặc dán danh sách vào đây').fill(['STT\tChủ hộ\tDiện', ...households].join('\n'));
  await press(page, 'Xem trước');
  await press(page, 'Thêm 5 hộ');
  await page.getByText('5 hộ').first().waitFor();
  await press(page, 'Đóng');
  await setOffline(page, true);
  address = `/record/${await write(page, 'minutes', { subject })}`;
  await go(page, `${address}/rows-item`);
  await jot(page, 'Bình xét hộ nghèo, hộ cận nghèo');
  await go(page, address);
  await press(page, 'Bắt đầu họp');
  await page.getByText('Máy này giữ quyền chốt biên bản.').waitFor();
});

test('it is measured on the people attending, and has no quorum of households', async () => {
  await page.locator('.row-title', { hasText: 'Bình xét hộ nghèo, hộ cận nghèo' }).click();
  await page.getByLabel('Loại việc').selectOption({ label: 'Bình xét hộ nghèo, cận nghèo' });
  await page.getByText('Ghi tổng số người dự họp trước.').waitFor();
  await page.getByLabel('Tổng số người dự họp').fill('60');
  await page.getByText('Cần ít nhất 30/60 người dự họp đồng ý (từ 1/2 số người dự họp)').waitFor();
  expect(await page.getByText(/hộ có người dự/).count()).toBe(0);
});

test('the households of the register come onto the list, each with the people who agree', async () => {
  await press(page, 'Lấy 3 hộ nghèo, cận nghèo trong sổ hộ');
  await agreed('Cà Văn Ón').waitFor();
  await agreed('Lò Văn Dơn').fill('45');
  await agreed('Quàng Thị Tướng').fill('70');
  await page.getByText('Quàng Thị Tướng: 70 người đồng ý, nhiều hơn 60 người dự họp').waitFor();
  await agreed('Quàng Thị Tướng').fill('30');
  await agreed('Cà Văn Ón').fill('29');
  await page.getByText('Chưa xong: 2/3 hộ được đồng ý, hộ còn lại rà soát lại').waitFor();
  await card('Quàng Thị Tướng').getByText('Đạt', { exact: true }).waitFor();
  await card('Cà Văn Ón').getByText('Còn thiếu 1', { exact: true }).waitFor();
  await look(page, 'poverty-list');
});

test('the list is posted three working days, a complaint is looked into, each with its arithmetic', async () => {
  const write = async (step: string) => {
    const section = page.locator('details.section', { hasText: step });
    await section.locator('summary').click();
    await section.getByLabel('Ngày làm').fill('23/11/2026');
    await page.keyboard.press('Tab');
  };
  await write('Niêm yết danh sách');
  await page.getByText(/niêm yết 23\/11 \+ 3 ngày làm việc.* → 2\d\/11\/2026/).waitFor();
  await write('Có người khiếu nại danh sách');
  await page.getByText(/nhận 23\/11 \+ 7 ngày làm việc.* → 0\d\/12\/2026/).waitFor();
  await look(page, 'poverty-after');
});

test('who fell short is surveyed again, and comes before a new meeting', async () => {
  await press(page, 'Rà soát lại rồi họp lại');
  await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  const again = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  expect(again).not.toBe(address);
  await go(page, again);
  await page.locator('.row-title', { hasText: 'Bình xét hộ nghèo, hộ cận nghèo' }).click();
  await card('Cà Văn Ón').waitFor();
  expect(await page.locator('.card', { hasText: 'Lò Văn Dơn' }).count()).toBe(0);
});

test('the commune reads it once there is a signal', async () => {
  await setOffline(page, false);
  await fetchNew(page);
  await waitUntilSent(page);
  const { page: office } = commune.office;
  await fetchNew(office);
  await waitForRecord(office, subject);
  await go(office, address);
  await office.getByText('Chưa xong: 2/3 hộ được đồng ý, hộ còn lại rà soát lại').waitFor();
});

test('no page threw', () => {
  expect(commune.errors()).toEqual([]);
});
