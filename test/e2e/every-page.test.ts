// The pages that no other test looks at with axe on its way: one visit each, on a phone, by somebody who may open them all.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go } from './support/flows.ts';
import { calm, said } from './support/node-phone.ts';

let commune: Commune;
let phone: Phone;
let stopped: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  const villages = Object.values(commune.villages);
  const head = await commune.phone('Thào A Sùng', ['head'], villages);
  const desk = await commune.person('Lò Thị Ánh', ['admin', 'officer']);
  phone = await openPhone();
  await enrol(phone.page, `${commune.server.url}/#${await commune.code(desk)}`, 'bốn con trâu đen');
  stopped = head.enrolled.enrolment;
  said(await commune.admin.account.sync.ask((calls) => calls.revoke(stopped)));
  said(
    await head.account.records.create('dialogue', {
      subject: 'Đường sạt lở',
      date: '2026-11-02',
      villages,
      headcount: 12,
    }),
  );
  await head.engine.run();
  await calm(commune.admin);
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

test('nothing on them is a barrier', async () => {
  const { page } = phone;
  const problems: string[] = [];
  const pages = [
    ['/figures', 'Số liệu'],
    ['/settings/code', 'Nhập mã mới của xã'],
    ['/settings/device', 'Máy này'],
    ['/settings/log', 'Nhật ký kỹ thuật'],
    ['/print', 'In giấy tờ'],
    ['/print/book', 'Sổ tiếp công dân'],
    ['/office/devices', 'Máy đang dùng'],
    [`/office/devices/${stopped}`, 'Để riêng, chờ xem'],
    ['/office/people/new', 'Người mới'],
    ['/office/rules', 'Quy định áp dụng'],
    ['/office/recovery', 'Khóa mở lại của xã'],
    ['/office/reopen', 'Mở lại điện thoại'],
    ['/new/reception', 'Ghi buổi tiếp'],
    ['/list/household', 'Hộ Bản Hồng'],
    ['/record/0000000000000000', 'Ghi chép'],
    ['/nothing/here', 'Không có trang này'],
  ] as const;
  for (const [path, heading] of pages) {
    await go(page, path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    if (path.endsWith(stopped)) await page.getByText('Đường sạt lở').waitFor();
    problems.push(...(await accessibilityProblems(page)).map((problem) => `${path}: ${problem}`));
  }
  expect(problems).toEqual([]);
  expect(phone.errors).toEqual([]);
});
