// What a stopped device, or the phone of a person who left, still holds: it lies apart, the office reads and decides.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitUntilSent } from './support/flows.ts';
import { bundlesOn, calm, type NodePhone, said } from './support/node-phone.ts';
import { write } from './support/writing.ts';

const passphrase = 'bốn con trâu đen';
const pin = '246813';
let commune: Commune;
let desk: Phone;
let phone: Phone;
let officer: NodePhone;
let head: string;
let enrolment: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  officer = await commune.phone('Hà', ['officer']);
  const office = await commune.person('Lò Thị Ánh', ['admin', 'officer']);
  head = await commune.person('Thào A Sùng', ['head'], Object.values(commune.villages));
  [desk, phone] = await Promise.all([openPhone({ width: 1280 }), openPhone()]);
  await enrol(desk.page, `${commune.server.url}/#${await commune.code(office)}`, passphrase);
  await enrol(phone.page, `${commune.server.url}/#${await commune.code(head)}`, pin);
  const { devices } = said(await commune.admin.account.sync.ask((calls) => calls.devices()));
  enrolment = devices.find(({ person }) => person === head)?.enrolment ?? '';
});
afterAll(async () => {
  await Promise.all([desk?.remove(), phone?.remove()]);
  await commune?.server.remove();
});

const subjectsOn = async (on: NodePhone) =>
  (await bundlesOn(on, 'dialogue')).map(({ root }) => root.values.subject).sort();

test('who left keeps what is unsent on the phone, is told where it went, and the office lets it in', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  await write(page, 'dialogue', { subject: 'Ghi trước khi nghỉ' });
  await write(page, 'petition', { summary: 'Đất bị lấn', sender: 'Ông Tư' }, 'Kiến nghị');
  said(await commune.admin.account.records.edit(head, head, { active: false }));
  await calm(commune.admin);
  await phone.context.setOffline(false);
  await go(page, '/settings');
  await page.getByText('Xã đã ghi bác nghỉ việc').waitFor();
  await page.getByText('Những gì chưa gửi đã tới văn phòng xã').waitFor();
  await page.getByText('Chưa gửi 2').first().waitFor();
  expect(await subjectsOn(officer)).toEqual([]);

  const office = desk.page;
  await go(office, '/office/devices');
  await office.getByRole('link', { name: 'Xem 2 mục để riêng' }).click();
  await office.getByText('Ghi trước khi nghỉ').waitFor();
  await office.getByText('Đất bị lấn').waitFor();
  expect(await office.getByText('Ông Tư').count()).toBe(0);
  await office.getByRole('button', { name: 'Nhận cả 2 mục' }).click();
  await office.getByText('Không còn mục nào để riêng.').waitFor();
  expect(await office.getByText('Đã nhận 2 mục vào sổ').count()).toBe(2);
  await calm(officer);
  expect(await subjectsOn(officer)).toEqual(['Ghi trước khi nghỉ']);
  const [petition] = await bundlesOn(officer, 'petition');
  expect(petition?.root).toMatchObject({ by: head, values: { summary: 'Đất bị lấn', sender: 'Ông Tư' } });
});

test('who returns finds all delivered, and nothing twice', async () => {
  said(await commune.admin.account.records.edit(head, head, { active: true }));
  await calm(commune.admin);
  const { page } = phone;
  await go(page, '/settings');
  await page
    .getByRole('button', { name: 'Gửi về xã ngay' })
    .or(page.getByRole('button', { name: 'Cập nhật ngay' }))
    .click();
  await waitUntilSent(page);
  await calm(officer);
  expect(await subjectsOn(officer)).toEqual(['Ghi trước khi nghỉ']);
});

test('of a stopped device the office throws one away and admits the other; a new code lets the phone go on', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  await write(page, 'dialogue', { subject: 'Ghi nhầm' });
  await write(page, 'dialogue', { subject: 'Ghi đúng' });
  said(await commune.admin.account.sync.ask((calls) => calls.revoke(enrolment)));
  await phone.context.setOffline(false);
  await go(page, '/settings');
  await page.getByText('Văn phòng xã đã ngừng máy này').first().waitFor();

  const office = desk.page;
  await go(office, `/office/devices/${enrolment}`);
  await office.getByRole('button', { name: 'Xem lại' }).click();
  const wrong = office.locator('.card', { hasText: 'Ghi nhầm' });
  await wrong.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await wrong.getByText('không lấy lại được').waitFor();
  await wrong.getByRole('button', { name: 'Bỏ hẳn' }).click();
  await wrong.waitFor({ state: 'detached' });
  await office.locator('.card', { hasText: 'Ghi đúng' }).getByRole('button', { name: 'Nhận vào sổ' }).click();
  await office.getByText('Không còn mục nào để riêng.').waitFor();
  await office.getByText('Đã bỏ 1 mục').waitFor();
  await calm(officer);
  expect(await subjectsOn(officer)).toEqual(['Ghi trước khi nghỉ', 'Ghi đúng']);

  await page.getByRole('link', { name: 'Nhập mã mới của xã' }).click();
  await page.getByLabel('Mã vào máy').fill(await commune.code(head));
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Mở lại sổ' }).click();
  await unlock(page, pin);
  await waitUntilSent(page);
  await calm(officer);
  // What the office threw away is still the phone's own work: the new code is the office's word that it counts again.
  expect(await subjectsOn(officer)).toEqual(['Ghi nhầm', 'Ghi trước khi nghỉ', 'Ghi đúng']);
  expect([...desk.errors, ...phone.errors]).toEqual([]);
});
