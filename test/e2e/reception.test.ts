// A day of citizen reception, without a network: visits, a petition made of one, a denouncing visitor, numbers shown only
// on asking, and the figures of it all.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go } from './support/flows.ts';
import { follow, head, press, setOffline } from './support/records.ts';
import { fill, openNew, saveNew, waitUntilReceived } from './support/writing.ts';

const idNumber = '011190000123';

let commune: Commune;
let phone: Phone;
let page: Page;
let root: string;
const problems: string[] = [];

const look = async (name: string) => {
  problems.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
};

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  const code = await commune.code(await commune.person('Phạm Thị Hoa', ['officer']));
  phone = await openPhone();
  page = phone.page;
  await enrol(page, `${commune.server.url}/#${code}`, 'bốn con trâu đen');
  await page.getByText('Đã gửi hết').waitFor();
  await setOffline(page, true);
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

test('a visit is written down with what the reception book asks', async () => {
  await openNew(page, 'reception');
  await fill(page, 'reception', {
    form: 'Tiếp định kỳ',
    receiver: 'Giàng A Chủ',
    receiverRole: 'Chủ tịch UBND',
  });
  await look('new reception');
  root = await saveNew(page, 'reception');
  await follow(page, 'Ghi người đến');
  await page.getByRole('heading', { name: /Người này đến tố cáo/ }).waitFor();
  expect(await page.locator('input:visible, textarea:visible').count()).toBe(0);
  await press(page, 'Không, ghi lượt tiếp');
  await fill(page, 'visit', {
    type: 'Khiếu nại',
    summary: 'Ranh giới nương',
    visitor: 'Sùng Thị Mẫu',
    turn: 'Đến lại',
    people: '5',
    phone: '0512',
    idNumber,
  });
  await page.getByText('Số điện thoại này trông lạ').waitFor();
  await look('visit');
  await press(page, 'Lưu');
  await page.getByText('Lượt tiếp · 1').waitFor();
});

test('numbers are masked until somebody asks, and the look is kept', async () => {
  await page.locator('.rows a', { hasText: 'Ranh giới nương' }).click();
  await page.locator('summary', { hasText: 'Giấy tờ, liên hệ' }).click();
  await page.getByText('•••••••••123').first().waitFor();
  expect(await page.getByText(idNumber).count()).toBe(0);
  await press(page, 'Hiện số điện thoại, giấy tờ');
  await page.locator(`#field-visit-idNumber`).waitFor();
  expect(await page.locator('#field-visit-idNumber').inputValue()).toBe(idNumber);
  await look('visit with its numbers');
});

test('a visit becomes a petition with one press, and both lead to each other', async () => {
  await press(page, 'Lập đơn từ lượt tiếp này');
  await page.locator('#field-petition-summary').waitFor();
  expect(await page.locator('#field-petition-summary').inputValue()).toBe('Ranh giới nương');
  expect(await page.locator('#field-petition-sender').inputValue()).toBe('Sùng Thị Mẫu');
  await press(page, 'Lưu');
  await head(page, 'Khiếu nại');
  await follow(page, 'Buổi tiếp công dân có lượt này');
  await head(page, 'Tiếp định kỳ');
  await page.getByText('Cách giải quyết: Nhận đơn').waitFor();
});

test('a petition on the same matter is linked to the first by a few of its words', async () => {
  await openNew(page, 'petition', 'Khiếu nại');
  await fill(page, 'petition', { summary: 'Đơn thứ hai', related: 'ranh gioi' });
  await page.getByRole('button', { name: /Ranh giới nương/ }).click();
  await look('related petition chosen');
  await press(page, 'Lưu đơn');
  await head(page, 'Khiếu nại');
  await follow(page, 'Đơn trùng hoặc liên quan');
  await page.getByText('Ranh giới nương').first().waitFor();
  await follow(page, 'Buổi tiếp công dân có lượt này');
  await head(page, 'Tiếp định kỳ');
});

test('of a visitor who denounces only the type and the paper’s code are written', async () => {
  await follow(page, 'Ghi người đến');
  await press(page, 'Có, đây là tố cáo');
  await page.locator('#field-visit-paperCode').waitFor();
  expect(await page.locator('input:visible, textarea:visible').count()).toBe(1);
  await fill(page, 'visit', { paperCode: 'TC-7' });
  await look('visit of a denouncer');
  await press(page, 'Lưu');
  await page.getByText('Lượt tiếp · 2').waitFor();
  await page.getByText('Mã hồ sơ giấy (sổ mật): TC-7').waitFor();
});

test('the figures count it, and a number opens what it counts', async () => {
  await go(page, '/figures');
  await head(page, 'Số liệu');
  await page.getByText('tiếp công dân 1 buổi, 2 lượt, 6 người').waitFor();
  await look('figures');
  await page.locator('a[href="/figures/visits.crowd"]').click();
  await page.getByText('1 hồ sơ được tính').waitFor();
  await page.locator('a.row', { hasText: 'Giàng A Chủ' }).click();
  await head(page, 'Tiếp định kỳ');
});

test('all of it reaches the commune, and the history says who looked', async () => {
  await setOffline(page, false);
  await waitUntilReceived(page, root);
  await press(page, 'Lịch sử');
  await page.getByText('Thêm: Xem số điện thoại, giấy tờ').waitFor();
  expect(problems).toEqual([]);
  expect(phone.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([]);
});
