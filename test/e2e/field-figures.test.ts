// Bắc Quang, 2019: 97 sessions, 6,122 attendances, 887 opinions, 7 of 9 complex cases resolved, written on four phones
// that are offline in turns; the page of figures says them in the report's line.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, isDeleted } from '../../src/shared/core/bundle.ts';
import type { RecordId } from '../../src/shared/core/ids.ts';
import { openPhone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go } from './support/flows.ts';
import { bundlesOn, calm, type NodePhone, said, unsentOn } from './support/node-phone.ts';
import { serverBundles } from './support/server-log.ts';

const sessions = 97;
const attendances = 6_122;
const opinions = 887;
const complex = 9;
const resolved = 7;
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
  for (let n = 0; n < complex; n++) await recordCase(phones[n % phones.length] as NodePhone, n);
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

test('the page of figures says them in the line that is reported', async () => {
  const code = await commune.code(await commune.person('Sáu', ['officer']));
  const { page, remove } = await openPhone();
  try {
    await enrol(page, `${commune.server.url}/#${code}`, 'bốn con trâu đen');
    await page.getByText('Đã gửi hết').first().waitFor();
    await go(page, '/figures');
    await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Chọn ngày' });
    await page.getByLabel('Từ ngày', { exact: true }).fill('01/01/2019');
    await page.getByLabel('Đến ngày', { exact: true }).fill('31/12/2019');
    const line = page.getByText(/97 cuộc đối thoại, tiếp xúc · 6\.122 lượt người · 887 lượt ý kiến/);
    await line.waitFor();
    const said = (await line.textContent()) ?? '';
    expect(said).toContain('đơn 9 (kiến nghị 9, chưa giải quyết 2, đã giải quyết 7)');
    expect(said).toContain('vụ phức tạp giải quyết xong 7/9 (78 %)');
  } finally {
    await remove();
  }
});

/** A complex case of the year; the first seven are resolved. */
async function recordCase({ account }: NodePhone, n: number): Promise<void> {
  const day = `2019-${String(n + 1).padStart(2, '0')}-10`;
  const steps = ['marked-complex', ...(n < resolved ? ['answered', 'enforced'] : [])];
  const values = { type: 'proposal', received: day, summary: `Vụ việc phức tạp ${n + 1}` };
  const rows = steps.map((step) => ({ kind: 'event', values: { step, date: day } }));
  said(await account.records.create('petition', values, { rows }));
}

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
