// Pictures of the states that no address leads to: large text, forced colours, English, the keyboard up, no network, wrong
// entries, a lock, two versions, an empty commune, the longest names, ten thousand records.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillCommune } from '../bench/commune.ts';
import { address, startServer } from '../bench/server.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, typePin } from './support/flows.ts';
import { calm, said } from './support/node-phone.ts';
import { press, setOffline } from './support/records.ts';
import type { Shoot } from './support/shoot.ts';

const passphrase = 'bốn con trâu đen';
const pin = '246813';
const light = ['light'] as const;
const longName = 'Hoàng Nguyễn Thị Phương Thảo Ngọc Quỳnh';
const longVillage = 'Nà Pục – Khuổi Sluôn – Lũng Cát Hạ (khu tái định cư số 2)';
const sentence =
  'Đường vào bản sạt lở sau trận mưa đêm, taluy dương đổ xuống kín mặt đường, xe máy không qua được, học sinh phải lội suối. ';

const often = ['/', '/list/all', '/new/dialogue', '/figures', '/settings', '/settings/device', '/print'];

/** On a phone that holds records and is open. Leaves it locked. */
export async function shootPhoneStates(shoot: Shoot, { page }: Phone, name: string): Promise<void> {
  const record = await firstOf(page, 'dialogue');
  const pages = [...often, record, `${record}/rows-opinion`];
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  await walk(shoot, page, `${name}-text-200`, pages);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.emulateMedia({ forcedColors: 'active' });
  await walk(shoot, page, `${name}-forced`, pages);
  await page.emulateMedia({ forcedColors: null });
  const { width, height } = page.viewportSize() ?? { width: 360, height: 800 };
  await page.setViewportSize({ width, height: 490 });
  await walk(shoot, page, `${name}-keyboard`, ['/new/dialogue', '/new/minutes', `${record}/rows-opinion`]);
  await page.setViewportSize({ width: 320, height });
  await walk(shoot, page, `${name}-320`, pages);
  await page.setViewportSize({ width, height });
  await shootWrong(shoot, page, name);
  await shootOffline(shoot, page, name);
  await go(page, '/settings');
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await walk(shoot, page, `${name}-english`, [...pages, '/new/petition', '/list/household']);
  await go(page, '/settings');
  await page.getByText('Tiếng Việt', { exact: true }).click();
  await shootLock(shoot, page, name);
}

/** Two versions of a field, and the bar that takes a deletion back; on an officer's screen. */
export async function shootConflict(shoot: Shoot, { page }: Phone, name: string): Promise<void> {
  await go(page, '/list/dialogue');
  await page.locator('a.row', { hasText: 'Có bản khác' }).first().click();
  await page.locator('.version').first().waitFor();
  await shoot(page, `${name}-conflict`);
  await go(page, await firstOf(page, 'minutes'));
  await press(page, 'Xóa');
  await page.locator('.undo-bar').waitFor();
  await shoot(page, `${name}-deleted`);
}

/** A commune with no record, then with one whose names and texts are the longest. */
export async function shootEmptyAndLong(shoot: Shoot): Promise<void> {
  const commune = await openCommune([longVillage]);
  const villages = Object.values(commune.villages);
  const phone = await openPhone();
  try {
    const head = await commune.person(longName, ['head'], villages);
    await enrol(phone.page, `${commune.server.url}/#${await commune.code(head)}`, pin, (page, step) =>
      shoot(page, `phone-long-${step}`, light),
    );
    const lists = ['/', '/list/dialogue', '/list/petition', '/list/minutes', '/list/household', '/list/all'];
    await walk(shoot, phone.page, 'phone-empty', [...lists, '/figures', '/print']);
    const records = await writeLongest(commune, villages);
    await go(phone.page, '/settings');
    await press(phone.page, 'Gửi về xã ngay');
    await go(phone.page, '/');
    await phone.page.locator('.row-title').first().waitFor();
    const edited = records.flatMap((id) => [`/record/${id}`, `/record/${id}/edit`]);
    await walk(shoot, phone.page, 'phone-one', [...lists, ...edited, `/record/${records[0]}/rows-opinion`]);
  } finally {
    await phone.remove();
    await commune.server.remove();
  }
}

