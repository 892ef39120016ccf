// What only a real browser can say about the shared parts: keys, focus, real radios, growing fields, what is announced.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, serveGallery } from '../support/gallery/serve.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([openBrowser(), serveGallery()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

async function open(sample: string, width = 360, height = 800): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${gallery.address}?show=${sample}`);
  await page.waitForSelector('.page');
  return page;
}

describe('the PIN pad', () => {
  test('takes digits from the screen and from a keyboard, and clears itself once done', async () => {
    const page = await open('pin');
    await page.getByRole('button', { name: '1', exact: true }).click();
    await page.getByRole('button', { name: '2', exact: true }).click();
    await page.keyboard.type('34567');
    await page.keyboard.press('Backspace');
    expect(await page.locator('.pin-dot-full').count()).toBe(6);
    await page.getByRole('button', { name: 'Xong' }).click();
    expect(await page.locator('#pin-length').textContent()).toBe('6');
    expect(await page.locator('.pin-dot-full').count()).toBe(0);
    await page.close();
  });

  test('never holds the digits anywhere in the document', async () => {
    const page = await open('pin');
    await page.keyboard.type('918273');
    await page.waitForFunction(() => document.querySelectorAll('.pin-dot-full').length === 6);
    expect(await page.content()).not.toContain('918273');
    expect(await page.locator('input').count()).toBe(0);
    await page.close();
  });

  test('says that fewer than six are too few', async () => {
    const page = await open('pin');
    await page.keyboard.type('123');
    await page.keyboard.press('Enter');
    await page.getByText('Mã cần ít nhất 6 số.').waitFor();
    expect(await page.locator('#pin-length').textContent()).toBe('0');
    await page.close();
  });

  test('takes a passphrase instead, which browsers do not offer to store', async () => {
    const page = await open('pin');
    await page.getByRole('button', { name: 'Dùng mật khẩu bằng chữ' }).click();
    const field = page.getByLabel('Mật khẩu', { exact: true });
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    await field.fill('con đường vào bản');
    await field.press('Enter');
    expect(await page.locator('#pin-length').textContent()).toBe('17');
    await page.close();
  });
});

describe('a date field', () => {
  test('puts in the slashes and says the day in words', async () => {
    const page = await open('form');
    const field = page.locator('#due');
    await field.pressSequentially('11112026');
    expect(await field.inputValue()).toBe('11/11/2026');
    await page.getByText('Thứ Tư, 11/11/2026 · hôm qua').waitFor();
    await page.close();
  });

  test('completes the year when it is left, and keeps what it cannot read', async () => {
    const page = await open('form');
    const field = page.locator('#due');
    await field.pressSequentially('5/3');
    await field.blur();
    expect(await field.inputValue()).toBe('05/03/2027');
    await field.fill('mai');
    await field.blur();
    expect(await field.inputValue()).toBe('mai');
    await page.getByText('Chưa đọc được ngày này').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.close();
  });
});

test('a number field writes thousands with dots and keeps what it cannot read', async () => {
  const page = await open('form');
  const field = page.locator('#people');
  expect(await field.inputValue()).toBe('6.122');
  await field.fill('12a');
  await field.blur();
  expect(await field.inputValue()).toBe('12a');
  await page.getByText('Chỗ này chỉ ghi số').waitFor();
  await field.fill('1887');
  await field.blur();
  expect(await field.inputValue()).toBe('1.887');
  await page.close();
});

test('a choice moves with the arrow keys and can be taken back', async () => {
  const page = await open('form');
  const road = page.getByRole('radio', { name: 'Giao thông' });
  const water = page.getByRole('radio', { name: 'Nước sinh hoạt' });
  await road.focus();
  await page.keyboard.press('ArrowRight');
  expect(await water.isChecked()).toBe(true);
  await page.keyboard.press('Space');
  expect(await water.isChecked()).toBe(false);
  await page.getByText('Giao thông').first().click();
  expect(await road.isChecked()).toBe(true);
  await page.close();
});

test('a question answered by yes or no starts without an answer', async () => {
  const page = await open('form');
  expect(await page.getByRole('radio', { name: 'Có', exact: true }).isChecked()).toBe(false);
  expect(await page.getByRole('radio', { name: 'Không', exact: true }).isChecked()).toBe(false);
  await page.close();
});

test('a long text is shown whole, without a scroll bar of its own', async () => {
  const page = await open('form');
  const field = page.getByLabel('Kể lại');
  expect((await field.inputValue()).length).toBeGreaterThan(2000);
  const hidden = await field.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  await page.close();
});

test('a field that is focused is not behind the bars, even with half the height gone', async () => {
  const page = await open('form', 360, 340);
  for (const field of await page.locator('input.input, select.input').all()) {
    await field.focus();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const box = await field.boundingBox();
    const bar = await page.locator('.action-bar').boundingBox();
    expect(box && bar && box.y >= 0 && box.y + box.height <= bar.y).toBe(true);
  }
  await page.close();
});

test('moving the focus to the bars does not scroll the page away', async () => {
  const page = await open('form');
  await page.evaluate(() => scrollTo(0, 300));
  for (const bar of ['.action-bar button', '.top-back']) {
    await page.locator(bar).evaluate((element: HTMLElement) => element.focus());
    expect(await page.evaluate(() => scrollY)).toBe(300);
  }
  await page.close();
});

test('what was just done is announced politely and can be undone by keyboard', async () => {
  const page = await open('record');
  await page.getByRole('button', { name: 'Sửa đơn' }).click();
  await page.locator('[role=status]', { hasText: 'Đã xóa ý kiến' }).waitFor({ state: 'attached' });
  const undo = page.getByRole('button', { name: 'Hoàn tác' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await undo.waitFor({ state: 'detached' });
  await page.close();
});

test('every target is at least 44 px high', async () => {
  for (const sample of ['home', 'list', 'form', 'pin', 'mixed']) {
    const page = await open(sample);
    const heights = await page
      .locator('button, a, summary, label.chip, input.input, select.input')
      .evaluateAll((all) =>
        all.map((each) => [each.textContent, Math.round(each.getBoundingClientRect().height)] as const),
      );
    for (const [words, height] of heights) expect(height, `${sample}: ${words}`).toBeGreaterThanOrEqual(44);
    await page.close();
  }
});

test('wide screens show rail, list and record; one of them is the main landmark', async () => {
  const page = await open('desk', 1280);
  expect(await page.getByRole('navigation').count()).toBe(1);
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('region', { name: 'Đơn thư' }).count()).toBe(1);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole('navigation').waitFor({ state: 'detached' });
  expect(await page.getByRole('main').count()).toBe(1);
  await page.close();
});
