// A petition that turns out to be a tố cáo: written with names on a village head's phone, received by the commune, opened on
// the leader's, then withdrawn and registered as what it is. Afterwards no file of either phone or of the server holds any
// of it, and nothing of it can be opened. Each search is first shown to find what it looks for.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/server/store/sqlite-connection.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater, waitForHome } from './support/flows.ts';
import { calm, said } from './support/node-phone.ts';
import { openPhoneContent } from './support/phone-content.ts';
import { takePhoto } from './support/photo.ts';
import { openPlainBrowser, type PlainBrowser } from './support/plain-browser.ts';
import { fetchNew, follow, head as heading, press, setOffline } from './support/records.ts';
import { findTexts, textsIn } from './support/search-files.ts';
import { acceptedChanges } from './support/server-log.ts';
import { addEvent, fill, openRecord, saveNew, waitUntilReceived, write } from './support/writing.ts';

/** Each ends in a word that no file holds by chance. */
const petition = {
  summary: 'Tiền làm nhà bị ăn chặn ở Nguẩycheo',
  sender: 'Lò Thị Khuỵuphơ',
  address: 'Cuối suối Phuộtnậm',
  phone: '0912736451',
  against: 'Ông Thào Văn Ngoạchxuyếng',
};
const note = 'Có bà nhìn thấy, tên Hoẳmbưởi';
const caption = 'Tờ đơn viết tay của Xuỷnhlam';
const draft = 'Viết tiếp, còn dở, về Ruỡmthác';
const lastWord = (text: string): string => text.split(' ').at(-1) ?? text;
const sent = [...Object.values(petition), note, caption].map(lastWord);
const needles = [...sent, lastWord(draft)];
const other = 'Đường vào bản sạt lở';
const pin = '246813';
const passphrase = 'bốn con trâu đen';
const paperCode = 'TC-12/2026';

let commune: Commune;
let headBrowser: PlainBrowser;
let leaderBrowser: PlainBrowser;
let head: Page;
let leader: Page;
let root: string;
const errors: string[] = [];

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng'], { server: { logLevel: 'trace' } });
  [headBrowser, leaderBrowser] = await Promise.all([openPlainBrowser(), openPlainBrowser()]);
  head = await enter(headBrowser, 'Quàng Văn Tướng', 'head', pin);
  leader = await enter(leaderBrowser, 'Lường Thị Dung', 'leader', passphrase);
});
afterAll(async () => {
  await Promise.all([headBrowser?.remove(), leaderBrowser?.remove()]);
  await commune?.server.remove();
});

async function enter(browser: PlainBrowser, name: string, role: string, secret: string): Promise<Page> {
  const villages = role === 'head' ? Object.values(commune.villages) : [];
  const code = await commune.code(await commune.person(name, [role], villages));
  const page = await browser.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.setViewportSize({ width: 360, height: 800 });
  await enrol(page, `${commune.server.url}/#${code}`, secret);
  expect(await missingLater(page)).toBe(0);
  return page;
}

test('what a village head writes down without a network is on both phones and on the server', async () => {
  await write(head, 'petition', { summary: other }, 'Phản ánh');
  await setOffline(head, true);
  root = await write(head, 'petition', petition, 'Phản ánh');
  await addEvent(head, root, { step: 'Ghi thêm', note });
  await takePhoto(head, 'Chụp giấy tờ', 'to-don.jpg', 480);
  await head.locator('.file').click();
  await press(head, 'Chú thích');
  await head.getByLabel('Chú thích').fill(caption);
  await press(head, 'Lưu');
  await head.locator('.file', { hasText: lastWord(caption) }).waitFor();
  await setOffline(head, false);
  await waitUntilReceived(head, root);
  await head.locator('.file', { hasText: 'Đã nhận' }).waitFor();
  await keepLists();

  await openRecord(leader, root);
  await leader.locator('.file img').waitFor();
  await openRecord(leader, root, 'edit');
  await fill(leader, 'petition', { request: draft });
  await untilHeld(leader, passphrase, 'drafts', 1);
});

test('every search finds it there, in each place it will be looked for', async () => {
  for (const [page, secret] of phones()) {
    const rows = await openPhoneContent(page, secret);
    for (const word of sent) expect(tablesWith(rows, word), word).toContain('records');
    expect(rows.filter(({ table }) => table === 'files').length).toBeGreaterThan(0);
  }
  const rows = await openPhoneContent(leader, passphrase);
  expect(tablesWith(rows, lastWord(draft))).toEqual(['drafts']);
  expect(tablesWith(rows, lastWord(petition.summary))).toContain('catalog');
  const { dataDir } = commune.server;
  expect(textsIn(columnsOf(dataDir), needles)).toEqual(sent);
  expect(new Set(findTexts(dataDir, needles).map(({ text }) => text))).toEqual(new Set(sent));
  expect(filesIn(join(dataDir, 'files')).length).toBeGreaterThan(0);
});

test('sorted, it turns out to be a denunciation: the leader withdraws it and registers what may be kept', async () => {
  await setOffline(leader, true);
  await go(leader, `/record/${root}/step-sorted`);
  await leader.getByText('Nếu đọc kỹ thấy đây là tố cáo').click();
  await follow(leader, 'Thu hồi hồ sơ');
  await leader.getByText('Là tố cáo, không được ghi vào máy').click();
  await press(leader, 'Thu hồi…');
  await press(leader, 'Thu hồi hẳn');
  await leader.getByText('Lệnh thu hồi đang chờ trên máy này').waitFor();
  await go(leader, '/new/petition');
  await press(leader, 'Có, đây là tố cáo');
  await fill(leader, 'petition', { paperCode, competence: 'Thuộc xã' });
  const denunciation = await saveNew(leader, 'petition');
  await addEvent(leader, denunciation, { step: 'Phân loại' });
  await heading(leader, 'Tố cáo');
  await setOffline(leader, false);
  await waitUntilReceived(leader, denunciation);
  await fetchNew(leader);
  await fetchNew(head);
  await fetchNew(leader);
});

