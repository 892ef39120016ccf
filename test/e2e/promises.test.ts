// A dialogue of twelve opinions with three promises: two kept, one overdue and brought back by the village; read aloud; a notice
// of its result that a village head announces on a phone of his own. Written without a network, brought together at the end.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullDay } from '../../src/client/ui/text/format-date.ts';
import { addDays, dayInVietnam } from '../../src/shared/rules/days.ts';
import { go, missingLater, waitForHome } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones, villages } from './support/phones.ts';
import { fetchNew, follow, head, press, setOffline, writeDialogue } from './support/records.ts';
import { editRow, fill } from './support/writing.ts';

let commune: Phones;
let office: Page;
let village: Page;
let dialogue = '';
const rootOf = (path: string): string => path.split('/').at(-1) ?? '';
const today = dayInVietnam(Date.now());
const held = addDays(today, -20);
const kept = ['Cầu treo sang nương bị gãy ván', 'Lớp mầm non thiếu bàn ghế'] as const;
const late = 'Đường lên trường lầy lội khi mưa';
const others = [
  'Nước sinh hoạt yếu về mùa khô',
  'Trâu bò thả rông phá lúa',
  'Xin thêm giống ngô',
  'Sóng điện thoại chập chờn',
  'Rác đổ ven suối',
  'Chế độ hộ nghèo cấp chậm',
  'Đất nương giáp ranh chưa rõ',
  'Nhà văn hóa dột',
  'Đèn đường hỏng',
] as const;

beforeAll(async () => {
  commune = await openPhones();
  office = commune.office.page;
  village = commune.head.page;
  for (const page of [office, village]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await go(page, '/');
    await waitForHome(page);
    expect(await missingLater(page)).toBe(0);
  }
  await setOffline(office, true);
});
afterAll(() => commune?.remove());

/** The page of an opinion's promise, from the dialogue's list. */
async function openPromise(page: Page, words: string): Promise<void> {
  await go(page, dialogue);
  await page.locator('a.row[href*="promise-"]', { hasText: words }).first().click();
  await page.locator('.version-text', { hasText: words }).waitFor();
}

/** One step of the promise that is open. */
async function take(page: Page, step: string, values: { readonly [field: string]: string }): Promise<void> {
  await follow(page, step);
  await head(page, step);
  await fill(page, 'follow-up', values);
  await press(page, 'Lưu');
  await page.getByText('Diễn biến · ', { exact: false }).waitFor();
}

test('twelve opinions are written while people speak, and three of them become promises', async () => {
  dialogue = await writeDialogue(office, 'Đường, cầu, trường học', [...kept, late, ...others]);
  await go(office, `${dialogue}/edit`);
  await fill(office, 'dialogue', { date: fullDay(held), villages: [villages[0]] });
  await press(office, 'Lưu');
  const root = rootOf(dialogue);
  await editRow(office, root, kept[0], 'opinion', {
    assignee: 'Tổ giao thông',
    due: fullDay(addDays(today, 3)),
  });
  await editRow(office, root, kept[1], 'opinion', {
    assignee: 'Trường mầm non',
    due: fullDay(addDays(today, 30)),
  });
  await editRow(office, root, late, 'opinion', {
    assignee: 'Tổ giao thông',
    due: fullDay(addDays(today, -2)),
  });
  await go(office, dialogue);
  await office.getByText('Lời hứa · 3').waitFor();
  await office.getByText('Quá hạn 2 ngày').waitFor();
  await office
    .getByText(/đối thoại \d\d\/\d\d − 7 ngày → .*Điều 43 Luật Tổ chức chính quyền địa phương/)
    .waitFor();
  await look(office, 'dialogue-promises');
});

