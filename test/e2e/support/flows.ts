// What people do in the app, as tests say it: set up a commune, add villages and people, enrol a phone, unlock.
import type { Page } from 'playwright-core';

export interface SetUpAnswers {
  readonly search: string;
  readonly commune: string;
  /** The word for village, as the choice says it. */
  readonly word: string;
  readonly admin: string;
  readonly alsoRoles?: readonly string[];
  readonly passphrase: string;
}

export interface NewPerson {
  readonly name: string;
  readonly title?: string;
  /** As the choices say them. */
  readonly roles: readonly string[];
  readonly villages?: readonly string[];
}

export interface Codes {
  /** The link with the short code in its fragment. */
  readonly link: string;
  /** As read out: 'K7QM-4T2P'. */
  readonly shortCode: string;
}

/** Looks at a page at each stop of a flow, for axe or a picture. */
export type Look = (page: Page, name: string) => Promise<void>;
const noLook: Look = async () => undefined;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** From the printed link to the home page. */
export async function setUpCommune(
  page: Page,
  link: string,
  answers: SetUpAnswers,
  look = noLook,
): Promise<void> {
  await page.goto(link);
  await title(page, 'Lập sổ cho xã');
  await look(page, 'set-up-begin');
  await press(page, 'Bắt đầu');
  await page.getByLabel('Tìm xã, phường, đặc khu').fill(answers.search);
  await page.getByRole('button', { name: answers.commune }).first().waitFor();
  await look(page, 'set-up-commune');
  await page.getByRole('button', { name: answers.commune }).first().click();
  await page.getByText(answers.word, { exact: true }).click();
  await look(page, 'set-up-words');
  await press(page, 'Tiếp tục');
  await page.getByLabel('Họ và tên').fill(answers.admin);
  for (const role of answers.alsoRoles ?? []) await page.getByText(role, { exact: true }).click();
  await look(page, 'set-up-admin');
  await press(page, 'Tiếp tục');
  await look(page, 'set-up-check');
  await press(page, 'Đặt mật khẩu');
  await look(page, 'set-up-secret');
  await choosePassphrase(page, answers.passphrase);
  await waitForHome(page);
}

/** From an enrolment link to the home page, and until the app starts without a network. */
export async function enrol(page: Page, link: string, secret: string, look = noLook): Promise<void> {
  await page.goto(link);
  await page.getByText('Có phải bác là').waitFor();
  await look(page, 'enrol-person');
  await press(page, 'Đúng, tiếp tục');
  await look(page, 'enrol-secret');
  await (/^\d+$/.test(secret) ? choosePin(page, secret) : choosePassphrase(page, secret));
  await waitForHome(page);
  // From here on a test may cut the network: the core of the app is on the phone.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Chooses a PIN on the pad, twice. */
export async function choosePin(page: Page, pin: string): Promise<void> {
  for (const heading of ['Chọn mã số mở máy', 'Nhập lại mã số']) {
    await page.getByRole('heading', { name: heading }).waitFor();
    await typePin(page, pin);
  }
}

export async function choosePassphrase(page: Page, passphrase: string): Promise<void> {
  for (const heading of ['Chọn mật khẩu mở máy', 'Nhập lại mật khẩu']) {
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrase);
    await press(page, 'Xong');
  }
}

/** Presses the keys of the pad, as a thumb does. */
export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await press(page, digit);
  await press(page, 'Xong');
}

/** Opens the one account of this phone after a start or a lock; comes back to the page the address names. */
export async function unlock(page: Page, secret: string): Promise<void> {
  await title(page, 'Mở sổ');
  if (/^\d+$/.test(secret)) return typePin(page, secret);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret);
  await press(page, 'Xong');
}

/** Home as everybody has it: the link to the settings. */
export async function waitForHome(page: Page): Promise<void> {
  await page.locator('a[href="/settings"]').first().waitFor();
}

/** Goes to an address inside the app; loading it anew would lock. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** One by one, Enter after each. */
export async function addVillages(page: Page, names: readonly string[], look = noLook): Promise<void> {
  await go(page, '/office/villages');
  await page.getByLabel(/^Tên /).waitFor();
  await look(page, 'villages-empty');
  for (const name of names) {
    await page.getByLabel(/^Tên /).fill(name);
    await page.keyboard.press('Enter');
    await page.getByText(`Đã thêm ${name}`).waitFor();
  }
  await look(page, 'villages');
}

/** Writes a person down and makes the code that lets their phone in. */
export async function addPerson(page: Page, person: NewPerson, look = noLook): Promise<Codes> {
  await go(page, '/office/people/new');
  await page.getByLabel('Họ và tên').fill(person.name);
  if (person.title !== undefined) await page.getByLabel('Chức danh').fill(person.title);
  for (const choice of [...person.roles, ...(person.villages ?? [])])
    await page.locator('.chip', { hasText: new RegExp(`^${choice}$`, 'i') }).click();
  await look(page, 'person-new');
  await press(page, 'Lưu');
  await press(page, 'Tạo mã vào máy');
  await page.locator('.qr').waitFor();
  await look(page, 'person-code');
  const [link, shortCode] = await Promise.all([
    page.locator('.link-text').textContent(),
    page.locator('.big-code').textContent(),
  ]);
  return { link: link ?? '', shortCode: shortCode ?? '' };
}

/**
 * Waits until a notebook of the phone has nothing unsent on its disk, and says so: right after a save the words are a moment
 * older than the disk.
 */
export async function waitUntilSent(page: Page): Promise<void> {
  await page.waitForFunction(hasNothingUnsent, undefined, { polling: 100 });
  await page
    .getByText(/^Đã gửi hết/)
    .first()
    .waitFor();
}

/** Runs in the page. */
async function hasNothingUnsent(): Promise<boolean> {
  const databases = await indexedDB.databases();
  const names = databases.map(({ name = '' }) => name).filter((name) => /^gd-.{16}$/.test(name));
  const unsent = await Promise.all(
    names.map(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const { result } = opening;
            const counting = result
              .transaction('changes')
              .objectStore('changes')
              .index('state')
              .count('pending');
            counting.onsuccess = () => {
              result.close();
              resolve(counting.result);
            };
          };
        }),
    ),
  );
  return unsent.includes(0);
}

/** Fetches the second tier now. @returns how many files are still missing */
export const missingLater = (tab: Page): Promise<number> =>
  tab.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data.missing);
      active?.postMessage({ type: 'FETCH_LATER' }, [port2]);
    });
  });
