// A new version of the app: offered and never forced, two tabs together, an old tab told to reload, a start with no network.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/shared/protocol/routes.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Builds, copyBuild } from './support/builds.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitForHome } from './support/flows.ts';
import { type Link, startLink } from './support/link.ts';
import { acceptedChanges, serverBundles } from './support/server-log.ts';
import { fill, jot, openNew, openRecord, saveNew, waitUntilReceived, write } from './support/writing.ts';

const pin = '246813';

let builds: Builds;
let commune: Commune;
let link: Link;
let phone: Phone;

beforeAll(async () => {
  builds = await copyBuild();
  commune = await openCommune(['Bản Hồng'], { server: { dist: builds.dist } });
  link = await startLink(commune.server.url);
  phone = await openPhone();
  const person = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  await enrol(phone.page, `${link.url}/#${await commune.code(person)}`, pin);
  // The first worker controls this page; only then is there anything to update.
  await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await phone?.remove();
  await link?.close();
  await commune?.server.remove();
  await builds?.remove();
});

/** What browsers do by themselves at navigations and once a day. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

/** Requests under way at the press: Chromium then keeps the old worker for 30 s more. */
const askWhilePressing = (page: Page) =>
  page.evaluate(() => {
    const ask = () => void fetch('/manifest.webmanifest').catch(() => undefined);
    addEventListener('click', () => [0, 2, 4, 6, 8, 10, 15, 20, 30].map((ms) => setTimeout(ask, ms)), {
      once: true,
    });
  });

const bottomOf = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).boundingBox();
  return box ? Math.round(box.y + box.height) : 0;
};

const versionOf = async (page: Page): Promise<string> => {
  await go(page, '/settings/device');
  await page.getByText('Bản ứng dụng').first().waitFor();
  return (await page.locator('main').textContent()) ?? '';
};

/** A further tab of the same phone, opened and unlocked. */
async function openTab(path = '/'): Promise<Page> {
  const tab = await phone.context.newPage();
  await tab.goto(`${link.url}${path}`);
  await unlock(tab, pin);
  return tab;
}

const subjects = async () =>
  (await serverBundles(commune.server.dataDir, 'dialogue')).map(({ root }) => root.values.subject);

test('an update waits while a form is half-written, is let in by a press, and the draft is there afterwards', async () => {
  const { page } = phone;
  await openNew(page, 'dialogue');
  await fill(page, 'dialogue', { subject: 'Viết dở khi có bản mới' });
  await builds.update('second-build');
  await lookForUpdate(page);
  await page.getByText('Có bản mới. Viết xong rồi hãy cập nhật.').waitFor();
  expect(await page.getByRole('button', { name: 'Cập nhật', exact: true }).count()).toBe(0);

  // Above the panes of a desk it takes its room from them: the save button stays on the screen.
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => bottomOf(page, '.action-bar')).toBe(800);
  await page.setViewportSize({ width: 360, height: 800 });

  await fill(page, 'dialogue', { subject: 'Viết dở khi có bản mới, viết tiếp' });
  await go(page, '/');
  await page.getByText('Viết dở khi có bản mới, viết tiếp').waitFor();
  await askWhilePressing(page);
  await page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
  await unlock(page, pin);
  expect(await versionOf(page)).toContain('second-build');
  await go(page, '/');
  await page.getByText('Viết dở khi có bản mới, viết tiếp').click();
  await page.locator('#field-dialogue-subject').waitFor();
  await waitUntilReceived(page, await saveNew(page, 'dialogue'));
  expect(await subjects()).toContain('Viết dở khi có bản mới, viết tiếp');
});

