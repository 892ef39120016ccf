// Bắc Quang, 2019: 97 sessions, 6,122 attendances, 887 opinions, written on four phones that are offline in turns.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, isDeleted } from '../../src/shared/core/bundle.ts';
import type { RecordId } from '../../src/shared/core/ids.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { bundlesOn, calm, type NodePhone, said, unsentOn } from './support/node-phone.ts';
import { serverBundles } from './support/server-log.ts';

const sessions = 97;
const attendances = 6_122;
const opinions = 887;
const seed = 20_190;

let commune: Commune;
let phones: readonly NodePhone[];
let villages: readonly RecordId[];

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng', 'Bản Bó', 'Bản Nà Lấu']);
  villages = Object.values(commune.villages);
  phones = [];
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn'])
    phones = [...phones, await commune.phone(name, ['officer'])];
});
afterAll(() => commune.server.remove());

test('the sums reach the server and every phone exactly', async () => {
  console.log(`seed ${seed}`);
  const random = createNumbers(seed);
  const heads = split(attendances, sessions, random);
  const rows = split(opinions, sessions, random);
  for (let n = 0; n < sessions; n++) {
    // Every tenth session the signal goes over to the next phone; all others write without it.
    const withSignal = Math.floor(n / 10) % phones.length;
    phones.forEach((phone, place) => {
      phone.isOnline = place === withSignal;
    });
    const phone = phones[n % phones.length] as NodePhone;
    await recordSession(phone, n, heads[n] ?? 0, rows[n] ?? 0);
    if (n % 5 === 4) for (const each of phones) await each.engine.run();
  }
  const waiting = await Promise.all(phones.map(unsentOn));
  expect(waiting.filter((count) => count > 0).length).toBeGreaterThan(1);
  for (const phone of phones) phone.isOnline = true;
  await calm(...phones);

  const expected = { sessions, attendances, opinions };
  expect(sumsOf(await serverBundles(commune.server.dataDir, 'dialogue'))).toEqual(expected);
  for (const phone of phones) {
    expect(phone.broken).toEqual([]);
    expect(await unsentOn(phone)).toBe(0);
    expect(sumsOf(await bundlesOn(phone, 'dialogue'))).toEqual(expected);
  }
});

test('a phone enrolled afterwards receives the same sums', async () => {
  const [first] = phones as [NodePhone];
  const sums = sumsOf(await bundlesOn(first, 'dialogue'));
  const late = await commune.phone('Năm', ['officer']);
  expect(sumsOf(await bundlesOn(late, 'dialogue'))).toEqual(sums);
});

/** Half of the sessions come whole, half opinion by opinion as people speak. */
async function recordSession(phone: NodePhone, n: number, headcount: number, count: number): Promise<void> {
  const { records } = phone.account;
  const values = {
    form: n % 2 ? 'voter-contact' : 'dialogue',
    subject: `Đối thoại lần ${n + 1}`,
    date: `2019-${String(1 + (n % 12)).padStart(2, '0')}-15`,
    villages: [villages[n % villages.length] ?? ''],
    headcount,
  };
  const rows = Array.from({ length: count }, (_, place) => ({
    kind: 'opinion',
    values: { speaker: `Người ${place + 1}`, text: `Ý kiến ${place + 1} của buổi ${n + 1}` },
  }));
  if (n % 2) {
    said(await records.create('dialogue', values, { rows }));
    return;
  }
  const root = said(await records.create('dialogue', values));
  for (const row of rows) said(await records.addRow(root, row.kind, row.values));
}

function sumsOf(bundles: readonly Bundle[]) {
  const shown = bundles.filter(({ root }) => !isDeleted(root));
  const rows = shown.flatMap((bundle) => Object.values(bundle.rows)).filter((row) => !isDeleted(row));
  return {
    sessions: shown.length,
    attendances: shown.reduce((sum, { root }) => sum + Number(root.values.headcount), 0),
    opinions: rows.length,
  };
}

/** `total` in `parts` uneven pieces, each at least one. */
function split(total: number, parts: number, random: () => number): number[] {
  const pieces = Array.from({ length: parts }, () => 1);
  for (let left = total - parts; left > 0; left--) {
    const place = Math.floor(random() * parts);
    pieces[place] = (pieces[place] ?? 0) + 1;
  }
  return pieces;
}

/** Repeatable numbers in [0, 1): mulberry32. */
function createNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
