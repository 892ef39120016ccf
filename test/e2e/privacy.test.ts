// What a person typed or received is nowhere on the phone's disk in the clear, nor in the server's log, nor in an address.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitForHome } from './support/flows.ts';
import { calm, said } from './support/node-phone.ts';
import { openPlainBrowser, type PlainBrowser } from './support/plain-browser.ts';
import { fetchNew } from './support/records.ts';
import { findTexts, textsIn } from './support/search-files.ts';
import { addEvent, edit, fill, jot, openNew, openRecord, write } from './support/writing.ts';

/** Words that no file holds by chance. */
const marks = {
  person: 'Lò Văn Khuỵuphơ',
  village: 'Bản Ngoạchxuyếng',
  subject: 'Đường khuếchrựa',
  place: 'Nhà vượngphỉu',
  speaker: 'Quàng Thị Đoảngmưa',
  opinion: 'Cầu treo gãy ở khe Thoỏngkhạ',
  second: 'Nương bị lấn ở Nguẩycheo',
  chair: 'Thào A Giuộmvề',
  summary: 'Đất bị lấn chỗ Khuyểnhđá',
  sender: 'Giàng Thị Xuỷnhlam',
  address: 'Cuối suối Phuộtnậm',
  note: 'Đã gặp bà Hoẳmbưởi',
  item: 'Góp rơm cho nhà Choẹtvoi',
  draft: 'Đang viết dở về Ruỡmthác',
  halfJotted: 'Nửa câu của ông Quẻohạt',
  edited: 'Sửa lại: Khoằmvịt chịu trách nhiệm',
  deleted: 'Ý kiến bị xóa: Nguýtsàng',
  search: 'tìm thử Xoảngdế',
  pin: '739164802517',
  passphrase: 'bốn trâu Nghuệchtoạng',
  officer: 'Tòng Thị Luýnhquýnh',
} as const;
/** Only the marked syllables: browsers may cut texts anywhere. */
const needles = Object.values(marks).map(longestWord);

/** What the app may not leave behind, another page does: proof that the search would have found it. */
const controlWords = {
  field: 'Buộcthoả',
  title: 'Nhoẻnkhơ',
  stored: 'Khoangchứa',
  inTab: 'Quặpsông',
  state: 'Đườngxuỵt',
};
/** Other words each time, or the traces of the first time would stand for the second. */
const controlsOf = (time: string) =>
  Object.fromEntries(
    Object.entries(controlWords).map(([what, word]) => [what, `${word}${time}`]),
  ) as typeof controlWords;

let commune: Commune;
let browser: PlainBrowser;
let page: Page;
let other: Server;
const addresses: string[] = [];

function longestWord(text: string): string {
  return text.split(' ').sort((one, two) => two.length - one.length)[0] ?? text;
}

beforeAll(async () => {
  commune = await openCommune([marks.village], { server: { logLevel: 'trace' } });
  other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<form><input name="field"></form>');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  browser = await openPlainBrowser();
  page = await browser.newPage();
  listen(page);
});
afterAll(async () => {
  await browser?.remove();
  other?.close();
  await commune?.server.remove();
});

function listen(tab: Page): void {
  tab.on('request', (request) => addresses.push(request.url()));
  tab.on('framenavigated', (frame) => addresses.push(frame.url()));
}

/** A page that does what ours must not, in the same profile, after ours: once its traces are there, so would ours be. */
async function leaveTraces(time: string): Promise<void> {
  const controls = controlsOf(time);
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  await tab.fill('input', controls.field);
  await tab.evaluate(({ title, stored, inTab, state }) => {
    document.title = title;
    localStorage.setItem('mark', stored);
    sessionStorage.setItem('mark', inTab);
    history.pushState(state, '', '/next');
  }, controls);
  await tab.reload();
  const limits = { timeout: 60_000, interval: 500 };
  await vi.waitFor(() => expect(traces(time)).toEqual(Object.values(controls).sort()), limits);
  await tab.close();
}

const traces = (time: string) => {
  const found = findTexts(browser.profile, Object.values(controlsOf(time)));
  return [...new Set(found.map(({ text }) => text))].sort();
};

