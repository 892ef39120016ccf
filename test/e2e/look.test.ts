// Size of letters and colours are chosen once, and are there at the next start before anything is drawn.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go } from './support/flows.ts';

let commune: Commune;
let phone: Phone;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  const head = await commune.person('Thào A Sùng', ['head'], Object.values(commune.villages));
  phone = await openPhone();
  await enrol(phone.page, `${commune.server.url}/#${await commune.code(head)}`, '246813');
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

const letterSize = () => phone.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test('larger letters are shown at once, and nothing sticks out of the screen', async () => {
  const { page } = phone;
  await go(page, '/settings');
  expect(await letterSize()).toBe('16px');
  await page.getByText('Rất lớn', { exact: true }).click();
  expect(await letterSize()).toBe('20.8px');
  await page.getByText('Tối', { exact: true }).click();
  for (const path of ['/settings', '/', '/list/petition', '/new/dialogue']) {
    await go(page, path);
    await page.locator('h1').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('the next start begins with them', async () => {
  const { page } = phone;
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const root = document.documentElement;
      if (!document.querySelector('h1')) return;
      observer.disconnect();
      root.dataset.firstDrawn = `${root.style.fontSize} ${root.dataset.theme}`;
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.firstDrawn)).toBe('130% dark');
  expect(phone.errors).toEqual([]);
});
