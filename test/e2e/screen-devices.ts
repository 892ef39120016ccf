// Pictures of what happens to a device: a new version, a full disk, its person gone, itself stopped, a forgotten PIN, and a
// browser inside another app.
import type { Page } from 'playwright-core';
import { openPhone, type Phone } from './support/browser.ts';
import { type Builds, copyBuild } from './support/builds.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater, unlock, waitForHome } from './support/flows.ts';
import { calm, said } from './support/node-phone.ts';
import { press, setOffline } from './support/records.ts';
import { enterCode, shownCode } from './support/reopening.ts';
import type { Shoot } from './support/shoot.ts';
import { fill, openNew, write } from './support/writing.ts';

const passphrase = 'bốn con trâu đen';

interface Stage {
  readonly shoot: Shoot;
  /** What the pictures begin with. */
  readonly name: string;
  readonly secret: string;
  readonly builds: Builds;
  readonly commune: Commune;
  readonly phone: Phone;
  readonly person: string;
}

/** A commune of its own for each width: a village head's phone, an officer's desk. */
export async function shootDevices(shoot: Shoot, name: 'phone' | 'desk', width: number): Promise<void> {
  const builds = await copyBuild();
  const commune = await openCommune(['Bản Hồng'], { server: { dist: builds.dist } });
  const phone = await openPhone({ width });
  const secret = name === 'phone' ? '246813' : passphrase;
  try {
    const roles = [name === 'phone' ? 'head' : 'officer'];
    const person = await commune.person('Quàng Văn Tướng', roles, Object.values(commune.villages));
    await enrol(phone.page, `${commune.server.url}/#${await commune.code(person)}`, secret);
    const stage = { shoot, name, secret, builds, commune, phone, person };
    await shootInApp(stage);
    await shootUpdate(stage);
    await shootFull(stage);
    await shootForgotten(stage, width);
    await shootStopped(stage);
  } finally {
    await phone.remove();
    await commune.server.remove();
    await builds.remove();
  }
}

async function shootInApp({ shoot, name, commune, phone, person }: Stage): Promise<void> {
  const link = `${commune.server.url}/#${await commune.code(person)}`;
  const userAgent =
    'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android';
  const zalo = await phone.context.newPage();
  await (await phone.context.newCDPSession(zalo)).send('Emulation.setUserAgentOverride', { userAgent });
  await zalo.goto(link);
  await zalo.getByText('Xin mở bằng Chrome').waitFor();
  await shoot(zalo, `${name}-in-zalo`);
  await zalo.close();
  const iphone = await phone.context.newPage();
  await iphone.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: false });
    Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 });
  });
  await iphone.goto(link);
  await iphone.getByText('Thêm vào màn hình chính trước').waitFor();
  await shoot(iphone, `${name}-on-iphone`);
  await iphone.close();
}

async function shootUpdate({ shoot, name, secret, builds, commune, phone }: Stage): Promise<void> {
  const { page } = phone;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await builds.update('next-build');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.getByText('Có bản mới').waitFor();
  await shoot(page, `${name}-update`);
  await openNew(page, 'dialogue');
  await fill(page, 'dialogue', { subject: 'Nước sinh hoạt cuối mùa khô' });
  await page.getByText('Viết xong rồi hãy cập nhật').waitFor();
  await shoot(page, `${name}-update-writing`);
  const tab = await phone.context.newPage();
  await tab.goto(commune.server.url);
  await unlock(tab, secret);
  await tab.getByRole('button', { name: 'Cập nhật', exact: true }).click();
  await page.getByText('Ứng dụng vừa được cập nhật').waitFor();
  await tab.close();
  await shoot(page, `${name}-update-elsewhere-writing`);
  await press(page, 'Bỏ nháp này');
  await page.getByRole('button', { name: 'Mở lại', exact: true }).waitFor();
  await shoot(page, `${name}-update-elsewhere`);
  await press(page, 'Mở lại');
  await unlock(page, secret);
  await waitForHome(page);
}

/** The browser remembers for half a minute how much room there was: a new start asks at once. */
async function shootFull({ shoot, name, secret, commune, phone }: Stage): Promise<void> {
  const record = await write(phone.page, 'dialogue', { subject: 'Họp bàn sửa đường' });
  await phone.close();
  await phone.start();
  const { page } = phone;
  const disk = await phone.context.newCDPSession(page);
  await disk.send('Storage.overrideQuotaForOrigin', { origin: commune.server.url, quotaSize: 1 });
  await page.goto(commune.server.url);
  await unlock(page, secret);
  await openNew(page, 'dialogue');
  await fill(page, 'dialogue', { subject: 'Nước sinh hoạt cuối mùa khô' });
  await page.getByText('chữ đang viết chưa giữ được').waitFor();
  await shoot(page, `${name}-full-draft`);
  await press(page, 'Lưu, ghi ý kiến');
  await page.getByText('chưa lưu được').waitFor();
  await page.getByText('chưa lưu được').scrollIntoViewIfNeeded();
  await shoot(page, `${name}-full-not-saved`);
  await go(page, `/record/${record}/rows-opinion`);
  await page.locator('#pad-text').fill('Bể nước cạn từ tháng mười');
  await page.locator('#pad-text').press('Enter');
  await page.getByText('chưa lưu được').waitFor();
  await shoot(page, `${name}-full-pad`);
  await go(page, '/settings/device');
  await page.getByText('Bản ứng dụng').first().waitFor();
  await shoot(page, `${name}-full-device`);
  await disk.send('Storage.overrideQuotaForOrigin', { origin: commune.server.url });
  await disk.detach();
}