describe('after a day of writing', () => {
  beforeAll(async () => {
    const [village = ''] = Object.values(commune.villages);
    const person = await commune.person(marks.person, ['head'], [village]);
    await enrol(page, `${commune.server.url}/#${await commune.code(person)}`, marks.pin);

    const dialogue = await write(page, 'dialogue', {
      subject: marks.subject,
      place: marks.place,
      chair: marks.chair,
    });
    await jot(page, marks.opinion, { speaker: marks.speaker });
    await jot(page, marks.second);
    await jot(page, marks.deleted);
    await page.locator('.page-body').getByText(marks.deleted).click();
    await page.getByRole('button', { name: 'Xóa', exact: true }).click();
    await page.locator('#pad-text').waitFor();
    await edit(page, 'dialogue', dialogue, { conclusion: marks.edited });

    const petition = await write(
      page,
      'petition',
      { summary: marks.summary, sender: marks.sender, address: marks.address },
      'Kiến nghị',
    );
    await addEvent(page, petition, { step: 'Ghi thêm', note: marks.note });
    await write(page, 'minutes', { subject: 'Họp bản' });
    await jot(page, marks.item);
    await go(page, '/list/all');
    await page.getByLabel('Tìm').fill(marks.search);
    await page.getByLabel('Tìm').fill(marks.summary);
    await page.getByText(marks.summary).first().waitFor();
    await waitUntilSent();
    await growUntilKept(village);

    await openNew(page, 'petition', 'Phản ánh');
    await fill(page, 'petition', { summary: marks.draft });
    await openRecord(page, dialogue, 'rows-opinion');
    await page.locator('#pad-text').fill(marks.halfJotted);
    await draftsAreKept();
  });

  // The orderly end comes first: after a kill Chromium writes no sessions until somebody answers its question about it.
  test('nothing of it is in the profile while the browser runs, nor after its orderly end', async () => {
    await leaveTraces('một');
    expect(findTexts(browser.profile, needles)).toEqual([]);
    await browser.close();
    expect(traces('một').length).toBe(5);
    expect(findTexts(browser.profile, needles)).toEqual([]);
  });

  test('nor after a restart on the same form, a lock, another person’s passphrase and a kill', async () => {
    await browser.start();
    page = await browser.newPage();
    listen(page);
    await page.goto(`${commune.server.url}/`);
    await unlock(page, marks.pin);
    await waitForHome(page);
    await page.getByText(marks.draft).first().click();
    await page.locator('#field-petition-summary').waitFor();
    expect(await page.locator('#field-petition-summary').inputValue()).toBe(marks.draft);
    await page.reload();
    await unlock(page, marks.pin);
    await page.locator('#field-petition-summary').waitFor();
    await go(page, '/settings');
    await page.getByRole('button', { name: 'Khóa sổ ngay' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
    expect(textsIn(await page.content(), needles)).toEqual([]);

    const officer = await commune.person(marks.officer, ['officer']);
    await page.goto('about:blank');
    await enrol(page, `${commune.server.url}/#${await commune.code(officer)}`, marks.passphrase);
    await go(page, '/list/all');
    await page.getByLabel('Tìm').fill(marks.summary);
    await page.getByText(marks.summary).first().click();
    await page.getByText(marks.address).first().waitFor();
    await leaveTraces('hai');
    expect(findTexts(browser.profile, needles)).toEqual([]);
    await browser.kill();
    expect(traces('hai').length).toBe(5);
    expect(findTexts(browser.profile, needles)).toEqual([]);
  });

  test('no answer of the server was stored by the browser', () => {
    expect(findTexts(browser.profile, [`${commune.server.url}/api/`])).toEqual([]);
  });

  test('no address held any of it, and the server logged none', () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect(textsIn(addresses.join('\n'), needles)).toEqual([]);
    expect(commune.server.output).toContain('/api/exchange');
    expect(textsIn(commune.server.output, needles)).toEqual([]);
  });
});

/** The list is kept on the disk once there are records enough: others of the village arrive, after all that was typed. */
const growUntilKept = async (village: string) => {
  const other = await commune.phone('Lò Thị Khác', ['officer']);
  const steps = Array.from({ length: 310 }, (_, n) => ({
    type: 'create' as const,
    kind: 'dialogue',
    values: { subject: `Buổi họp ${n}`, villages: [village] },
  }));
  said(await other.account.records.saveAll(steps));
  await calm(other);
  await fetchNew(page);
  const limits = { timeout: 60_000, interval: 1_000 };
  await vi.waitFor(async () => expect(await page.evaluate(countKept)).toBeGreaterThan(4), limits);
};

/** How many parts of a kept list lie on the disk, in all accounts. */
const countKept = async (): Promise<number> => {
  let kept = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    if (database.objectStoreNames.contains('catalog'))
      kept += await new Promise<number>((done, fail) => {
        const counting = database.transaction('catalog').objectStore('catalog').count();
        counting.onsuccess = () => done(counting.result);
        counting.onerror = () => fail(counting.error);
      });
    database.close();
  }
  return kept;
};

const waitUntilSent = async () => {
  await go(page, '/');
  // A deletion of what was not sent yet is held back for a minute, with all that was written after it.
  await page
    .getByText(/^Đã gửi hết · xã nhận/)
    .first()
    .waitFor({ timeout: 90_000 });
};

/** Both drafts are on the disk once home lists them. */
const draftsAreKept = async () => {
  await go(page, '/');
  await page.getByText(marks.draft).first().waitFor();
  await page.getByText(marks.halfJotted).first().waitFor();
};