test('on neither phone does a page show any of it: home, lists, search, the record, its history, its paper', async () => {
  for (const [page] of phones()) {
    await go(page, '/');
    await waitForHome(page);
    await page.locator('.row-title').first().waitFor();
    expect(await shownOf(page)).toEqual([]);
    await go(page, '/list/petition');
    await page.locator('.row-title', { hasText: other }).waitFor();
    expect(await shownOf(page)).toEqual([]);
    const search = page.getByLabel('Tìm', { exact: true });
    for (const word of needles) {
      await search.fill(other);
      await page.locator('.row-title', { hasText: other }).waitFor();
      await search.fill(word);
      await page.getByText('Không tìm thấy').first().waitFor();
    }
    await go(page, `/record/${root}`);
    await page.getByText('Nội dung đã được thu hồi').waitFor();
    await press(page, 'Lịch sử');
    await page.locator('ol.rows li').first().waitFor();
    expect(await shownOf(page)).toEqual([]);
    for (const view of ['edit', 'steps', 'rows-event']) {
      await go(page, `/record/${root}/${view}`);
      await page.getByText('Nội dung đã được thu hồi').waitFor();
      expect(await shownOf(page)).toEqual([]);
    }
    await go(page, `/print/record/${root}`);
    await page.getByText('Không in được hồ sơ này').waitFor();
  }
});

test('no row of either phone holds any of it, opened with the secret', async () => {
  for (const [page, secret] of phones()) {
    const rows = await openPhoneContent(page, secret);
    expect(rows.filter(({ sealed }) => sealed).length).toBeGreaterThan(page === leader ? 310 : 3);
    expect(needles.filter((word) => tablesWith(rows, word).length > 0)).toEqual([]);
    expect(rows.filter(({ table }) => ['files', 'uploads', 'pieces', 'drafts'].includes(table))).toEqual([]);
    // What may be kept of it is the office's alone: the head's phone has not even the code of the paper file.
    expect(tablesWith(rows, paperCode).length > 0).toBe(page === leader);
  }
});

test('no file of either profile holds any of it, once the browsers were closed', async () => {
  for (const browser of [headBrowser, leaderBrowser]) {
    const [page] = browser.context.pages().slice(-1);
    // What the app may not leave behind, found: proof that the search would have found it.
    await page?.evaluate(() => localStorage.setItem('mark', 'Khoangchứa'));
    await browser.close();
    expect(findTexts(browser.profile, ['Khoangchứa']).length).toBeGreaterThan(0);
    expect(findTexts(browser.profile, needles)).toEqual([]);
  }
});

test('no column of the server’s database, no file beside it and no line of its log holds any of it', async () => {
  const { server } = commune;
  expect(textsIn(columnsOf(server.dataDir), needles)).toEqual([]);
  expect(findTexts(server.dataDir, needles)).toEqual([]);
  expect(filesIn(join(server.dataDir, 'files'))).toEqual([]);
  expect(filesIn(join(server.dataDir, 'uploads'))).toEqual([]);
  await server.stop();
  expect(findTexts(server.dataDir, needles)).toEqual([]);
  expect(server.output).toContain('/api/exchange');
  expect(textsIn(server.output, needles)).toEqual([]);
  // The chain of the log still proves itself without what was taken out of it.
  expect((await acceptedChanges(server.dataDir)).length).toBeGreaterThan(300);
  expect(errors).toEqual([]);
});

const phones = () =>
  [
    [head, pin],
    [leader, passphrase],
  ] as const;

const shownOf = async (page: Page): Promise<readonly string[]> =>
  textsIn((await page.locator('body').textContent()) ?? '', needles);

type Rows = Awaited<ReturnType<typeof openPhoneContent>>;

const tablesWith = (rows: Rows, word: string): string[] => [
  ...new Set(rows.flatMap(({ table, text }) => (textsIn(text, [word]).length > 0 ? [table] : []))),
];

/** Everything in every table, as text. */
function columnsOf(dataDir: string): string {
  const { all, close } = connect({ path: join(dataDir, 'gan-dan.db'), readOnly: true });
  try {
    const tables = all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
    const values = tables.flatMap(({ name }) => all<Record<string, unknown>>(`SELECT * FROM "${name}"`));
    return values
      .flatMap((row) => Object.values(row))
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)))
      .join('\n');
  } finally {
    void close();
  }
}

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];

/** A phone keeps its lists on the disk once there are records enough; these are the office's alone, to spare the other phone. */
async function keepLists(): Promise<void> {
  const officer = await commune.phone('Lò Thị Khác', ['officer']);
  const steps = Array.from({ length: 310 }, (_, n) => ({
    type: 'create' as const,
    kind: 'dialogue',
    values: { subject: `Buổi họp ${n}` },
  }));
  said(await officer.account.records.saveAll(steps));
  await calm(officer);
  await fetchNew(leader);
  await untilHeld(leader, passphrase, 'catalog', 5);
}

const untilHeld = (page: Page, secret: string, wanted: string, least: number): Promise<void> =>
  expect
    .poll(async () => (await openPhoneContent(page, secret)).filter(({ table }) => table === wanted).length, {
      timeout: 60_000,
      interval: 500,
    })
    .toBeGreaterThanOrEqual(least);
