// A complaint's case as an officer leads it, without a network: lawful steps, limits with their arithmetic, the lists of
// what is due, a mistake, the calendar file.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullDay } from '../../src/client/ui/text/format-date.ts';
import { addDays, dayInVietnam } from '../../src/shared/rules/days.ts';
import { go, missingLater, waitForHome } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones } from './support/phones.ts';
import { follow, head, press, setOffline } from './support/records.ts';
import { edit, fill } from './support/writing.ts';

let commune: Phones;
let page: Page;
let address: string;
const rootOf = (path: string): string => path.split('/').at(-1) ?? '';
const today = dayInVietnam(Date.now());

beforeAll(async () => {
  commune = await openPhones();
  ({ page } = commune.office);
  await page.setViewportSize({ width: 360, height: 800 });
  await go(page, '/');
  await waitForHome(page);
  expect(await missingLater(page)).toBe(0);
  await setOffline(page, true);
});
afterAll(() => commune?.remove());

/** The form of a step, saved as it opens or with another day. */
async function take(step: string, day?: string): Promise<void> {
  await follow(page, step);
  await head(page, step);
  if (day) {
    await page.getByLabel('Ngày', { exact: true }).fill(fullDay(day));
    await page.keyboard.press('Tab');
  }
  await press(page, 'Lưu');
  await head(page, 'Khiếu nại');
}

test('a new complaint says what is due and what may be done, and explains what may not', async () => {
  await go(page, '/new/petition');
  await press(page, 'Không, ghi đơn');
  await press(page, 'Khiếu nại');
  await page.getByLabel('Nội dung tóm tắt').fill('Không đồng ý với quyết định thu hồi đất nương');
  await press(page, 'Lưu đơn');
  await head(page, 'Khiếu nại');
  address = new URL(page.url()).pathname;
  await page.getByText('Chưa giải quyết').first().waitFor();
  await page.getByText('Thụ lý khiếu nại', { exact: true }).waitFor();
  await page.getByText(/\+ 10 ngày.*Điều 27 Luật Khiếu nại/).waitFor();
  await look(page, 'case-new');
  await page.getByText('Việc khác và vì sao chưa làm được').click();
  await page.getByText('Chưa rõ thẩm quyền: ghi ở mục “Thẩm quyền” trước.').first().waitFor();
  await look(page, 'case-others');
});

test('accepted, its limit runs from the next day, and the step offers what follows', async () => {
  await edit(page, 'petition', rootOf(address), { competence: 'Thuộc xã' });
  await head(page, 'Khiếu nại');
  await take('Thụ lý');
  await page.getByText('Đang giải quyết', { exact: true }).first().waitFor();
  const due = new RegExp(`thụ lý ${fullDay(today).slice(0, 5)} \\+ \\d+ ngày.*Điều 28 Luật Khiếu nại`);
  await page.getByText(due).waitFor();
  for (const step of ['Xác minh', 'Ra quyết định giải quyết', 'Tạm đình chỉ'])
    await page.getByRole('link', { name: step, exact: true }).first().waitFor();
  await look(page, 'case-accepted');
});

test('a step that the law does not allow that day says why, and what happened is saved all the same', async () => {
  await follow(page, 'Ra quyết định giải quyết');
  await page.getByLabel('Ngày', { exact: true }).fill(fullDay(addDays(today, -3)));
  await page.keyboard.press('Tab');
  await page.getByText('Ngày này trước ngày nhận đơn').waitFor();
  await look(page, 'case-step-unlawful');
  await press(page, 'Vẫn lưu');
  await head(page, 'Khiếu nại');
  await page.getByText('Đã ghi nhưng chưa tính: không đúng trình tự').waitFor();
});

test('a mistake is marked, stays to be seen and does not count', async () => {
  const entry = page.locator('li', { hasText: 'Đã ghi nhưng chưa tính' }).last();
  await entry.getByText('Ghi nhầm?').click();
  await entry.getByRole('button', { name: 'Đánh dấu ghi nhầm' }).click();
  await page.getByText('Ghi nhầm, không tính').waitFor();
  await look(page, 'case-timeline');
});

test('what was seen at the place is written with who went and, by a press, where the phone stood', async () => {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: 21.385_12, longitude: 103.017_1 });
  await go(page, `${address}/rows-site-visit`);
  await fill(page, 'site-visit', { people: 'Lò Văn Xuân, Cà Thị Hương', seen: 'Tường nứt, mái ngói vỡ' });
  await press(page, 'Lấy vị trí của máy');
  await expect
    .poll(() => page.locator('#field-site-visit-position').inputValue())
    .toBe('21.38512, 103.01710');
  await look(page, 'site-visit');
  await press(page, 'Lưu');
  await page.getByText('21.38512, 103.01710').waitFor();
});

test('what is due stands in the list of work, and goes into a calendar file without a name', async () => {
  await go(page, '/work');
  await head(page, 'Việc và thời hạn');
  await page.getByText('Chưa đến hạn · ', { exact: false }).first().click();
  await page.getByText('Giải quyết khiếu nại', { exact: false }).first().waitFor();
  await look(page, 'work');
  const downloading = page.waitForEvent('download');
  await press(page, 'Đưa vào lịch của máy');
  const file = await (await downloading).path();
  const text = await readFile(file, 'utf8');
  expect(text).toContain('BEGIN:VEVENT');
  expect(text.replace(/\r\n /g, '')).not.toContain('thu hồi');
  expect((await downloading).suggestedFilename()).toBe(`gan-dan-${today}.ics`);
});

test('a case marked complex is in the register of long and complex ones', async () => {
  await go(page, address);
  await take('Vụ việc phức tạp');
  await page.getByText(/\+ 45 ngày|\+ 60 ngày/).waitFor();
  await go(page, '/work/long');
  await page.getByText('Không đồng ý với quyết định').waitFor();
  await page.getByText('Chưa giao ai').waitFor();
  await look(page, 'work-long');
});
