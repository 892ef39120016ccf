// Half-written forms: several at once, left without a question, there again after a kill, gone when saved or thrown away.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { go, unlock, waitForHome } from './support/flows.ts';
import { openPhones, type Phones, pin } from './support/phones.ts';
import { follow, press, writeDialogue } from './support/records.ts';
import { fill } from './support/writing.ts';

let commune: Phones;

beforeAll(async () => {
  commune = await openPhones();
});
afterAll(() => commune?.remove());

const home = async () => {
  const { page } = commune.head;
  await go(page, '/');
  await waitForHome(page);
  return page;
};

/** Half a second of typing is what a kill may cost; nothing on the page tells when the disk has it. */
const pause = (page: Page) => page.waitForTimeout(500);

test('leaving a form asks nothing; home offers it first', async () => {
  const page = await home();
  await follow(page, 'Đối thoại');
  await page.getByLabel('Nội dung chính').fill('Buổi thứ nhất');
  await page.keyboard.press('Escape');
  await page.getByText('Nháp · Đối thoại, mở tiếp').waitFor();
  expect(await page.locator('.row-title').first().textContent()).toBe('Buổi thứ nhất');
});

test('several drafts of one kind live beside each other', async () => {
  const page = await home();
  await follow(page, 'Đối thoại');
  await page.getByLabel('Nội dung chính').fill('Buổi thứ hai');
  await home();
  await page.locator('.row-title', { hasText: 'Buổi thứ hai' }).waitFor();
  expect(await page.locator('.row-title').allTextContents()).toEqual(['Buổi thứ hai', 'Buổi thứ nhất']);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('cut short by a lock, the form goes on where it was', async () => {
  const page = await home();
  await page.locator('.row-title', { hasText: 'Buổi thứ hai' }).click();
  await page.getByLabel('Địa điểm').fill('Nhà văn hoá');
  await pause(page);
  await page.reload();
  await unlock(page, pin);
  await page.getByLabel('Địa điểm').waitFor();
  expect(await page.getByLabel('Địa điểm').inputValue()).toBe('Nhà văn hoá');
  expect(await page.getByLabel('Nội dung chính').inputValue()).toBe('Buổi thứ hai');
});

test('saving uses the draft up; the other one stays', async () => {
  const page = commune.head.page;
  await press(page, 'Lưu, ghi ý kiến');
  await page.getByLabel('Ý kiến tiếp theo').waitFor();
  await home();
  await page.locator('.row-title', { hasText: 'Buổi thứ nhất' }).waitFor();
  expect(await page.getByText('Nháp · ').count()).toBe(1);
});

test('who leaves while it is being saved is not called back', async () => {
  const page = await home();
  await follow(page, 'Đối thoại');
  await page.getByLabel('Nội dung chính').fill('Lưu rồi đi ngay');
  await page.evaluate(() => {
    const save = [...document.querySelectorAll('button')].find((one) =>
      one.textContent?.includes('Lưu, ghi'),
    );
    save?.click();
    document.querySelector<HTMLElement>('.top-back')?.click();
  });
  await waitForHome(page);
  await page.locator('a[href^="/record/"]', { hasText: 'Lưu rồi đi ngay' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  // The save has used its draft up.
  await go(page, '/settings');
  await home();
  await page.locator('a[href^="/record/"]', { hasText: 'Lưu rồi đi ngay' }).waitFor();
  await page.locator('a[href^="/new/"]', { hasText: 'Lưu rồi đi ngay' }).waitFor({ state: 'detached' });
});

test('a half-typed opinion and a half-made edit survive a kill of the browser', async () => {
  const address = await writeDialogue(commune.head.page, 'Buổi thứ ba', ['Đường hỏng']);
  await go(commune.head.page, `${address}/rows-opinion`);
  await commune.head.page.getByLabel('Ý kiến tiếp theo').fill('Nước đục từ');
  await go(commune.head.page, `${address}/edit`);
  await commune.head.page.getByLabel('Địa điểm').fill('Trường tiểu học');
  await pause(commune.head.page);
  await commune.head.kill();
  await commune.head.start();
  const { page } = commune.head;
  await page.goto(`${commune.server.url}${address}/rows-opinion`);
  await unlock(page, pin);
  await page.getByLabel('Ý kiến tiếp theo').waitFor();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Nước đục từ');
  await go(page, `${address}/edit`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some((one) => one.value === 'Trường tiểu học'),
  );
});

test('a date that cannot be read stops the first press in words, costs nothing of the rest, and stays', async () => {
  const { page } = commune.head;
  await page.getByLabel('Ngày', { exact: true }).fill('45/13');
  await press(page, 'Lưu');
  await page.getByText('Có chỗ máy chưa đọc được').waitFor();
  await press(page, 'Lưu phần đã đọc được');
  await page.getByText('Có chỗ chưa đúng').waitFor();
  expect(await page.getByLabel('Ngày', { exact: true }).inputValue()).toBe('45/13');
  await go(page, new URL(page.url()).pathname.replace('/edit', ''));
  await page.getByText('Trường tiểu học').waitFor();
  // The date is what it was, not emptied.
  await page
    .getByText(/· hôm nay$/)
    .first()
    .waitFor();
});

test('what is too long for its field is kept and marked', async () => {
  const { page } = commune.head;
  await home();
  await follow(page, 'Đối thoại');
  const long = 'Đường '.repeat(80);
  await page.getByLabel('Nội dung chính').fill(long);
  await page.getByText('Dài quá: nhiều nhất là 300 chữ cái.').waitFor();
  await press(page, 'Lưu, ghi ý kiến');
  await press(page, 'Lưu phần đã đọc được');
  await page.waitForFunction(() => location.pathname.endsWith('/edit'));
  await page.getByText('Dài quá: nhiều nhất là 300 chữ cái.').waitFor();
  expect(await page.getByLabel('Nội dung chính').inputValue()).toBe(long);
});

/** What nobody should type and somebody will: by field of a dialogue, with what the screen says of it. */
const odd = {
  place: ["<script>alert(1)</script> \"Nhà 'văn hoá' &amp; {thon}", null],
  term: ['__proto__', null],
  chair: ['\u202eLò Văn\u200b Dơn\u202c 👨‍👩‍👧‍👦', null],
  conclusion: [`  ${'Đường vào bản'.normalize('NFD')}\n\tdòng hai \u0007\n`, null],
  subject: ['Đường '.repeat(60), 'Dài quá: nhiều nhất là 300 chữ cái.'],
  date: ['30/02/2026', 'Chưa đọc được ngày này. Ghi theo ngày/tháng/năm, ví dụ 12/11/2026.'],
  noticeDate: ['12/11/1850', 'Chưa đọc được ngày này. Ghi theo ngày/tháng/năm, ví dụ 12/11/2026.'],
  start: ['25:00', 'Chưa đọc được giờ này. Ghi theo giờ:phút, ví dụ 14:30.'],
  headcount: ['1.234,5', 'Chỗ này chỉ ghi số, ví dụ 42.'],
  women: ['１２', 'Chỗ này chỉ ghi số, ví dụ 42.'],
  minorities: ['100.001', 'Số này lớn quá: nhiều nhất là 100.000.'],
  villageReps: ['99999999999999999999', 'Số này lớn quá: nhiều nhất là 100.000.'],
} as const;
const names = Object.keys(odd) as (keyof typeof odd)[];

const inputOf = (page: Page, name: string) => page.locator(`#field-dialogue-${name}`);
const shownOf = async (page: Page) => {
  await inputOf(page, 'place').waitFor();
  const shown: { [name: string]: readonly [string, string | null] } = {};
  for (const name of names) {
    const field = page.locator('.field', { has: inputOf(page, name) });
    const problem = field.locator('.field-problem');
    const words = (await problem.count()) > 0 ? await problem.textContent() : null;
    shown[name] = [await inputOf(page, name).inputValue(), words];
  }
  return shown;
};

test('whatever is typed is kept over a kill, and what is wrong of it is said, no more and no less', async () => {
  let page = await home();
  await follow(page, 'Đối thoại');
  await fill(page, 'dialogue', Object.fromEntries(names.map((name) => [name, odd[name][0]])));
  await inputOf(page, 'place').focus();
  expect(await shownOf(page)).toEqual(odd);
  await pause(page);
  const { pathname } = new URL(page.url());
  await commune.head.kill();
  await commune.head.start();
  page = commune.head.page;
  await page.goto(`${commune.server.url}${pathname}`);
  await unlock(page, pin);
  expect(await shownOf(page)).toEqual(odd);
  // What is right is saved, what is wrong stays as it was typed.
  await press(page, 'Lưu, ghi ý kiến');
  await press(page, 'Lưu phần đã đọc được');
  await page.waitForFunction(() => location.pathname.endsWith('/edit'));
  const kept = Object.entries(odd).map(([name, [typed, words]]) => {
    const saved = name === 'conclusion' ? typed.normalize('NFC').trim() : typed;
    return [name, [words === null ? saved : typed, words]];
  });
  expect(await shownOf(page)).toEqual(Object.fromEntries(kept));
});

test('a draft thrown away is gone', async () => {
  const page = await home();
  await page.locator('.row-title', { hasText: 'Buổi thứ nhất' }).click();
  await press(page, 'Bỏ nháp này');
  await waitForHome(page);
  await page.locator('.row-title', { hasText: 'Buổi thứ nhất' }).waitFor({ state: 'detached' });
  expect(commune.errors()).toEqual([]);
});
