// A full disk and an evicted database: said in plain words, nothing typed is lost, and all goes on when there is room.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitForHome } from './support/flows.ts';
import { calm, type NodePhone, said } from './support/node-phone.ts';
import { serverBundles } from './support/server-log.ts';
import { fill, jot, openNew, openRecord, saveNew, waitUntilReceived, write } from './support/writing.ts';

const pin = '246813';

let commune: Commune;
let officer: NodePhone;
let phone: Phone;
let root: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  officer = await commune.phone('Phạm Thị Hoa', ['officer']);
  phone = await openPhone();
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

/**
 * Starts the browser again with one byte for this origin: what is there stays, nothing more fits. Ends with `giveRoom`.
 * A running browser remembers for half a minute how much room there was; a new one asks at once.
 */
async function startFull(): Promise<void> {
  await phone.close();
  await phone.start();
  disk = await phone.context.newCDPSession(phone.page);
  await disk.send('Storage.overrideQuotaForOrigin', { origin: commune.server.url, quotaSize: 1 });
}
async function giveRoom(): Promise<void> {
  await disk?.send('Storage.overrideQuotaForOrigin', { origin: commune.server.url });
  await disk?.detach();
}
let disk: CDPSession | undefined;

const link = async () => {
  const person = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  return `${commune.server.url}/#${await commune.code(person)}`;
};
const subjects = async () =>
  (await serverBundles(commune.server.dataDir, 'dialogue')).map(({ root }) => root.values.subject);

describe('a full disk', () => {
  test('while enrolling: said, and the same code works when there is room', async () => {
    const code = await link();
    await phone.page.goto(commune.server.url);
    await phone.page.getByRole('button', { name: 'Vào máy' }).waitFor();
    await startFull();
    const { page } = phone;
    await page.goto(code);
    await page.getByText('Có phải bác là').waitFor();
    await page.getByRole('button', { name: 'Đúng, tiếp tục' }).click();
    for (let time = 0; time < 2; time++) {
      for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      if (time === 0) await page.getByRole('heading', { name: 'Nhập lại mã số' }).waitFor();
    }
    await page.getByText('Máy hết chỗ trống nên chưa lập được sổ.').waitFor();
    await giveRoom();
    await page.reload();
    await enrol(page, code, pin);
  });

  test('locks nobody out: the notebook opens and reads', async () => {
    await openNew(phone.page, 'dialogue');
    await fill(phone.page, 'dialogue', { subject: 'Viết khi còn chỗ' });
    root = await write(phone.page, 'dialogue', { subject: 'Đang nói thì hết chỗ' });
    await jot(phone.page, 'Ý kiến một');
    await waitUntilReceived(phone.page, root);
    await startFull();
    await phone.page.goto(commune.server.url);
    await unlock(phone.page, pin);
    await phone.page.getByText('Đang nói thì hết chỗ').first().waitFor();
  });

  test('while writing: the form keeps what was typed and says so', async () => {
    const { page } = phone;
    await page.getByText('Viết khi còn chỗ').click();
    await page.locator('#field-dialogue-subject').waitFor();
    await fill(page, 'dialogue', { subject: 'Viết khi còn chỗ, rồi hết chỗ' });
    await page.getByText('Máy hết chỗ trống nên chữ đang viết chưa giữ được.').waitFor();
    await page.getByRole('button', { name: 'Lưu, ghi ý kiến' }).click();
    await page.getByText('Máy hết chỗ trống nên chưa lưu được.').waitFor();
    expect(await page.locator('#field-dialogue-subject').inputValue()).toBe('Viết khi còn chỗ, rồi hết chỗ');
  });

  test('while people speak: the line that could not be saved is said, and stands in its field again', async () => {
    const { page } = phone;
    await openRecord(page, root, 'rows-opinion');
    await page.locator('#pad-text').fill('Ý kiến hai');
    await page.locator('#pad-text').press('Enter');
    await page.getByText('Máy hết chỗ trống nên chưa lưu được.').waitFor();
    expect(await page.locator('#pad-text').inputValue()).toBe('Ý kiến hai');
  });

  test('while receiving: said', async () => {
    const { page } = phone;
    const dialogue = {
      subject: 'Đến khi máy đầy',
      date: '2026-11-02',
      villages: Object.values(commune.villages),
    };
    said(await officer.account.records.create('dialogue', dialogue));
    await calm(officer);
    await go(page, '/settings');
    await page.getByRole('button', { name: /^(Cập nhật|Gửi về xã) ngay$/ }).click();
    await page.getByText('Máy hết chỗ trống, chưa nhận thêm được').first().waitFor();
  });

  test('with room again everything typed meanwhile is there, saves, and what waited arrives', async () => {
    const { page } = phone;
    await giveRoom();
    await page.getByRole('button', { name: /^(Cập nhật|Gửi về xã) ngay$/ }).click();
    await go(page, '/');
    await page.getByText('Đến khi máy đầy').first().waitFor();

    await openRecord(page, root, 'rows-opinion');
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#pad-text')?.value === 'Ý kiến hai',
    );
    await page.locator('#pad-text').press('Enter');
    await page.locator('.page-body').getByText('Ý kiến hai').first().waitFor();
    await go(page, '/');
    await page.getByText('Viết khi còn chỗ, rồi hết chỗ').click();
    await page.locator('#field-dialogue-subject').waitFor();
    await waitUntilReceived(page, await saveNew(page, 'dialogue'));
    await waitUntilReceived(page, root);

    expect(await subjects()).toContain('Viết khi còn chỗ, rồi hết chỗ');
    const all = await serverBundles(commune.server.dataDir, 'dialogue');
    const rows = all.find((one) => one.root.id === root)?.rows ?? {};
    expect(Object.values(rows).map(({ values }) => values.text)).toEqual(['Ý kiến một', 'Ý kiến hai']);
  });
});

describe('a database that the browser took away', () => {
  test('is noticed at the next start and said as what it means', async () => {
    const { page } = phone;
    await go(page, '/settings');
    await page.getByRole('button', { name: 'Khóa sổ ngay' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
    expect(await deleteDatabases(page, false)).toBe(1);
    await page.reload();
    await page.getByText('Ghi chép của người này trên máy đã bị xóa').waitFor();
    await page.getByText('những gì chưa gửi thì không lấy lại được').waitFor();
  });

  test('so is the loss of everything, and the person enrols again and has what was sent', async () => {
    const { page } = phone;
    await page.goto('about:blank');
    await page.goto(`${commune.server.url}/manifest.webmanifest`);
    await deleteDatabases(page, true);
    await page.goto(commune.server.url);
    await page.getByText('Sổ trên máy này đã bị xóa').waitFor();
    await page.getByRole('button', { name: 'Đã rõ' }).click();
    await enrol(page, await link(), pin);
    await waitForHome(page);
    await page.getByText('Đang nói thì hết chỗ').first().waitFor();
  });
});

/** Deletes the accounts' databases behind the app's back, or all of them. @returns how many, those of files apart */
const deleteDatabases = (page: Page, all: boolean): Promise<number> =>
  page.evaluate(async (deviceToo) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
    const wanted = names.filter((name) => deviceToo || name !== 'gd-device');
    for (const name of wanted)
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    return wanted.filter((name) => !name.endsWith('-files')).length;
  }, all);

test('nothing broke on the way', () => {
  expect(phone.errors).toEqual([]);
});
