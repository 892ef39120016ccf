// First syncs of 1,000 records over 2G, and pushes of as many, each cut off at a random moment: they go on where they were, and
// little is sent twice.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '../../src/shared/kinds/define-kind.ts';
import { type Link, type LinkShape, startLink } from '../bench/peers/link.ts';
import { wireRecords } from '../bench/peers/records.ts';
import { type Commune, openCommune } from '../e2e/support/commune.ts';
import { calm, enrolNodePhone, type NodePhone, said, unsentOn } from '../e2e/support/node-phone.ts';
import { faultKills, limitMs, openDice } from './parts/trials.ts';

/** So many times faster than life; so is the clock that the phones' pace goes by, so that the same bytes go. */
const speed = Number(process.env.FAULT_LINK_SPEED ?? 6);
const secondG: LinkShape = { roundTripMs: 400 / speed, downKbps: 50 * speed, upKbps: 20 * speed };
const paceMs = () => performance.now() * speed;
const mostWasted = 0.1;
const records = 1000;

const dice = openDice('link cuts');
let commune: Commune;
let link: Link;

beforeAll(async () => {
  commune = await openCommune(['Bản Búng', 'Bản Xôm', 'Bản Kéo', 'Bản Pá Sáng']);
  link = await startLink(Number(new URL(commune.server.url).port));
  const writer = await commune.phone('Lò Văn Ánh', ['officer']);
  const places = { villages: Object.values(commune.villages), handlers: [writer.enrolled.person] };
  for (const { values } of wireRecords(records, places))
    said(await writer.account.records.create('petition', values as Values));
  await calm(writer);
  expect(await unsentOn(writer)).toBe(0);
});
afterAll(async () => {
  await link?.close();
  await commune?.server.remove();
});

interface Sync {
  /** Carried in both directions. */
  readonly bytes: number;
  /** Of them, for an exchange that was cut off and was not there when the next began. */
  readonly lost: number;
  readonly ms: number;
}

/** A new phone's first sync, cut `cutAtMs` after its beginning. */
async function firstSync(cutAtMs?: number): Promise<Sync> {
  link.shape = undefined;
  const code = await commune.code(await commune.person('Quàng Thị Hoa', ['officer']));
  const phone = await enrolNodePhone({ url: link.url, code, paceMs });
  const sync = await carry(phone, cutAtMs);
  const held = await phone.tables.read(['records'], (tx) => tx.count('records'));
  expect(held).toBeGreaterThanOrEqual(records);
  return sync;
}

/** What a village head has written in months without signal goes up, and nobody else's comes down. */
async function firstPush(cutAtMs?: number): Promise<Sync> {
  link.shape = undefined;
  const villages = Object.values(commune.villages).slice(0, 1);
  const person = await commune.person('Quàng Văn Tướng', ['head'], villages);
  const phone = await enrolNodePhone({ url: link.url, code: await commune.code(person), paceMs });
  await phone.engine.run();
  for (const { values } of wireRecords(records, { villages, handlers: [person] }))
    said(await phone.account.records.create('petition', values as Values));
  const sync = await carry(phone, cutAtMs);
  expect(await unsentOn(phone)).toBe(0);
  return sync;
}

/** Exchanges until nothing is left to do; goes on at once when the link was cut, `cutAtMs` after the beginning. */
async function carry(phone: NodePhone, cutAtMs: number | undefined): Promise<Sync> {
  link.restart();
  link.shape = secondG;
  const bytes = () => link.carried.up + link.carried.down;
  const begunMs = performance.now();
  let [stored, lost] = [0, 0];
  // The status moves when an answer is stored, and when a try begins or ends.
  let done = 0;
  const stop = phone.engine.status.subscribe(({ phase, sent, received }) => {
    if (phase === 'idle' || sent + received > done) stored = bytes();
    done = sent + received;
  });
  const cutting = setTimeout(() => {
    link.cut();
    lost = bytes() - stored;
  }, cutAtMs);
  if (cutAtMs === undefined) clearTimeout(cutting);
  do await phone.engine.run();
  while (phone.engine.status.peek().phase !== 'idle');
  clearTimeout(cutting);
  stop();
  expect(phone.broken).toEqual([]);
  return { bytes: bytes(), lost, ms: performance.now() - begunMs };
}

type Wasted = (one: Sync, whole: Sync) => number;
/** An answer that was cut off comes again, of another length as the link is slower then. */
const asLost: Wasted = ({ lost }) => lost;
/** A push goes on where it was cut off; its bytes are the same each time. */
const asMore: Wasted = (one, whole) => one.bytes - whole.bytes;

test.each([
  [faultKills, 'first syncs', firstSync, asLost],
  // The way up is the slower: a quarter of them take long enough.
  [Math.ceil(faultKills / 4), 'pushes', firstPush, asMore],
] as const)(
  'of all bytes at most a tenth is wasted (%i %s, each cut once)',
  async (cuts, name, run, wastedOf) => {
    const whole = await run();
    const spread = Math.min(10, cuts);
    let [bytes, wasted] = [0, 0];
    for (let sync = 0; sync < cuts; sync++) {
      // At random, but spread over the whole of it, or few cuts would say little.
      const place = ((sync % spread) + dice.number(0, 999) / 1000) / spread;
      const one = await run(place * whole.ms);
      bytes += one.bytes;
      wasted += wastedOf(one, whole);
    }
    const seconds = Math.round((whole.ms * speed) / 1000);
    console.info(
      `${cuts} ${name}, each cut once (2G, ${speed} times as fast): ${wasted} of ${bytes} bytes wasted, ` +
        `${((wasted / bytes) * 100).toFixed(1)} %; uncut it is ${whole.bytes} bytes in ${seconds} s of the link's time`,
    );
    expect(wasted).toBeGreaterThan(0);
    expect(wasted / bytes).toBeLessThanOrEqual(mostWasted);
  },
  limitMs(60_000),
);
