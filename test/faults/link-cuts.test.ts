// First syncs of 1,000 records over a 2G link that is cut at random: they go on where they were, and little is sent twice.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '../../src/shared/kinds/define-kind.ts';
import { type Link, type LinkShape, startLink } from '../bench/peers/link.ts';
import { wireRecords } from '../bench/peers/records.ts';
import { type Commune, openCommune } from '../e2e/support/commune.ts';
import { bundlesOn, calm, enrolNodePhone, said, unsentOn } from '../e2e/support/node-phone.ts';
import { faultKills, limitMs, openDice } from './parts/trials.ts';

/** So many times faster than life; so is the clock that the phones' pace goes by, so that the same bytes go. */
const speed = Number(process.env.FAULT_LINK_SPEED ?? 4);
const secondG: LinkShape = { roundTripMs: 400 / speed, downKbps: 50 * speed, upKbps: 20 * speed };
const paceMs = () => performance.now() * speed;
/** How long the link lasts on average, in the link's own time. FAULT_LINK_MS asks for another life. */
const meanLifeMs = Number(process.env.FAULT_LINK_MS ?? 30_000);
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

/** A new phone's first sync, tried again at once whenever the link was cut. @returns bytes in both directions */
async function firstSync(isCutting: boolean): Promise<{ bytes: number; cuts: number }> {
  link.shape = undefined;
  const code = await commune.code(await commune.person('Quàng Thị Hoa', ['officer']));
  const phone = await enrolNodePhone({ url: link.url, code, paceMs });
  link.restart();
  link.shape = secondG;
  const cutter = startCutter(isCutting);
  do await phone.engine.run();
  while (phone.engine.status.peek().phase !== 'idle');
  const cuts = cutter.stop();
  const { up, down } = link.carried;
  expect((await bundlesOn(phone, 'petition')).length).toBe(records);
  expect(phone.broken).toEqual([]);
  return { bytes: up + down, cuts };
}

/** Cuts the link after lives of random length, most of them short and some long, as chance does. */
function startCutter(isCutting: boolean) {
  let cuts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const live = () => {
    const lifeMs = -Math.log(1 - dice.number(0, 9999) / 10_000) * meanLifeMs;
    timer = setTimeout(() => {
      link.cut();
      cuts += 1;
      live();
    }, lifeMs / speed);
  };
  if (isCutting) live();
  return {
    stop() {
      clearTimeout(timer);
      return cuts;
    },
  };
}

test(
  `of all bytes at most a tenth is wasted (${faultKills} cuts)`,
  async () => {
    const whole = await firstSync(false);
    let [cuts, syncs, bytes] = [0, 0, 0];
    while (cuts < faultKills) {
      const one = await firstSync(true);
      cuts += one.cuts;
      syncs += 1;
      bytes += one.bytes;
    }
    const wasted = bytes / (syncs * whole.bytes) - 1;
    console.info(
      `${cuts} cuts, one in ${meanLifeMs} ms (${speed} times as fast), through ${syncs} first syncs of ${whole.bytes} bytes each: ` +
        `${(wasted * 100).toFixed(1)} % wasted`,
    );
    expect(wasted).toBeLessThanOrEqual(mostWasted);
  },
  limitMs(30_000),
);
