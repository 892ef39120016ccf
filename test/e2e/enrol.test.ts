// A commune from its first link to the phone of a village head: set up, villages, people, codes, enrolment, lock.
import type { Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import {
  addPerson,
  addVillages,
  type Codes,
  enrol,
  go,
  setUpCommune,
  typePin,
  unlock,
  waitForHome,
} from './support/flows.ts';
import { filmQr } from './support/qr-film.ts';
import { startServer, type TestServer } from './support/server.ts';

const passphrase = 'bốn con trâu đen';
const pin = '246813';
const villages = ['Bản Xuân Tre', 'Bản Co Muông', 'Bản 2', 'Bản 10'];

/** What a camera would read off the screen. */
async function readQr(page: Page): Promise<string> {
  const png = await page.locator('.qr').screenshot();
  const pixels = (await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
      return { width: bitmap.width, height: bitmap.height, data: [...(image?.data ?? [])] };
    },
    [...png],
  )) as { width: number; height: number; data: number[] };
  return decodeQR({ ...pixels, data: new Uint8ClampedArray(pixels.data) });
}

let server: TestServer;
let office: Phone;
let phone: Phone;
let head: Codes;
const problems: string[] = [];

/** Every page on the way must be usable by everybody. */
const look = async (page: Page, name: string) => {
  problems.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
};

beforeAll(async () => {
  server = await startServer();
  [office, phone] = await Promise.all([openPhone({ width: 1280 }), openPhone()]);
});
afterAll(async () => {
  await Promise.all([office?.remove(), phone?.remove()]);
  await server?.remove();
});

describe('the office', () => {
  test('sets a commune up from the printed link, found by its former name', async () => {
    await setUpCommune(
      office.page,
      server.setUpLink ?? '',
      {
        search: 'ang to',
        commune: 'Búng Lao',
        word: 'bản',
        admin: 'Lò Thị Ánh',
        alsoRoles: ['Cán bộ xã'],
        passphrase,
      },
      look,
    );
    expect(office.page.url()).toBe(`${server.url}/`);
    await look(office.page, 'home-desk');
  });

  test('writes its villages down, in the commune’s own word, and makes a code for a person', async () => {
    await addVillages(office.page, villages, look);
    expect(await office.page.getByText('4 bản').count()).toBeGreaterThan(0);
    head = await addPerson(
      office.page,
      { name: 'Quàng Văn Tướng', title: 'Trưởng bản', roles: ['Trưởng bản'], villages: ['Bản Xuân Tre'] },
      look,
    );
    expect(head.link).toMatch(new RegExp(`^${server.url}/#[0-9A-Z]{8}$`));
    expect(head.shortCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  test('adds a pasted list with one press, and takes it back with another', async () => {
    await go(office.page, '/office/villages');
    await office.page.getByRole('button', { name: 'Dán danh sách' }).click();
    await office.page.getByLabel('Danh sách bản').fill('1. Bản Nà\n2. Bản 2\n3. Bản Hốc');
    await look(office.page, 'villages-paste');
    await office.page.getByRole('button', { name: 'Thêm 2 bản' }).click();
    await office.page.getByRole('button', { name: 'Sửa Bản Hốc' }).waitFor();
    await office.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await office.page.getByRole('button', { name: 'Sửa Bản Hốc' }).waitFor({ state: 'detached' });
    expect(await office.page.getByRole('button', { name: /^Sửa Bản/ }).count()).toBe(villages.length);
  });
});

describe('a village head', () => {
  test('types the code as it was read out, and is asked by name', async () => {
    const { page } = phone;
    await page.goto(server.url);
    await look(page, 'welcome');
    await page.getByRole('button', { name: 'Vào máy' }).click();
    await page.getByLabel('Mã vào máy').fill('aaaa bbbb');
    await page.keyboard.press('Enter');
    await page.getByText('Không có mã này').waitFor();
    // To be looked at again, letter by letter.
    expect(await page.getByLabel('Mã vào máy').inputValue()).toBe('AAAA-BBBB');
    await page.getByLabel('Mã vào máy').fill(` ${head.shortCode.toLowerCase().replace('-', ' ')} `);
    await look(page, 'enrol-code');
    await page.keyboard.press('Enter');
    await page.getByText('Có phải bác là Quàng Văn Tướng?').waitFor();
    expect(await page.getByText('Bản Xuân Tre').count()).toBe(1);
  });

  test('who went away before the end has not used the code up, and enrols by the link with it', async () => {
    await enrol(phone.page, head.link, pin, look);
    expect(phone.page.url()).toBe(`${server.url}/`);
    await go(phone.page, '/settings');
    await phone.page.getByText('Quàng Văn Tướng').waitFor();
    await look(phone.page, 'settings');
  });

  test('cannot use the same code for a second phone', async () => {
    const other = await openPhone();
    await other.page.goto(head.link);
    await other.page.getByText('Mã này đã dùng cho một máy khác.').waitFor();
    await other.remove();
  });

  test('finds the notebook locked after the browser was killed, and a wrong PIN erases nothing', async () => {
    await phone.kill();
    await phone.start();
    await phone.page.goto(`${server.url}/settings`);
    await phone.page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
    await look(phone.page, 'lock');
    await typePin(phone.page, '999888');
    await phone.page.getByText('Chưa đúng.').waitFor();
    await unlock(phone.page, pin);
    // The address that was opened, not the first page.
    await phone.page.getByText('Quàng Văn Tướng').waitFor();
  });

  test('opens it with no network at all', async () => {
    await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.stop();
    await phone.page.reload();
    await unlock(phone.page, pin);
    await phone.page.getByText('Quàng Văn Tướng').waitFor();
    await go(phone.page, '/');
    await waitForHome(phone.page);
    await server.start();
  });
});

describe('a phone with a camera', () => {
  test('reads the QR code from the office’s screen', async () => {
    const { page } = office;
    await addPerson(page, { name: 'Vừ A Dơ', roles: ['Trưởng bản'], villages: ['Bản 2'] });
    const link = await readQr(page);
    const camera = await openPhone({ camera: await filmQr(link) });
    await camera.page.goto(server.url);
    await camera.page.getByRole('button', { name: 'Vào máy' }).click();
    await camera.page.getByRole('button', { name: 'Quét mã QR' }).click();
    await camera.page.getByText('Có phải bác là Vừ A Dơ?').waitFor();
    expect(camera.errors).toEqual([]);
    await camera.remove();
  });
});

describe('the office afterwards', () => {
  test('sees both devices and stops one with two deliberate presses', async () => {
    const { page } = office;
    await go(page, '/office/devices');
    const card = page.locator('.card', { hasText: 'Quàng Văn Tướng' });
    await card.waitFor();
    await look(page, 'devices');
    await card.getByRole('button', { name: 'Ngừng máy này' }).click();
    await look(page, 'devices-revoke');
    await card.getByRole('button', { name: /^Ngừng hẳn máy/ }).click();
    await card.getByText(/^Đã ngừng lúc/).waitFor();
    for (const path of ['/office', '/office/people', '/settings']) {
      await go(page, path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await look(page, path);
    }
  });

  test('no page on the way had a barrier or an error', () => {
    expect(problems).toEqual([]);
    expect([...office.errors, ...phone.errors]).toEqual([]);
  });
});