/** Lists and figures of an officer who holds ten thousand records. */
export async function shootTenThousand(shoot: Shoot): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gan-dan-screens-'));
  const { code } = await fillCommune(dataDir, 10_000);
  const stop = await startServer(dataDir);
  const phone = await openPhone();
  try {
    phone.page.setDefaultTimeout(300_000);
    await enrol(phone.page, `${address}/#${code}`, passphrase);
    await phone.page.getByText(/^Đã gửi hết/).waitFor();
    await walk(shoot, phone.page, 'phone-10000', ['/', '/list/all', '/list/petition', '/figures']);
    await go(phone.page, '/list/all');
    await phone.page.getByRole('searchbox').fill('đường');
    await phone.page.waitForTimeout(1500);
    await shoot(phone.page, 'phone-10000-found', light);
  } finally {
    await phone.remove();
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function shootWrong(shoot: Shoot, page: Page, name: string): Promise<void> {
  await go(page, '/new/dialogue');
  await page.getByLabel('Ngày', { exact: true }).fill('31/02/2026');
  await press(page, 'Lưu, ghi ý kiến');
  await page.getByText('Có chỗ máy chưa đọc được').waitFor();
  await shoot(page, `${name}-wrong-date`);
  await press(page, 'Bỏ nháp này');
  await walk(shoot, page, `${name}-wrong`, ['/nothing/here', '/settings/code']);
  await go(page, '/list/all');
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByText('Không tìm thấy').waitFor();
  await shoot(page, `${name}-wrong-search`, light);
}

async function shootOffline(shoot: Shoot, page: Page, name: string): Promise<void> {
  await setOffline(page, true);
  await go(page, '/new/dialogue');
  await page.getByLabel('Nội dung chính').fill('Nước sinh hoạt cuối mùa khô');
  await shoot(page, `${name}-offline-draft`, light);
  await press(page, 'Lưu, ghi ý kiến');
  await page.locator('#pad-text').fill('Bể nước cạn từ tháng mười');
  await page.keyboard.press('Enter');
  await page.locator('.entry-text').waitFor();
  await shoot(page, `${name}-offline-pad`);
  await page.getByRole('link', { name: 'Xong', exact: true }).click();
  await page.getByRole('button', { name: 'Lịch sử' }).click();
  await shoot(page, `${name}-offline-record`);
  await walk(shoot, page, `${name}-offline`, ['/', '/list/dialogue', '/settings', '/settings/device']);
  await setOffline(page, false);
}

async function shootLock(shoot: Shoot, page: Page, name: string): Promise<void> {
  await go(page, '/settings');
  await press(page, 'Khóa sổ ngay');
  await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
  await shoot(page, `${name}-locked`);
  if ((await page.locator('.keys').count()) === 0) return;
  await typePin(page, '975310');
  await page.getByText('Chưa đúng').waitFor();
  await shoot(page, `${name}-locked-wrong`);
}

async function writeLongest(
  { phone: makePhone, admin }: Commune,
  villages: readonly string[],
): Promise<readonly string[]> {
  const officer = await makePhone(longName, ['officer']);
  const { records } = officer.account;
  const text = sentence.repeat(16);
  const date = '2026-11-12';
  const dialogue = said(
    await records.create('dialogue', {
      form: 'voter-contact',
      subject: text.slice(0, 200).trim(),
      date,
      villages: [...villages],
      place: longVillage,
      chair: `${longName}, Phó Chủ tịch Hội đồng nhân dân xã kiêm Trưởng ban Pháp chế`,
      secretary: longName,
      headcount: 99_999,
    }),
  );
  said(await records.addRow(dialogue, 'opinion', { text, speaker: longName, answer: text }));
  const minutes = said(
    await records.create('minutes', {
      form: 'village-meeting',
      subject: text.slice(0, 200).trim(),
      date,
      villages: [...villages],
    }),
  );
  await calm(officer, admin);
  return [dialogue, minutes];
}

/** Each address in turn, by its own name. */
async function walk(shoot: Shoot, page: Page, name: string, pages: readonly string[]): Promise<void> {
  for (const path of pages) {
    await go(page, path);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(300);
    // Only the pad, which is written on at its foot, stays where it is.
    if (!path.includes('/rows-')) await page.evaluate(() => scrollTo(0, 0));
    const short = path
      .replace(/^\/record\/[0-9A-Z]{16}/, `/record-${pages.indexOf(path)}`)
      .replaceAll('/', '-');
    await shoot(page, `${name}${short === '-' ? '-home' : short}`, light);
  }
}

export async function firstOf(page: Page, kind: string): Promise<string> {
  await go(page, `/list/${kind}`);
  const first = page.locator('.long-list a.row').first();
  await first.waitFor();
  return (await first.getAttribute('href')) ?? '/';
}