test('two are kept and one is late: each is where it belongs, and in the list of work', async () => {
  await openPromise(office, kept[0]);
  await look(office, 'promise-in-hand');
  await take(office, 'Đã làm xong', { note: 'Đã thay 40 tấm ván, cầu đi lại được.' });
  await openPromise(office, kept[1]);
  await take(office, 'Đã làm xong', { note: 'Đã cấp 20 bộ bàn ghế.' });
  await openPromise(office, late);
  await take(office, 'Đã làm xong', { note: 'Đã đổ đá cấp phối.' });
  await go(office, '/work/promises');
  await head(office, 'Lời hứa');
  await office.getByText('Chưa đọc', { exact: true }).click();
  for (const words of [...kept, late]) await office.getByText(words).waitFor();
  await look(office, 'promises');
});

test('what has a result is read aloud in the village, and written down with its day by one press', async () => {
  await go(office, '/work/read');
  await head(office, 'Đọc cho bà con nghe');
  await office.getByText('Đã thay 40 tấm ván, cầu đi lại được.').waitFor();
  expect(await office.locator('.read-large').count()).toBe(3);
  await look(office, 'read-aloud');
  await follow(office, 'In danh sách');
  await office.locator('.sheet', { hasText: 'ĐỌC CHO BÀ CON NGHE' }).waitFor();
  expect(await office.locator('.sheet').textContent()).toContain('Đã thay 40 tấm ván, cầu đi lại được.');
  await look(office, 'read-aloud-paper');
  await office.goBack();
  await follow(office, 'Chữ to');
  await office.locator('.large-text', { hasText: 'Đã thay 40 tấm ván' }).waitFor();
  await look(office, 'read-aloud-large');
  await office.goBack();
  await press(office, 'Đã đọc xong');
  await office.getByText('Không còn kết quả nào chưa đọc').waitFor();
  await openPromise(office, kept[0]);
  await office.getByText('Đã xong, bà con đã nghe').waitFor();
  await office.getByText('Đã đọc cho bà con nghe', { exact: false }).first().waitFor();
  await go(office, `${new URL(office.url()).pathname}`);
  await follow(office, 'Chữ to');
  await office.locator('.large-text', { hasText: 'Đã thay 40 tấm ván' }).waitFor();
  await look(office, 'large');
});

test('a notice of the result is begun with one press and names nobody who spoke', async () => {
  await go(office, dialogue);
  await press(office, 'Soạn thông báo kết quả');
  await head(office, 'Soạn thông báo');
  const text = await office.locator('#field-notice-text').inputValue();
  expect(text).toContain('Có 12 ý kiến');
  expect(text).toContain('Kết quả: Đã thay 40 tấm ván');
  await look(office, 'notice-form');
  await press(office, 'Lưu thông báo');
  await office.getByText('Chưa thông báo ở 1 trên 1 bản').waitFor();
  await look(office, 'notice-office');
  await follow(office, 'In');
  await office.locator('.sheet', { hasText: 'THÔNG BÁO' }).waitFor();
  expect(await office.locator('.sheet').textContent()).toContain('Trưởng bản: Bản');
  await look(office, 'notice-paper');
  await go(office, '/work/plan');
  await office.getByText('Đã tổ chức 1, quy định ít nhất 1 cuộc').waitFor();
  await office.getByText('Đối thoại với dân').waitFor();
  await look(office, 'plan');
  await go(office, '/work');
  await head(office, 'Việc và thời hạn');
  await look(office, 'work-of-dialogues');
});

test('the village head is asked to announce it, says how, and brings back the promise that was not kept', async () => {
  await setOffline(office, false);
  await fetchNew(office);
  await setOffline(office, true);
  await fetchNew(village);
  await setOffline(village, true);
  await go(village, '/');
  await village.getByText(/cần thông báo 1/).waitFor();
  await look(village, 'home-head-notice');
  await go(village, '/work');
  await village.getByText('Cần thông báo cho bà con · 1').waitFor();
  await village.locator('a.row', { hasText: 'Kết quả đối thoại' }).first().click();
  await follow(village, 'Ghi đã thông báo');
  await fill(village, 'announcement', { how: ['Loa truyền thanh', 'Đọc trong cuộc họp'], count: '45' });
  await look(village, 'announce');
  await press(village, 'Lưu');
  await village.getByText('Đã thông báo', { exact: true }).first().waitFor();
  await look(village, 'notice-announced');
  await openPromise(village, late);
  expect(await village.getByRole('link', { name: 'Lùi ngày hẹn' }).count()).toBe(0);
  const wish = fullDay(addDays(today, 20));
  await take(village, 'Bà con nói chưa làm', { wish, note: 'Mới đổ được một nửa, mưa lại lầy.' });
  // What the village wants is no promise: the day that passed stands.
  await village.getByText('Quá hạn 2 ngày').waitFor();
  await village.getByText('Bà con mong xong chậm nhất ngày').waitFor();
  await look(village, 'promise-reopened');
});

