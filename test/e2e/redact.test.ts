// A leader withdraws a petition without signal: it is gone everywhere after contact, and the silent phone is named. And an
// officer shares a petition with a village head, and takes it back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '../../src/shared/core/ids.ts';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitForHome } from './support/flows.ts';
import { bundlesOn, calm, type NodePhone, said } from './support/node-phone.ts';
import { fetchNew, follow, press, waitForRecord } from './support/records.ts';
import { fill } from './support/writing.ts';

const passphrase = 'bốn con trâu đen';
const summary = 'Chuyện nhà ông Thào kể riêng';
const hong = 'Bản Hồng';

let commune: Commune;
let silent: NodePhone;
let head: NodePhone;
let leader: Phone;
let officer: Phone;
let petition: RecordId;
let road: RecordId;
/** A second tab on the officer's screen. */
let tab: Page;

const enrolled = async (name: string, roles: readonly string[]): Promise<Phone> => {
  const phone = await openPhone();
  const code = await commune.code(await commune.person(name, roles));
  await enrol(phone.page, `${commune.server.url}/#${code}`, passphrase);
  return phone;
};
const shows = (page: Page, words: string) => page.getByText(words).first().waitFor();
const textOf = (page: Page) => page.locator('body').textContent();

beforeAll(async () => {
  commune = await openCommune([hong, 'Bản Bó']);
  silent = await commune.phone('Phạm Thị Hoa', ['officer']);
  head = await commune.phone('Quàng Văn Tướng', ['head'], [commune.villages[hong] ?? '']);
  const { records } = silent.account;
  const villages = [commune.villages[hong] ?? ''];
  const rows = [{ kind: 'event', values: { step: 'received', date: '2026-11-02', note: 'Ông Thào nói' } }];
  const common = { type: 'complaint', villages, received: '2026-11-02' };
  petition = said(await records.create('petition', { ...common, summary }, { rows }));
  road = said(await records.create('petition', { ...common, summary: 'Đường vào bản sạt lở' }));
  await calm(silent, head);
  leader = await enrolled('Lường Thị Dung', ['leader']);
  officer = await enrolled('Cà Văn Sơn', ['officer']);
});
afterAll(async () => {
  await Promise.all([leader?.remove(), officer?.remove()]);
  await commune?.server.remove();
});

test('a leader withdraws a petition with no signal, in two deliberate presses and with a reason', async () => {
  const { page } = leader;
  await waitForRecord(page, summary);
  await waitForRecord(officer.page, summary);
  await leader.context.setOffline(true);
  await go(page, `/record/${petition}`);
  await follow(page, 'Thu hồi hồ sơ');
  await shows(page, 'Không có mạng vẫn làm được');
  await press(page, 'Thu hồi…');
  await shows(page, 'Bác chọn lý do trước.');
  await page.getByText('Là tố cáo, không được ghi vào máy').click();
  await press(page, 'Thu hồi…');
  await shows(page, 'Thu hồi hẳn cả hồ sơ này?');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Thu hồi hẳn');
  await shows(page, 'Lệnh thu hồi đang chờ trên máy này');
  await shows(page, 'Lý do: Là tố cáo, không được ghi vào máy');
  expect(await textOf(page)).not.toContain('Thào');
  await go(page, '/list/petition');
  await waitForRow(page, 'Đường vào bản sạt lở');
  expect(await textOf(page)).not.toContain('Thào');
});

const waitForRow = (page: Page, title: string) =>
  page.locator('.row-title', { hasText: title }).first().waitFor();

test('after contact another phone shows it withdrawn, and its text is in no list and found by no search', async () => {
  tab = await officer.context.newPage();
  await tab.goto(`${commune.server.url}/record/${petition}/edit`);
  await unlock(tab, passphrase);
  await fill(tab, 'petition', { summary: `${summary}, viết tiếp` });
  await leader.context.setOffline(false);
  await go(leader.page, `/record/${petition}`);
  await shows(leader.page, 'Máy chưa báo đã xóa');
  const { page } = officer;
  await fetchNew(page);
  await go(page, `/record/${petition}`);
  await shows(page, 'Nội dung đã được thu hồi');
  expect(await page.getByRole('link', { name: 'Thu hồi hồ sơ' }).count()).toBe(0);
  await go(page, '/list/petition');
  await waitForRow(page, 'Đường vào bản sạt lở');
  expect(await textOf(page)).not.toContain('Thào');
  await page.getByLabel('Tìm', { exact: true }).fill('thao');
  await shows(page, 'Không tìm thấy');
});

