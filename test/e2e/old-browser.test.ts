// Safari before 16, the last one of many an old iPhone, refuses WebAssembly under our content security policy: the phone
// is enrolled and opened all the same.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, unlock, waitForHome } from './support/flows.ts';

const pin = '246813';

let commune: Commune;
let phone: Phone;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  phone = await openPhone();
  // The page and the worker that derives the key each follow the policy they came with.
  const hasPolicy = ({ pathname }: URL) => /^\/(index\.html)?$|worker/.test(pathname);
  await phone.context.route(hasPolicy, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '');
    await route.fulfill({
      response,
      headers: { ...response.headers(), ...(policy && { 'content-security-policy': policy }) },
    });
  });
});
afterAll(async () => {
  await phone?.context.unrouteAll({ behavior: 'ignoreErrors' });
  await phone?.remove();
  await commune?.server.remove();
});

test('a phone that refuses WebAssembly is enrolled, and opened with its PIN', async () => {
  const { page } = phone;
  const person = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  await enrol(page, `${commune.server.url}/#${await commune.code(person)}`, pin);
  await page.reload();
  await unlock(page, pin);
  await waitForHome(page);
  const refused = page.evaluate(() => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  await expect(refused).rejects.toThrow('Content Security');
  expect(phone.errors).toEqual([]);
});
