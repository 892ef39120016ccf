// A khiếu nại from the village to the archive, over Tết 2027: a village head takes it in and an officer leads it, each without
// a network where the work is done; marked complex, suspended and resumed. Beside it a kiến nghị that is answered too late.
// The days below were counted by hand in a wall calendar from the laws, not by the program: 2027 begins on a Friday; mùng 1
// Tết is Saturday 06/02, the five days off are 05–09/02, two of them on a weekend and made good on 10 and 11/02.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater } from './support/flows.ts';
import { look } from './support/look.ts';
import { createOtherDay, type OtherDay } from './support/other-day.ts';
import { takePhoto } from './support/photo.ts';
import { fetchNew, follow, press, setOffline } from './support/records.ts';
import { addEvent, edit, fill, openRecord, waitUntilReceived, write } from './support/writing.ts';

const village = 'Bản Xuân Tre';
const sender = 'Giàng A Páo';
const secrets = { head: '246813', officer: 'bốn con trâu đen' };
const guess = '(tạm tính, lịch nghỉ chưa công bố)';

let days: OtherDay;
let commune: Commune;
let head: Phone;
let officer: Phone;
let complaint: string;
let proposal: string;

beforeAll(async () => {
  days = createOtherDay('2027-01-25');
  commune = await openCommune([village], { server: { nodeArgs: days.nodeArgs } });
  [head, officer] = await Promise.all([openPhone(), openPhone()]);
  await enter(head, 'Quàng Văn Tướng', 'head');
  await enter(officer, 'Phạm Thị Hoa', 'officer');
});
afterAll(async () => {
  await Promise.all([head?.remove(), officer?.remove()]);
  await commune?.server.remove();
  days?.remove();
});

async function enter(phone: Phone, name: string, role: 'head' | 'officer'): Promise<void> {
  await days.give(phone);
  const villages = role === 'head' ? Object.values(commune.villages) : [];
  const code = await commune.code(await commune.person(name, [role], villages));
  await enrol(phone.page, `${commune.server.url}/#${code}`, secrets[role]);
  expect(await missingLater(phone.page)).toBe(0);
}

/** The open record says this of a limit: the sum as an official writes it in the margin. */
const counts = (page: Page, sum: string): Promise<void> => page.getByText(sum, { exact: true }).waitFor();

/** All that the open record says of its limits. */
const limitsOf = async (page: Page): Promise<readonly string[]> => {
  const section = page.locator('section.group', {
    has: page.getByRole('heading', { name: 'Thời hạn', exact: true }),
  });
  await section.waitFor();
  return section.locator('li').allTextContents();
};

const offered = async (page: Page): Promise<readonly string[]> => {
  const steps = page.getByRole('navigation', { name: 'Việc tiếp theo' });
  await steps.waitFor();
  return steps.getByRole('link').allTextContents();
};

test('25/01, in the village, no signal: the head takes the complaint in and sees by when it must be handled', async () => {
  const { page } = head;
  await setOffline(page, true);
  const values = {
    summary: 'Không đồng ý với biên bản đo lại đất nương',
    sender,
    address: 'Bản Xuân Tre, xã Búng Lao',
    against: 'Biên bản đo đạc của công chức địa chính xã',
    known: '10/01/2027',
  };
  complaint = await write(page, 'petition', values, 'Khiếu nại');
  await addEvent(page, complaint, { step: 'Đã tiếp nhận' });
  await counts(
    page,
    `nhận 25/01 + 10 ngày làm việc, trừ Tết 05–11/02 → 15/02/2027 ${guess}, Điều 28 Luật Tiếp công dân`,
  );
  await counts(page, `nhận 25/01 + 10 ngày → 04/02/2027 ${guess}, Điều 27 Luật Khiếu nại`);
  await look(page, 'tet-1-intake');
  await setOffline(page, false);
  await waitUntilReceived(page, complaint);
});

