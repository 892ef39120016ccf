// SIGKILL of the browser at random moments while somebody types, saves, exchanges, sends photos and records: what was saved is
// there, once; of what was being typed at most half a second is gone, of a recording its last seconds; and an upload goes on at
// the byte that the server has.
import { statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentPath, contentsFolder, listContents } from '../../src/server/files/contents.ts';
import { createHeavyWork, type HeavyWork } from '../faults/parts/heavy-work.ts';
import { type SlowLink, slowDown } from '../faults/parts/slow-link.ts';
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
/** Sound reaches the disk second by second, and the first of it late on a busy machine. */
const mostLostSoundMs = 4000;
const longestWaitMs = 20_000;
const dice = openDice('browser kills');

let commune: Commune;
let link: Link;
let phone: Phone;
let root: string;
let slow: SlowLink;
let heavy: HeavyWork;

/** Texts that the phone has called saved. */
const saved = { dialogues: [] as string[], opinions: [] as string[] };
/** What is being typed, and where. */
let now: { readonly place: 'dialogue' | 'opinion'; readonly typed: Typed; isSaving: boolean } | undefined;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  link = await startLink(commune.server.url);
  // Slow enough to be caught on its way up, and on its way back.
  slow = slowDown(link, dice);
  phone = await openPhone({ microphone: true });
  const head = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  await enrol(phone.page, `${link.url}/#${await commune.code(head)}`, pin);
  root = await write(phone.page, 'dialogue', { subject: 'Buổi chính' });
  const album = await write(phone.page, 'dialogue', { subject: 'Buổi có ảnh và ghi âm' });
  saved.dialogues.push('Buổi chính', 'Buổi có ảnh và ghi âm');
  heavy = createHeavyWork(phone, album, dice);
});
afterAll(async () => {
  await phone?.remove();
  await link?.close();
  await commune?.server.remove();
});

/** Works without end: opinions as people speak, and now and then another dialogue; or photos; or a recording. */
async function work(kill: number, moment: Moment): Promise<void> {
  if (moment === 'uploading') return heavy.takePhotos();
  if (moment === 'recording') return heavy.record();
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

const moments = ['typing', 'saving', 'exchanging', 'uploading', 'recording'] as const;
type Moment = (typeof moments)[number];
/** So long at most after it began. */
const withinMs = { typing: 3000, saving: 150, exchanging: 700, uploading: 4000, recording: 9000 };

/** A random moment while the phone is at that. */
async function untilIn(moment: Moment): Promise<void> {
  const isIn = () => {
    if (moment === 'exchanging') return slow.underWay.exchanges > 0;
    if (moment === 'uploading') return slow.underWay.pieces > 0;
    if (moment === 'recording') return heavy.recordingSince !== undefined;
    return now !== undefined && now.isSaving === (moment === 'saving');
  };
  const end = Date.now() + longestWaitMs;
  while (!isIn() && Date.now() < end) await pass(5);
  await pass(dice.number(0, withinMs[moment]));
}

interface Losses {
  readonly typingMs: number[];
  readonly soundMs: number[];
}

/** Opens the app after a kill and finishes what was under way; notes what was lost of it. */
async function comeBack(moment: Moment, killedAt: number, losses: Losses): Promise<void> {
  await phone.start();
  await phone.page.goto(`${link.url}/`);
  await unlock(phone.page, pin);
  await waitForHome(phone.page);
  if (moment === 'uploading') return heavy.findPhotos();
  if (moment === 'recording') return void losses.soundMs.push(await heavy.findRecording(killedAt));
  const cut = now;
  now = undefined;
  if (!cut) return;
  const held = await (cut.place === 'dialogue' ? takeUpDialogue(cut.typed) : takeUpOpinion(cut.typed));
  expect(cut.typed.text.startsWith(held), `${held} | ${cut.typed.text}`).toBe(true);
  losses.typingMs.push(lostMs(cut.typed, held, killedAt));
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
  `nothing saved is lost, at most half a second of typing, and the last seconds of a recording (${faultKills} kills)`,
  async () => {
    const losses: Losses = { typingMs: [], soundMs: [] };
    const cut = { typing: 0, saving: 0, exchanging: 0, uploading: 0, recording: 0 };
    for (let kill = 0; kill < faultKills; kill++) {
      const moment = moments[kill % moments.length] ?? 'typing';
      const ended = work(kill, moment).catch(() => undefined);
      await untilIn(moment);
      if (slow.underWay.exchanges > 0) cut.exchanging += 1;
      if (slow.underWay.pieces > 0) cut.uploading += 1;
      if (heavy.recordingSince !== undefined) cut.recording += 1;
      if (now) cut[now.isSaving ? 'saving' : 'typing'] += 1;
      const killedAt = Date.now();
      slow.dieNow();
      await phone.kill();
      await ended;
      await comeBack(moment, killedAt, losses);
    }
    await go(phone.page, '/');
    await waitUntilSent(phone.page);
    console.info(`${faultKills} kills ${JSON.stringify(cut)}`);
    console.info(`lost ms of typing: ${losses.typingMs.join(' ')} · of sound: ${losses.soundMs.join(' ')}`);
    await expectAllOnce();
    await expectFilesOnce();
    expect(Math.max(0, ...losses.typingMs)).toBeLessThanOrEqual(mostLostMs);
    expect(Math.max(0, ...losses.soundMs)).toBeLessThanOrEqual(mostLostSoundMs);
    expect(phone.errors).toEqual([]);
  },
  limitMs(40_000),
);

/** Every photo and recording is at the commune, and no byte of them came there twice. */
async function expectFilesOnce(): Promise<void> {
  const { dataDir } = commune.server;
  const rows = (await serverBundles(dataDir, 'dialogue')).flatMap((one) =>
    Object.values(one.rows).filter(({ kind }) => kind === 'attachment'),
  );
  const { photos, recordings } = heavy.kept;
  const countOf = (what: string) => rows.filter(({ values }) => values.what === what).length;
  expect([countOf('photo'), countOf('recording')]).toEqual([photos, recordings]);
  const named = rows.flatMap(({ values }) => [values.file, values.thumb]).filter((one) => one !== undefined);
  const folder = contentsFolder(dataDir);
  await expect
    .poll(() => [...listContents(folder)].sort(), { timeout: 120_000, interval: 500 })
    .toEqual([...new Set(named.map(String))].sort());
  const bytes = listContents(folder).reduce((sum, one) => sum + statSync(contentPath(folder, one)).size, 0);
  console.info(
    `${photos} photos, ${recordings} recordings: ${bytes} bytes, ${slow.taken} taken in pieces, misplaced ${JSON.stringify(slow.misplaced)}`,
  );
  expect(slow.taken).toBe(bytes);
}

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