test('a form that another tab has open on it gives way to the same words, and leaves no draft', async () => {
  await shows(tab, 'Nội dung đã được thu hồi');
  await shows(tab, 'cả nháp đang viết dở');
  expect(await textOf(tab)).not.toContain('Thào');
  await go(tab, '/');
  await waitForHome(tab);
  await tab.close();
  expect(await draftsOf(officer.page)).toBe(0);
});

/** How many drafts are on the disk of the one account there. */
const draftsOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
    const account = names.find((name) => name !== 'gd-device') ?? '';
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(account);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('drafts').objectStore('drafts').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  });

test('the leader is told which phones have not confirmed, and only those', async () => {
  await calm(commune.admin, head);
  // The first contact told the officer's phone; the second one says that it has erased it.
  await fetchNew(officer.page);
  const { page } = leader;
  const asked = async () => {
    await press(page, 'Xem lại');
    return textOf(page);
  };
  await expect.poll(asked, { timeout: 20_000 }).toContain('Máy chưa báo đã xóa: 1');
  const rows = await page.locator('ul.rows > li').allInnerTexts();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('Phạm Thị Hoa');
  expect(rows[0]).toContain('Liên lạc lần cuối');
  expect(await accessibilityProblems(page)).toEqual([]);
  await calm(silent);
  await press(page, 'Xem lại');
  await shows(page, 'Mọi máy đã báo xóa xong.');
});

test('an officer shares a petition with the head of its village, takes it back, and undoes that', async () => {
  const { page } = officer;
  const onHead = async () => {
    await head.engine.run();
    return (await bundlesOn(head, 'petition')).map(({ root }) => root.id);
  };
  await go(page, `/record/${road}`);
  await follow(page, 'Chia sẻ với trưởng bản');
  await shows(page, 'Trưởng bản nơi có việc');
  expect(await onHead()).toEqual([]);
  await press(page, 'Chia sẻ: Quàng Văn Tướng');
  await shows(page, 'Đang chia sẻ với');
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect.poll(onHead, { timeout: 20_000 }).toEqual([road]);
  await press(page, 'Thôi chia sẻ: Quàng Văn Tướng');
  await shows(page, 'Đơn này chưa chia sẻ với ai.');
  await expect.poll(onHead, { timeout: 20_000 }).toEqual([]);
  await press(page, 'Hoàn tác');
  await shows(page, 'Đang chia sẻ với');
  await expect.poll(onHead, { timeout: 20_000 }).toEqual([road]);
  await follow(page, 'Về hồ sơ');
  await shows(page, 'Chia sẻ với trưởng bản · 1 người');
});

test('what was shared with a head who left is given to the successor in one press', async () => {
  const { page } = officer;
  const { records } = commune.admin.account;
  const village = Object.values(commune.villages)[0] ?? '';
  const taker = await commune.phone('Lò Thị Thay', ['head'], [village]);
  const left = { active: false, villages: [], successor: taker.enrolled.person };
  said(await records.edit(head.enrolled.person, head.enrolled.person, left));
  await calm(commune.admin);
  await fetchNew(page);
  await go(page, `/record/${road}`);
  await follow(page, 'Chia sẻ với trưởng bản · 1 người');
  await shows(page, 'Đã thôi việc, không xem được đơn này nữa.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Chuyển cho Lò Thị Thay');
  await page.getByRole('button', { name: 'Thôi chia sẻ: Lò Thị Thay' }).waitFor();
  expect(await page.getByRole('button', { name: 'Thôi chia sẻ: Quàng Văn Tướng' }).count()).toBe(0);
  const onTaker = async () => {
    await taker.engine.run();
    return (await bundlesOn(taker, 'petition')).map(({ root }) => root.id);
  };
  await expect.poll(onTaker, { timeout: 20_000 }).toEqual([road]);
  expect([...leader.errors, ...officer.errors]).toEqual([]);
});