test('27/01, at the office: sorted and accepted; remote as it is, forty-five days', async () => {
  const { page } = officer;
  await fetchNew(page);
  const remote = { competence: 'Thuộc xã', remote: 'Có', remoteReason: 'Đường đất, mưa là tắc' };
  await edit(page, 'petition', complaint, remote);
  await addEvent(page, complaint, { step: 'Phân loại' });
  proposal = await write(
    page,
    'petition',
    { summary: 'Xin sửa ngầm tràn vào bản', sender: 'Lò Thị Muôn', competence: 'Thuộc xã' },
    'Kiến nghị',
  );
  await days.set('2027-01-27');
  await addEvent(page, complaint, { step: 'Thụ lý', document: '31/TB-UBND' });
  await counts(
    page,
    `thụ lý 27/01 + 45 ngày, ngày cuối 13/03 là thứ Bảy → 15/03/2027 ${guess}, Điều 28 Luật Khiếu nại`,
  );
  await look(page, 'tet-2-accepted');
});

test('28/01, at the field, no signal: verified on the spot with a photo, and marked complex for a reason', async () => {
  const { page } = officer;
  await waitUntilReceived(page, complaint);
  await days.set('2027-01-28');
  for (const phone of [head, officer]) await setOffline(phone.page, true);
  await addEvent(page, complaint, { step: 'Xác minh', note: 'Đã xem hồ sơ đo đạc năm 2019' });
  await openRecord(page, complaint, 'rows-site-visit');
  await fill(page, 'site-visit', {
    people: 'Phạm Thị Hoa, Quàng Văn Tướng',
    place: 'Nương Huổi Cắm',
    seen: 'Mốc số 3 bị dịch 4 mét',
  });
  await look(page, 'tet-3-visit');
  await press(page, 'Lưu');
  await page.waitForURL((url) => url.pathname === `/record/${complaint}`);
  await page.locator('a', { hasText: 'Mốc số 3 bị dịch 4 mét' }).first().click();
  await takePhoto(page, 'Chụp ảnh', 'moc-3.jpg', 480);
  await page.locator('.file', { hasText: 'Chưa gửi' }).waitFor();
  await addEvent(page, complaint, {
    step: 'Vụ việc phức tạp',
    reasons: ['Xác minh ở từ 2 nơi trở lên'],
    note: 'Nương ở ba khu, mốc đã mất',
  });
  await counts(
    page,
    `thụ lý 27/01 + 60 ngày, ngày cuối 28/03 là Chủ nhật → 29/03/2027 ${guess}, Điều 28 Luật Khiếu nại`,
  );
  await look(page, 'tet-4-complex');
  await addEvent(head.page, complaint, { step: 'Ghi thêm', note: 'Hai hộ giáp ranh đã nhận lời đi chỉ mốc' });
  for (const phone of [head, officer]) await setOffline(phone.page, false);
  await waitUntilReceived(head.page, complaint);
  await waitUntilReceived(page, complaint);
  await page.locator('.file', { hasText: 'Đã nhận' }).waitFor();
});

test('01/02: suspended over Tết with its decision on paper; in the list of work its time stands still', async () => {
  const { page } = officer;
  await days.set('2027-02-01');
  await addEvent(page, complaint, {
    step: 'Tạm đình chỉ',
    reasons: ['Chờ kết quả của cơ quan khác về việc liên quan'],
    until: '14/02/2027',
    document: '40/QĐ-UBND',
    note: 'Chờ trích lục bản đồ của tỉnh',
  });
  await counts(
    page,
    'thụ lý 27/01 + 60 ngày, tạm đình chỉ từ 01/02, còn 56 ngày chưa tính, Điều 28 Luật Khiếu nại',
  );
  await look(page, 'tet-5-suspended');
  expect(await paper(page, 'Quyết định tạm đình chỉ giải quyết khiếu nại · 01/02/2027')).toMatch(
    /Điều 11a[\s\S]*Giàng A Páo[\s\S]*Chờ trích lục bản đồ của tỉnh/,
  );
  await look(page, 'tet-6-suspension-paper');
  await days.set('2027-02-08');
  await go(page, '/work');
  await page.getByText('Đang tạm đình chỉ · 1').click();
  await page.getByText('Đang tạm dừng từ 01/02/2027, còn 56 ngày chưa tính').waitFor();
  expect(await page.getByText(/^Quá hạn · /).count()).toBe(0);
  await look(page, 'tet-7-work-in-tet');
});

