// SIGKILL of the browser at random moments while somebody types, saves and exchanges: what was saved is there, once, and of
// what was being typed at most half a second is gone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/shared/protocol/routes.ts';
import { faultKills, limitMs, openDice, pass } from '../faults/parts/trials.ts';
import { lostMs, type Typed, typeLike } from '../faults/parts/typing.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitForHome, waitUntilSent } from './support/flows.ts';
import { type Link, startLink } from './support/link.ts';
import { acceptedChanges, serverBundles } from './support/server-log.ts';
import { openNew, openRecord, saveNew, write } from './support/writing.ts';

const pin = '246813';
const mostLostMs = 500;
const longestWaitMs = 20_000;
const dice = openDice('browser kills');

let commune: Commune;
let link: Link;
let phone: Phone;
let root: string;
let underWay = 0;

/** Texts that the phone has called saved. */
const saved = { dialogues: [] as string[], opinions: [] as string[] };
/** What is being typed, and where. */
let now: { readonly place: 'dialogue' | 'opinion'; readonly typed: Typed; isSaving: boolean } | undefined;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  link = await startLink(commune.server.url);
  // Slow enough to be caught on its way up, and on its way back.
  link.decide = (passage) => {
    if (passage.path !== routes.exchange) return undefined;
    const carry = async () => {
      await pass(dice.number(0, 400));
      const answer = await passage.forward();
      await pass(dice.number(0, 400));
      passage.answer(answer);
    };
    underWay += 1;
    return carry().finally(() => {
      underWay -= 1;
    });
  };
  phone = await openPhone();
  const head = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  await enrol(phone.page, `${link.url}/#${await commune.code(head)}`, pin);
  root = await write(phone.page, 'dialogue', { subject: 'Buổi chính' });
  saved.dialogues.push('Buổi chính');
});
afterAll(async () => {
  await phone?.remove();
  await link?.close();
  await commune?.server.remove();
});

/** Writes without end: opinions as people speak, and now and then another dialogue. */
async function work(kill: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    const mark = `n${kill}-${turn}`;
    await (dice.number(1, 3) === 1 ? writeDialogue(mark) : writeOpinion(mark));
  }
}

async function writeDialogue(mark: string): Promise<void> {
  const { page } = phone;
  await openNew(page, 'dialogue');
  await typeLike(page.locator('#field-dialogue-subject'), mark, dice, (typed) => {
    now = { place: 'dialogue', typed, isSaving: false };
  });
  await finish('dialogues', () => saveNew(page, 'dialogue'));
}

async function writeOpinion(mark: string): Promise<void> {
  const { page } = phone;
  await openRecord(page, root, 'rows-opinion');
  await typeLike(page.locator('#pad-text'), mark, dice, (typed) => {
    now = { place: 'opinion', typed, isSaving: false };
  });
  await finish('opinions', async () => {
    await page.locator('#pad-text').press('Enter');
    await page.locator('.entry-text', { hasText: now?.typed.text ?? '' }).waitFor();
  });
}

async function finish(kind: keyof typeof saved, save: () => Promise<unknown>): Promise<void> {
  if (!now) throw new Error('nothing is typed');
  now.isSaving = true;
  await save();
  saved[kind].push(now.typed.text);
  now = undefined;
}

const moments = ['typing', 'saving', 'exchanging'] as const;

/** A random moment while the phone is at that. */
async function untilIn(moment: (typeof moments)[number] | undefined): Promise<void> {
  const isIn = () => {
    if (moment === 'exchanging') return underWay > 0;
    return now !== undefined && now.isSaving === (moment === 'saving');
  };
  const end = Date.now() + longestWaitMs;
  while (!isIn() && Date.now() < end) await pass(5);
  await pass(dice.number(0, { typing: 3000, saving: 150, exchanging: 700 }[moment ?? 'typing']));
}

