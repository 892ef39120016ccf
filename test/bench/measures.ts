// The measures, each as a person would do it: unlock, look for something, write, save.
import type { Page } from 'playwright-core';
import { quantile } from './figures.ts';
import { type Phone, typePassphrase } from './phone.ts';
import type { Probe } from './probe.ts';
import { rareWord } from './records.ts';

/** Targets in ms; `from` where too fast is wrong too (a derivation that costs a thief nothing). */
export const targets = {
  unlock: { name: 'Unlock to usable home, beyond key derivation', from: 0, to: 500 },
  searchable: { name: 'All searchable after that', from: 0, to: 4000 },
  fillTask: { name: 'Longest main-thread task until then', from: 0, to: 50 },
  keystroke: { name: 'Search: keystroke to results drawn, p95', from: 0, to: 50 },
  typing: { name: 'Typing 200 characters into a form: longest task', from: 0, to: 50 },
  save: { name: 'Durable save: tap to committed strict transaction', from: 0, to: 60 },
  derivation: { name: 'Key derivation (Argon2id)', from: 500, to: 1500 },
} as const;

export type MeasureName = keyof typeof targets;
export type Figures = { readonly [name in MeasureName]?: number };

/** All but the derivation, once, in a browser just started and locked. */
export async function measureUse({ page, slow }: Phone, rate: number): Promise<Figures> {
  await slow(rate);
  const { unlock, homeAt } = await measureUnlock(page);
  const fill = await measureFill(page, homeAt);
  return {
    unlock,
    ...fill,
    keystroke: await measureSearch(page),
    ...(await measureWriting(page)),
  };
}

/** On the page's own thread, in a phone that has no workers: those would run at full speed. */
export async function measureDerivation({ page, slow }: Phone, rate: number): Promise<Figures> {
  await slow(rate);
  await measureUnlock(page);
  return { derivation: longestTask(await probeOf(page)) };
}

/** Home is usable when its records are drawn. */
async function measureUnlock(page: Page): Promise<{ unlock: number; homeAt: number }> {
  await typePassphrase(page);
  await reset(page);
  const home = drawn(page, 'main ul.rows a.row');
  await page.keyboard.press('Enter');
  const homeAt = await home;
  const { inputAt, workerMs } = await probeOf(page);
  return { unlock: homeAt - inputAt - workerMs, homeAt };
}

/** Looks for the word of the oldest record, as somebody would who cannot wait: it is found when all is searchable. */
async function measureFill(page: Page, homeAt: number): Promise<Figures> {
  await page.getByRole('link', { name: 'Tìm', exact: true }).click();
  const search = page.getByRole('searchbox');
  await search.waitFor();
  const listed = drawn(page, 'main ul.rows li:first-child:last-child a.row');
  await search.pressSequentially(rareWord);
  const shownAt = await listed;
  const filledAt = Number(await (await page.waitForFunction(isFilled)).jsonValue());
  const tasks = (await probeOf(page)).tasks.filter((task) => task.at >= homeAt);
  return { searchable: Math.max(shownAt, filledAt) - homeAt, fillTask: longestTask({ tasks }) };
}

/** In the page: when the list no longer says that it is opening records; the word may be found before. */
const isFilled = (): number | false =>
  !document.querySelector('main [role=status]')?.textContent?.startsWith('Đang mở') && performance.now();

const queries = ['tien ho tro', 'lo van', 'duong vao ban', 'hop', 'nam bung 12'];

async function measureSearch(page: Page): Promise<number> {
  const search = page.getByRole('searchbox');
  await search.fill('');
  await reset(page);
  for (const query of queries) {
    await search.pressSequentially(query, { delay: 250 });
    await search.fill('');
  }
  return quantile((await probeOf(page)).keystrokesMs, 0.95);
}

const sentence = 'Bà con đề nghị xã sớm sửa đoạn đường vào bản bị sạt lở sau đợt mưa vừa rồi. ';

/** A dialogue: what it was about, then a long conclusion, then the save button. */
async function measureWriting(page: Page): Promise<Figures> {
  await page.goBack();
  await page.getByRole('link', { name: 'Đối thoại' }).last().click();
  await page.getByLabel('Nội dung chính').pressSequentially('Đường vào bản', { delay: 30 });
  await page.evaluate(() => {
    for (const section of document.querySelectorAll('form details')) section.setAttribute('open', '');
  });
  await reset(page);
  await page
    .getByLabel('Kết luận của chủ trì')
    .pressSequentially(sentence.repeat(3).slice(0, 200), { delay: 60 });
  const typing = longestTask(await probeOf(page));
  const before = (await probeOf(page)).savedAt;
  // A thumb rests a moment: the click counts from when it is lifted, as for a person.
  await page.getByRole('button', { name: 'Lưu, ghi ý kiến' }).click({ delay: 80 });
  await page.waitForFunction((last) => window.probe.savedAt > last, before);
  const { inputAt, savedAt } = await probeOf(page);
  return { typing, save: savedAt - inputAt };
}

const reset = (page: Page): Promise<void> => page.evaluate(() => window.probe.reset());

const drawn = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => window.probe.drawn(wanted), selector);

const probeOf = (page: Page): Promise<Probe> => page.evaluate(() => window.probe);

const longestTask = ({ tasks }: Pick<Probe, 'tasks'>): number => Math.max(0, ...tasks.map(({ ms }) => ms));
