// One of each kind written where there is no signal, through a kill of the browser, to the commune and another phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { go, unlock, waitForHome } from './support/flows.ts';
import { openPhones, type Phones, pin } from './support/phones.ts';
import {
  fetchNew,
  head,
  openRecord,
  press,
  recentTitles,
  setOffline,
  waitForRecord,
  writeDialogue,
  writeMinutes,
  writePetition,
} from './support/records.ts';
import { fill, saysReceived } from './support/writing.ts';

const dialogue = 'Đường vào bản sạt lở';
const opinions = ['Học sinh phải đi vòng năm cây số', 'Nước sinh hoạt bị đục từ tháng Chín'];
const petition = 'Xin hỗ trợ làm lại nhà sau lũ ống';
const minutes = 'Bình xét hộ nghèo năm 2026';
const items = ['Thông qua danh sách', 'Cử người giám sát'];

let commune: Phones;
let petitionAddress: string;
const problems: string[] = [];

const look = async (page: Page, name: string) => {
  problems.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
};

beforeAll(async () => {
  commune = await openPhones();
});
afterAll(() => commune?.remove());

test('an empty phone teaches the first step', async () => {
  const { page } = commune.head;
  await page.getByText('Chưa có ghi chép nào').waitFor();
  await look(page, 'home, empty');
  for (const kind of ['dialogue', 'petition', 'minutes', 'all']) {
    await go(page, `/list/${kind}`);
    await page.locator('.empty').waitFor();
    await look(page, `list of ${kind}, empty`);
  }
});

test('one of each kind with its rows is written with no network, and each says that it is unsent', async () => {
  const { page } = commune.head;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await setOffline(page, true);
  await writeDialogue(page, dialogue, opinions);
  await page.getByText('Ý kiến · 2').waitFor();
  await page.getByText('Chưa gửi', { exact: true }).waitFor();
  await look(page, 'dialogue');
  petitionAddress = await writePetition(page, petition);
  await look(page, 'petition');
  await writeMinutes(page, minutes, items);
  await page.getByText('Nội dung họp · 2').waitFor();
  await look(page, 'minutes');
  expect(await recentTitles(page)).toEqual([minutes, petition, dialogue]);
  await look(page, 'home');
});

test('the petition has its case code at once, made of commune, year and phone', async () => {
  const { page } = commune.head;
  await go(page, petitionAddress);
  expect(await page.locator('.case-code strong').textContent()).toMatch(/^BL-\d\d-K\d+-001$/);
});

test('after a kill of the browser everything is there with no network, the half-written form too', async () => {
  await go(commune.head.page, '/new/dialogue');
  await commune.head.page.getByLabel('Nội dung chính').fill('Viết dở thì mất điện');
  // The draft's first stroke is written at once; half a second is what may be lost.
  await commune.head.page.waitForFunction(() => /\/new\/dialogue\/./.test(location.pathname));
  await new Promise((resolve) => setTimeout(resolve, 500));
  await commune.head.kill();
  await commune.head.start();
  const { page } = commune.head;
  await setOffline(page, true);
  await page.goto(commune.server.url);
  await unlock(page, pin);
  await waitForHome(page);
  expect(await recentTitles(page)).toEqual(expect.arrayContaining([minutes, petition, dialogue]));
  await page.getByText('Nháp · Đối thoại, mở tiếp').waitFor();
  await page.locator('.row-title', { hasText: 'Viết dở thì mất điện' }).click();
  await page.getByLabel('Nội dung chính').waitFor();
  expect(await page.getByLabel('Nội dung chính').inputValue()).toBe('Viết dở thì mất điện');
  await look(page, 'form of a dialogue');
  await press(page, 'Bỏ nháp này');
  await waitForHome(page);
});

test('back in the network it is sent by itself, and the record says when it was received', async () => {
  const { page } = commune.head;
  await setOffline(page, false);
  await openRecord(page, dialogue);
  await saysReceived(page);
});

test('who wrote what when can be asked while there is a network, and offline says so', async () => {
  const { page } = commune.head;
  await press(page, 'Lịch sử');
  await page.getByText('Lập hồ sơ').waitFor();
  expect(await page.getByText('Thêm: Ý kiến').count()).toBe(2);
  await look(page, 'history');
  await press(page, 'Đóng lịch sử');
  await setOffline(page, true);
  await press(page, 'Lịch sử');
  await page.getByText('Chưa xem được lịch sử vì mất mạng').waitFor();
  await setOffline(page, false);
});

test('a second phone of the village reads the dialogue and the minutes whole, and not the petition', async () => {
  const { page } = commune.other;
  await fetchNew(page);
  await waitForRecord(page, dialogue);
  await waitForRecord(page, minutes);
  expect(await recentTitles(page)).not.toContain(petition);
  await openRecord(page, dialogue);
  for (const opinion of opinions) expect(await page.getByText(opinion).count()).toBe(1);
  await go(page, petitionAddress);
  await page.getByText('Không có hồ sơ này trên máy').waitFor();
});

test('the office reads all of them, side by side with the list, and shares the petition', async () => {
  const { page } = commune.office;
  await fetchNew(page);
  await waitForRecord(page, petition);
  await go(page, petitionAddress);
  await page.getByRole('button', { name: 'Lịch sử' }).waitFor();
  await look(page, 'petition on a wide screen');
  await go(page, `${petitionAddress}/edit`);
  await fill(page, 'petition', { shared: 'Lò Văn Ví Dụ' });
  await look(page, 'form of a petition');
  await press(page, 'Lưu');
  await page.getByText(/^(Đã nhận|(\d+)\/\2 đã nhận,) \d\d:\d\d/).waitFor();
  await fetchNew(commune.other.page);
  await waitForRecord(commune.other.page, petition);
});

test('a deleted record goes at once and comes back with one press', async () => {
  const { page } = commune.head;
  await openRecord(page, minutes);
  await press(page, 'Xóa');
  await head(page, /^Họp/);
  expect(await page.locator('.row-title', { hasText: minutes }).count()).toBe(0);
  await press(page, 'Hoàn tác');
  await page.locator('.row-title', { hasText: minutes }).waitFor();
});

test('records are found as one types, without accents and by what was said in them', async () => {
  const { page } = commune.head;
  await go(page, '/list/all');
  await page.getByLabel('Tìm').fill('hoc sinh');
  await page.getByText('Tìm thấy 1').waitFor();
  expect(await page.locator('.row-title').allTextContents()).toEqual([dialogue]);
  await look(page, 'search');
  await page.getByLabel('Tìm').fill('không có gì như vậy');
  await page.getByText('Không tìm thấy').waitFor();
});

test('no page on the way had a barrier or an error', () => {
  expect(problems).toEqual([]);
  expect(commune.errors()).toEqual([]);
});