test('two tabs show each other’s records, and both send', async () => {
  const { page } = phone;
  const tab = await openTab();
  const root = await write(tab, 'dialogue', { subject: 'Ghi ở cửa sổ hai' });
  await go(page, '/');
  await page.getByText('Ghi ở cửa sổ hai').first().waitFor();
  await openRecord(page, root, 'rows-opinion');
  await jot(page, 'Ý kiến ở cửa sổ một');
  await tab.locator('.page-body').getByText('Ý kiến ở cửa sổ một').first().waitFor();
  await jot(tab, 'Ý kiến ở cửa sổ hai');
  await page.locator('.page-body').getByText('Ý kiến ở cửa sổ hai').first().waitFor();
  await waitUntilReceived(page, root);
  const arrived = (await serverBundles(commune.server.dataDir, 'dialogue')).find(
    (one) => one.root.id === root,
  );
  expect(Object.values(arrived?.rows ?? {}).map(({ values }) => values.text)).toEqual([
    'Ý kiến ở cửa sổ một',
    'Ý kiến ở cửa sổ hai',
  ]);
  await tab.close();
});

test('an old tab is told to reload, goes on writing meanwhile, and loses nothing', async () => {
  const { page } = phone;
  const old = await openTab();
  await openNew(old, 'dialogue');
  await fill(old, 'dialogue', { subject: 'Viết ở cửa sổ cũ' });
  await builds.update('third-build');
  await lookForUpdate(page);
  await go(page, '/');
  await page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
  await unlock(page, pin);
  expect(await versionOf(page)).toContain('third-build');

  await old.getByText('Ứng dụng đã được cập nhật.').waitFor();
  expect(await old.locator('#field-dialogue-subject').inputValue()).toBe('Viết ở cửa sổ cũ');
  await fill(old, 'dialogue', { subject: 'Viết ở cửa sổ cũ, chưa xong' });
  await go(old, '/');
  await old.getByText('Viết ở cửa sổ cũ, chưa xong').waitFor();
  await old.getByRole('button', { name: 'Mở lại', exact: true }).click();
  await unlock(old, pin);
  await old.getByText('Viết ở cửa sổ cũ, chưa xong').click();
  await old.locator('#field-dialogue-subject').waitFor();
  await waitUntilReceived(old, await saveNew(old, 'dialogue'));
  expect(await subjects()).toContain('Viết ở cửa sổ cũ, chưa xong');
  expect(await versionOf(old)).toContain('third-build');
  await old.close();
});

test('an update let in while records are on their way: they arrive, and once', async () => {
  const { page } = phone;
  await builds.update('fourth-build');
  const committed = new Promise<void>((resolve) => {
    link.decide = (passage) => {
      if (passage.path !== routes.exchange) return undefined;
      link.decide = () => undefined;
      // The server has accepted it; the answer never comes.
      return passage.forward().then(() => resolve());
    };
  });
  const root = await write(page, 'dialogue', { subject: 'Đang gửi thì có bản mới' });
  await committed;
  await jot(page, 'Ghi thêm trong lúc gửi');
  await lookForUpdate(page);
  await go(page, '/');
  await page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
  await unlock(page, pin);
  expect(await versionOf(page)).toContain('fourth-build');
  await waitUntilReceived(page, root);
  const ids = (await acceptedChanges(commune.server.dataDir)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const all = await serverBundles(commune.server.dataDir, 'dialogue');
  const arrived = all.filter((one) => one.root.values.subject === 'Đang gửi thì có bản mới');
  expect(arrived.map(({ rows }) => Object.values(rows).map(({ values }) => values.text))).toEqual([
    ['Ghi thêm trong lúc gửi'],
  ]);
});

test('with no network and after a kill the newest version starts from the phone, and writes', async () => {
  await commune.server.stop();
  await phone.kill();
  await phone.start();
  await phone.page.goto(`${link.url}/`);
  await unlock(phone.page, pin);
  await waitForHome(phone.page);
  const root = await write(phone.page, 'dialogue', { subject: 'Ghi khi không có mạng' });
  await jot(phone.page, 'Ý kiến khi không có mạng');
  await go(phone.page, '/');
  await phone.page.getByText('Chưa gửi 2').first().waitFor();
  expect(await versionOf(phone.page)).toContain('fourth-build');
  await commune.server.start();
  await go(phone.page, '/settings');
  await phone.page.getByRole('button', { name: 'Gửi về xã ngay' }).click();
  await waitUntilReceived(phone.page, root);
  expect(await subjects()).toContain('Ghi khi không có mạng');
});

test('nothing broke on the way', () => {
  expect(phone.errors).toEqual([]);
});
