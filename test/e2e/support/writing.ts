// Writing records as people do: open a form, fill fields by kind and name, save; opinions one after another.
import type { Locator, Page } from 'playwright-core';
import { viKinds } from '../../../src/client/ui/text/vi-kinds.ts';
import { go } from './flows.ts';

/** What a field is given: typed text, the words of a choice, or of several. */
export type Typed = { readonly [field: string]: string | readonly string[] };

/** Fills the open form's fields, unfolding sections on the way. */
export async function fill(page: Page, kind: string, values: Typed): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const input = page.locator(`#field-${kind}-${name}`);
    await input.waitFor({ state: 'attached' });
    await unfold(page, input);
    const field = page.locator('.field', { has: input });
    const tag = await input.evaluate((element) => element.tagName);
    const type = await input.getAttribute('type');
    if (type === 'radio' || type === 'checkbox')
      for (const word of [value].flat()) await choose(field.locator('label', { hasText: exactly(word) }));
    else if (tag === 'SELECT') for (const word of [value].flat()) await input.selectOption({ label: word });
    else await input.fill(String(value));
  }
}

/** A chip that is chosen already would be taken back. */
async function choose(chip: Locator): Promise<void> {
  if (!(await chip.locator('input').isChecked())) await chip.click();
}

async function unfold(page: Page, input: Locator): Promise<void> {
  const section = page.locator('details.section:not([open])', { has: input });
  if ((await section.count()) > 0) await section.locator('summary').click();
}

const exactly = (word: string) => new RegExp(`^\\s*${word.replace(/[()]/g, '\\$&')}\\s*$`);

/** The form of a new record, with nothing typed yet. A petition is first asked about: never a denunciation here. */
export async function openNew(page: Page, kind: string, petitionType?: string): Promise<void> {
  await go(page, '/');
  await page.locator(`a[href="/new/${kind}"]`).click();
  if (petitionType !== undefined) {
    await page.getByRole('button', { name: 'Không, ghi đơn' }).click();
    await page.getByRole('button', { name: petitionType, exact: true }).click();
  }
  await page.getByRole('button', { name: saveWord(kind) }).waitFor();
}

const saveWord = (kind: string): RegExp =>
  ({ dialogue: /^Lưu, ghi ý kiến/, minutes: /^Lưu, ghi nội dung/, petition: /^Lưu đơn/ })[kind] ?? /^Lưu/;

/** Saves the open form of a new record. @returns the record's id */
export async function saveNew(page: Page, kind: string): Promise<string> {
  await page.getByRole('button', { name: saveWord(kind) }).click();
  await page.waitForURL(/\/record\/[0-9A-Z]{16}/);
  return /\/record\/([0-9A-Z]{16})/.exec(page.url())?.[1] ?? '';
}

export async function write(page: Page, kind: string, values: Typed, petitionType?: string): Promise<string> {
  await openNew(page, kind, petitionType);
  await fill(page, kind, values);
  return saveNew(page, kind);
}

/** Changes fields of a record and comes back to its page. */
export async function edit(page: Page, kind: string, root: string, values: Typed): Promise<void> {
  await openRecord(page, root, 'edit');
  await fill(page, kind, values);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL((url) => url.pathname === `/record/${root}`);
}

/** A step of a petition's case, chosen by its words among what is offered, or among the rest. */
export async function addEvent(page: Page, root: string, { step, ...values }: Typed): Promise<void> {
  await openRecord(page, root, 'steps');
  const link = page.locator('main').getByRole('link', { name: String(step), exact: true });
  const rest = page.locator('details.section:not([open]) summary');
  await link.or(rest).first().waitFor();
  if (!(await link.isVisible())) await rest.click();
  await link.click();
  await page.getByRole('heading', { level: 1, name: String(step) }).waitFor();
  await fill(page, 'event', values);
  await page.getByRole('button', { name: /^(Lưu|Vẫn lưu)$/ }).click();
  await page.waitForURL((url) => url.pathname === `/record/${root}`);
}

/** A row with a form of its own. Of a visit it is first asked whether it denounces: never here. */
export async function addRow(page: Page, root: string, kind: string, values: Typed): Promise<void> {
  await openRecord(page, root, `rows-${kind}`);
  if (kind === 'visit') await page.getByRole('button', { name: 'Không, ghi lượt tiếp' }).click();
  await fill(page, kind, values);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL((url) => url.pathname === `/record/${root}`);
}

/** More about a line of the pad, by its own form. */
export async function editRow(
  page: Page,
  root: string,
  text: string,
  kind: string,
  values: Typed,
): Promise<void> {
  await openRecord(page, root, `rows-${kind}`);
  await page.locator('.rows a', { hasText: text }).click();
  await fill(page, kind, values);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.locator('#pad-text').waitFor();
}

/** One line of the open pad: chips first, then the text and Enter. */
export async function jot(
  page: Page,
  text: string,
  chips: { readonly [field: string]: string } = {},
): Promise<void> {
  for (const [name, value] of Object.entries(chips)) {
    const label = (viKinds as { readonly [key: string]: string })[`opinion.${name}`] ?? name;
    await page.locator('.pad .chips-row button', { hasText: new RegExp(`^${label}`) }).click();
    const panel = page.locator('.pad-panel');
    const typed = panel.locator('input[type=text]');
    if ((await typed.count()) > 0) {
      await typed.fill(value);
      await typed.press('Enter');
    } else await panel.locator('label', { hasText: exactly(value) }).click();
    await panel.waitFor({ state: 'detached' });
  }
  const line = page.locator('#pad-text');
  await line.fill(text);
  await line.press('Enter');
  await page.locator('.page-body').getByText(text).first().waitFor();
}

/** Opens a record's page without loading the app anew. */
export async function openRecord(
  page: Page,
  root: string,
  view?: `rows-${string}` | 'edit' | 'steps',
): Promise<void> {
  await go(page, view ? `/record/${root}/${view}` : `/record/${root}`);
}

/** Opens a record's page and waits until it says that the commune received all of it. */
export async function waitUntilReceived(page: Page, root: string): Promise<void> {
  await openRecord(page, root);
  await saysReceived(page);
}

/** Waits until the open record says so. It does only while nothing of it is unsent; home may still say it of earlier work. */
export async function saysReceived(page: Page): Promise<void> {
  await page
    .getByText(/^(Đã nhận \d|(\d+)\/\2 đã nhận, \d)/)
    .first()
    .waitFor();
}