test('15/02: resumed; the fourteen suspended days are out of the count on both phones', async () => {
  const { page } = officer;
  await days.set('2027-02-15');
  await addEvent(page, complaint, { step: 'Tiếp tục giải quyết', document: '44/TB-UBND' });
  await counts(
    page,
    `thụ lý 27/01 + 60 ngày, trừ tạm đình chỉ 01–14/02, ngày cuối 11/04 là Chủ nhật → 12/04/2027 ${guess}, Điều 28 Luật Khiếu nại`,
  );
  await look(page, 'tet-8-resumed');
  const limits = await limitsOf(page);
  expect(await paper(page, 'Thông báo tiếp tục giải quyết khiếu nại · 15/02/2027')).toContain(sender);
  await waitUntilReceived(page, complaint);
  await fetchNew(head.page);
  await openRecord(head.page, complaint);
  await expect.poll(() => limitsOf(head.page), { timeout: 10_000 }).toEqual(limits);
});

test('10/03: a kiến nghị of 25/01 is fourteen days overdue; answered, its record says so and the list is rid of it', async () => {
  const { page } = officer;
  await days.set('2027-03-10');
  await go(page, '/work');
  const late = page
    .locator('section.group', { hasText: 'Quá hạn · ' })
    .locator('a.row', { hasText: 'Xin sửa ngầm tràn' });
  const answer = late.filter({ hasText: 'Trả lời kiến nghị, phản ánh' });
  await answer.getByText('Quá hạn 14 ngày · hạn 24/02/2027').waitFor();
  expect(await late.count()).toBe(3);
  await look(page, 'tet-9-overdue');
  await addEvent(page, proposal, { step: 'Đã trả lời', document: '52/UBND', note: 'Xã sửa trước mùa mưa' });
  await page.getByText('Thời hạn đã xong').click();
  const done = page.locator('li', { hasText: 'Trả lời kiến nghị, phản ánh' });
  await done.getByText('xong 10/03/2027, trễ 14 ngày').waitFor();
  await look(page, 'tet-10-answered-late');
  await go(page, '/work');
  await page.getByRole('heading', { level: 1, name: 'Việc và thời hạn' }).waitFor();
  await page.getByText('Chưa đến hạn · 1').waitFor();
  expect(await page.getByText('Xin sửa ngầm tràn').count()).toBe(0);
  await go(page, '/figures');
  await page.getByText('Đúng hạn, trễ hạn').click();
  await page.locator('a.figure', { hasText: /^Đúng hạn1 \(50 %\)/ }).waitFor();
  await look(page, 'tet-10-figures');
  await page.locator('a.figure', { hasText: /^Có việc làm trễ hạn1 \(50 %\)/ }).click();
  await page.locator('.row-title', { hasText: 'Xin sửa ngầm tràn' }).waitFor();
});

test('10/03, in the village, no signal: the dialogue; 24/03 decided, in time', async () => {
  const { page } = officer;
  await setOffline(page, true);
  await addEvent(page, complaint, {
    step: 'Đối thoại với người gửi',
    place: 'Nhà văn hóa bản Xuân Tre',
    people: 'Trưởng bản, đại diện Mặt trận xã',
    note: 'Hai bên thống nhất mốc số 1 và số 2',
  });
  await days.set('2027-03-24');
  await addEvent(page, complaint, {
    step: 'Ra quyết định giải quyết',
    document: '48/QĐ-UBND',
    note: 'Đo lại thửa 12 theo mốc cũ',
  });
  await counts(page, `ra quyết định 24/03 + 3 ngày làm việc → 29/03/2027 ${guess}, Điều 32 Luật Khiếu nại`);
  await page.getByText('Thời hạn đã xong').click();
  await page
    .locator('li', { hasText: 'Giải quyết khiếu nại' })
    .getByText('xong 24/03/2027')
    .first()
    .waitFor();
  await look(page, 'tet-11-decided');
  await setOffline(page, false);
  await waitUntilReceived(page, complaint);
});