async function lock(page: Page): Promise<void> {
  await go(page, '/settings');
  await press(page, 'Khóa sổ ngay');
  await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
}

/** Both sides of it: the locked phone, and the administrator's own device in the same size. */
async function shootForgotten(stage: Stage, width: number): Promise<void> {
  const { shoot, name, secret, commune, phone } = stage;
  const { page } = phone;
  await shootWithoutIt(stage);
  const office = await openPhone({ width });
  const admin = await commune.person('Lò Thị Ánh', ['admin']);
  await enrol(office.page, `${commune.server.url}/#${await commune.code(admin)}`, passphrase);
  await missingLater(office.page);
  await go(office.page, '/office/recovery');
  await press(office.page, 'Tạo khóa và in');
  await office.page.locator('.sheet').waitFor();
  await go(office.page, '/');
  await office.page
    .getByText(/^Đã gửi hết/)
    .first()
    .waitFor();
  await unlock(page, secret);
  await go(page, '/settings');
  await page.getByRole('button', { name: /^(Gửi về xã|Cập nhật) ngay$/ }).click();
  await page
    .getByText(/^Đã gửi hết/)
    .first()
    .waitFor();
  await lock(page);
  await unlock(page, secret);
  await waitForHome(page);
  // The slot is made once all is read.
  await page.waitForTimeout(2000);
  await lock(page);
  await press(page, 'Quên mã mở sổ?');
  const request = await shownCode(page);
  await shoot(page, `${name}-reopen-request`);
  await shootOffice(stage, office.page, request);
  const answer = await shownCode(office.page);
  await office.remove();
  await press(page, 'Xã đã mở, nhận mã trả lời');
  await shoot(page, `${name}-reopen-answer`);
  await enterCode(page, 'Mã trả lời của xã', request);
  await page.getByText('Đây là mã của máy quên mã').waitFor();
  await shoot(page, `${name}-reopen-answer-wrong`);
  await enterCode(page, 'Mã trả lời của xã', answer);
  await page.getByRole('heading', { level: 1, name: 'Chọn mã mới' }).waitFor();
  await shoot(page, `${name}-reopen-secret`);
  await page.reload();
  await unlock(page, secret);
  await waitForHome(page);
}

/** Where reopening cannot begin: its page never came, or the commune has no key. Leaves the phone locked. */
async function shootWithoutIt({ shoot, name, phone }: Stage): Promise<void> {
  const { page } = phone;
  await missingLater(page);
  await lock(page);
  await page.reload();
  await page.evaluate(() => caches.delete('later'));
  await (await phone.context.newCDPSession(page)).send('Network.clearBrowserCache');
  await setOffline(page, true);
  await press(page, 'Quên mã mở sổ?');
  await page.getByText('Máy chưa tải phần mở lại sổ').waitFor();
  await shoot(page, `${name}-reopen-not-here`);
  await setOffline(page, false);
  await press(page, 'Tải về');
  await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
  await press(page, 'Quên mã mở sổ?');
  await page.getByText('Xã chưa mở lại được máy này').waitFor();
  await shoot(page, `${name}-reopen-no-slot`);
  await press(page, 'Thôi, quay lại');
}

async function shootOffice({ shoot, name }: Stage, page: Page, request: string): Promise<void> {
  await go(page, '/office/reopen');
  await enterCode(page, 'Mã của máy quên mã', `${request.slice(0, 40)}X${request.slice(41)}`);
  await page.getByText('Mã thiếu hoặc sai chữ').waitFor();
  await shoot(page, `${name}-office-reopen-wrong`);
  await enterCode(page, 'Mã của máy quên mã', request);
  await page.getByRole('heading', { name: /^Sổ của/ }).waitFor();
  await shoot(page, `${name}-office-reopen-whose`);
  await press(page, 'Đúng người, mở lại');
  await page.locator('.qr').waitFor();
  await shoot(page, `${name}-office-reopen-answer`);
}

/** Its person has left office, then comes back, and the device is stopped. */
async function shootStopped({ shoot, name, commune, phone, person }: Stage): Promise<void> {
  const { page } = phone;
  const { records, sync } = commune.admin.account;
  await setOffline(page, true);
  await write(page, 'dialogue', { subject: 'Ghi trước khi nghỉ' });
  said(await records.edit(person, person, { active: false }));
  await calm(commune.admin);
  await setOffline(page, false);
  await go(page, '/settings');
  await page.getByText('Xã đã ghi bác nghỉ việc').first().waitFor();
  await shootAround(shoot, page, `${name}-left`);
  said(await records.edit(person, person, { active: true }));
  await calm(commune.admin);
  const { devices } = said(await sync.ask((calls) => calls.devices()));
  const enrolment = devices.find((device) => device.person === person)?.enrolment ?? '';
  said(await sync.ask((calls) => calls.revoke(enrolment)));
  await go(page, '/settings');
  await page.getByRole('button', { name: /^(Gửi về xã|Cập nhật) ngay$/ }).click();
  await page.getByText('Văn phòng xã đã ngừng máy này').first().waitFor();
  await shootAround(shoot, page, `${name}-stopped`);
}

async function shootAround(shoot: Shoot, page: Page, name: string): Promise<void> {
  await shoot(page, `${name}-settings`);
  for (const path of ['/', '/settings/device', '/settings/code', '/new/dialogue']) {
    await go(page, path);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(400);
    await shoot(page, `${name}${path === '/' ? '-home' : path.replaceAll('/', '-')}`);
  }
}