test('voters’ opinions are put into a group, sent up, answered, and the answer is at each of them', async () => {
  const contact = await writeDialogue(office, 'Tiếp xúc trước kỳ họp', [
    'Đề nghị sửa đường tỉnh',
    'Đường tỉnh sạt lở',
  ]);
  await go(office, `${contact}/edit`);
  await fill(office, 'dialogue', { form: 'Tiếp xúc cử tri', villages: [villages[0]] });
  await press(office, 'Lưu');
  await go(office, '/new/voter-list');
  await fill(office, 'voter-list', {
    subject: 'Kiến nghị quý IV',
    sentTo: 'Ủy ban nhân dân tỉnh',
    sent: fullDay(today),
  });
  await press(office, 'Lưu bản tổng hợp');
  await follow(office, 'Thêm nhóm kiến nghị');
  await fill(office, 'group', {
    title: 'Sửa chữa đường tỉnh',
    answer: 'Đã bố trí vốn năm 2027',
    answered: fullDay(today),
  });
  await press(office, 'Lưu');
  await follow(office, 'Chọn ý kiến vào nhóm');
  await head(office, 'Chọn ý kiến vào nhóm');
  for (const left of [2, 1]) {
    expect(await office.getByRole('button', { name: 'Đưa vào nhóm' }).count()).toBe(left);
    await office.getByRole('button', { name: 'Đưa vào nhóm' }).first().click();
    await office
      .getByRole('button', { name: 'Trong nhóm này' })
      .nth(2 - left)
      .waitFor();
  }
  await look(office, 'voters-pick');
  await follow(office, 'Xong');
  await press(office, 'Ghi vào 2 ý kiến: đã chuyển cấp trên');
  await office.getByText('Đã ghi vào 2 ý kiến.').waitFor();
  await press(office, 'Ghi câu trả lời vào 2 ý kiến');
  await office.getByRole('button', { name: 'Ghi câu trả lời vào 2 ý kiến' }).waitFor({ state: 'detached' });
  await look(office, 'voter-list');
  await follow(office, 'In');
  await office.getByText('TỔNG HỢP Ý KIẾN, KIẾN NGHỊ CỦA CỬ TRI').waitFor();
  await go(office, '/work/read');
  await office.getByText('Đã bố trí vốn năm 2027').first().waitFor();
});

test('brought together, the office sees where it was announced and what came back', async () => {
  await setOffline(village, false);
  await fetchNew(village);
  await setOffline(office, false);
  await fetchNew(office);
  await office.getByText(/lời hứa đến hạn 1/).waitFor();
  await go(office, '/work/notices');
  await office.locator('a.row', { hasText: 'Kết quả đối thoại' }).click();
  await office.getByText(/Loa truyền thanh, Đọc trong cuộc họp · 45/).waitFor();
  await go(office, '/work/promises');
  await office.getByText('Bà con nói chưa làm: 1 lần').first().waitFor();
  await office.getByText('Số liệu theo bản, lĩnh vực, người theo dõi').click();
  await office.getByText('ý kiến 14 · đã giải quyết 4 · đang làm 1 · quá hạn 1').first().waitFor();
  await look(office, 'promises-figures');
  expect(commune.errors()).toEqual([]);
});