test('26/03 sent and posted, 13/04 taken down and carried out, 12/05 archived', async () => {
  const { page } = officer;
  await days.set('2027-03-26');
  await addEvent(page, complaint, { step: 'Gửi kết quả' });
  await addEvent(page, complaint, { step: 'Niêm yết, công khai', place: 'Trụ sở xã', until: '12/04/2027' });
  await counts(
    page,
    `niêm yết 26/03 + 15 ngày, ngày cuối 10/04 là thứ Bảy → 12/04/2027 ${guess}, Điều 12 Nghị định 124/2020/NĐ-CP`,
  );
  expect(await offered(page)).not.toContain('Gỡ niêm yết');
  await look(page, 'tet-12-posted');
  await days.set('2027-04-13');
  await addEvent(page, complaint, { step: 'Gỡ niêm yết' });
  await addEvent(page, complaint, { step: 'Thi hành xong' });
  await days.set('2027-05-12');
  await addEvent(page, complaint, { step: 'Kết thúc, lưu hồ sơ' });
});

test('archived, it takes only what may follow, and both phones say the same of it', async () => {
  const { page } = officer;
  await look(page, 'tet-13-archived');
  await page.getByText('Đã kết thúc, lưu hồ sơ', { exact: true }).waitFor();
  expect(await offered(page)).toEqual(['Khiếu nại lần hai, khởi kiện', 'Ghi thêm']);
  expect(await page.getByRole('link', { name: /Tách nội dung|tại chỗ$/ }).count()).toBe(0);
  const limits = await limitsOf(page);
  const story = await timeline(page);
  const steps = story.flatMap((line) => (/^\d\d\/\d\d\/2027 /.test(line) ? [line.replace('/2027', '')] : []));
  expect(steps.join('; ')).toBe(
    '25/01 Đã tiếp nhận; 25/01 Phân loại; 27/01 Thụ lý; 28/01 Xác minh; 28/01 Vụ việc phức tạp; 28/01 Ghi thêm; ' +
      '01/02 Tạm đình chỉ; 15/02 Tiếp tục giải quyết; 10/03 Đối thoại với người gửi; 24/03 Ra quyết định giải quyết; ' +
      '26/03 Gửi kết quả; 26/03 Niêm yết, công khai; 13/04 Gỡ niêm yết; 13/04 Thi hành xong; 12/05 Kết thúc, lưu hồ sơ',
  );
  await waitUntilReceived(page, complaint);
  await fetchNew(head.page);
  await openRecord(head.page, complaint);
  await expect.poll(() => limitsOf(head.page), { timeout: 10_000 }).toEqual(limits);
  expect(await timeline(head.page)).toEqual(story);
  expect(await offered(head.page)).toEqual(['Ghi thêm']);
  await look(head.page, 'tet-14-archived-head');
  await head.page.locator('.file img').first().waitFor();
  expect([...head.errors, ...officer.errors]).toEqual([]);
});

/** The words of a paper of the complaint. */
async function paper(page: Page, title: string): Promise<string> {
  await go(page, `/print/record/${complaint}`);
  await follow(page, title);
  await page.getByRole('heading', { level: 1, name: title.replace(/ · .*/, '') }).waitFor();
  return (await page.locator('.sheet').textContent()) ?? '';
}

/** What happened, in its order: day and step. */
const timeline = (page: Page): Promise<readonly string[]> =>
  page
    .locator('section.group', { hasText: 'Diễn biến · ' })
    .locator('ol.rows > li .entry-text')
    .allTextContents();