/** Opens the app after a kill and finishes what was being typed. @returns ms of typing that were lost */
async function comeBack(killedAt: number): Promise<number> {
  await phone.start();
  await phone.page.goto(`${link.url}/`);
  await unlock(phone.page, pin);
  await waitForHome(phone.page);
  const cut = now;
  now = undefined;
  if (!cut) return 0;
  const held = await (cut.place === 'dialogue' ? takeUpDialogue(cut.typed) : takeUpOpinion(cut.typed));
  expect(cut.typed.text.startsWith(held), `${held} | ${cut.typed.text}`).toBe(true);
  return lostMs(cut.typed, held, killedAt);
}

/** What is there of a dialogue that was being written: its record, or a draft, which is saved then. */
async function takeUpDialogue({ text }: Typed): Promise<string> {
  const { page } = phone;
  const mark = text.split(' ')[0] ?? '';
  const row = page.locator('a', {
    has: page.locator('.row-title', { hasText: new RegExp(`^${mark}( |$)`) }),
  });
  // Drawn at once, or within the time a list takes.
  await row
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined);
  if ((await row.count()) === 0) return '';
  const isDraft = (await row.first().getAttribute('href'))?.startsWith('/new/');
  const held = (await row.first().locator('.row-title').textContent()) ?? '';
  if (isDraft) {
    await row.first().click();
    await saveNew(page, 'dialogue');
  }
  saved.dialogues.push(held);
  return held;
}

async function takeUpOpinion({ text }: Typed): Promise<string> {
  const { page } = phone;
  await openRecord(page, root, 'rows-opinion');
  const pad = page.locator('#pad-text');
  await pad.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'pad-text');
  const held = await pad.inputValue();
  if (held.trim() === '') {
    const isThere = (await page.locator('.entry-text', { hasText: text }).count()) > 0;
    if (isThere) saved.opinions.push(text);
    return isThere ? text : '';
  }
  await pad.press('Enter');
  await page.locator('.entry-text', { hasText: held.trim() }).first().waitFor();
  saved.opinions.push(held.trim());
  return held.trim();
}

test(
  `nothing saved is lost, and at most half a second of typing (${faultKills} kills)`,
  async () => {
    const losses: number[] = [];
    const cut = { typing: 0, saving: 0, exchanging: 0 };
    for (let kill = 0; kill < faultKills; kill++) {
      const ended = work(kill).catch(() => undefined);
      await untilIn(moments[kill % moments.length]);
      if (underWay > 0) cut.exchanging += 1;
      if (now) cut[now.isSaving ? 'saving' : 'typing'] += 1;
      const killedAt = Date.now();
      await phone.kill();
      await ended;
      losses.push(await comeBack(killedAt));
    }
    await go(phone.page, '/');
    await waitUntilSent(phone.page);
    await expectAllOnce();
    const most = Math.max(...losses);
    console.info(`${faultKills} kills ${JSON.stringify(cut)}; typing lost: ${most} ms at most`);
    console.info(`lost ms: ${losses.join(' ')}`);
    expect(most).toBeLessThanOrEqual(mostLostMs);
    expect(phone.errors).toEqual([]);
  },
  limitMs(30_000),
);

/** What the phone called saved is on the phone and in the commune's log, once. */
async function expectAllOnce(): Promise<void> {
  const ids = (await acceptedChanges(commune.server.dataDir)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const arrived = await serverBundles(commune.server.dataDir, 'dialogue');
  expect(arrived.map(({ root: { values } }) => values.subject).sort()).toEqual([...saved.dialogues].sort());
  const main = arrived.find((one) => one.root.id === root);
  const opinions = Object.values(main?.rows ?? {}).map(({ values }) => String(values.text));
  expect(opinions.sort()).toEqual([...saved.opinions].sort());
  await go(phone.page, `/record/${root}/rows-opinion`);
  await phone.page.waitForFunction(
    (count) => document.querySelectorAll('.entry-text').length === count,
    saved.opinions.length,
  );
}
