// A hundred first syncs at once (the morning after a training day): nobody is forgotten, small pushes get through, and the
// server's memory stays what it is. FIRST_SYNCS and FIRST_SYNC_RECORDS ask for more.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSendExchange } from '../../src/client/sync/send-exchange.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { newId } from '../../src/shared/core/ids.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../src/shared/protocol/exchange.ts';
import { protocolVersion } from '../../src/shared/protocol/version.ts';
import { wireRecords } from '../bench/peers/records.ts';
import { type Commune, openCommune } from '../e2e/support/commune.ts';
import { enrolPerson, type NodePhone, said } from '../e2e/support/node-phone.ts';
import { pass } from './parts/trials.ts';

const syncs = Number(process.env.FIRST_SYNCS ?? 100);
const records = Number(process.env.FIRST_SYNC_RECORDS ?? 60);
/** Phones of their own; several first syncs go by the key of each. */
const enrolments = 10;
/** A page of some 18 records: a slow link asks for no more. */
const room = 20_000;
const pushEveryMs = 150;

let commune: Commune;
let phones: NodePhone[];

beforeAll(async () => {
  // Behind a proxy connections are not counted by address: all of these come from this machine.
  commune = await openCommune(['Bản Hồng'], { server: { isBehindProxy: true } });
  const person = await commune.person('Cán Bộ', ['officer']);
  phones = [];
  for (let at = 0; at < enrolments; at++)
    phones.push(await enrolPerson(commune.admin, commune.server.url, person));
  const [first] = phones as [NodePhone];
  const places = { villages: Object.values(commune.villages), handlers: [person] };
  const made = wireRecords(records, places).map(({ values }) => creation(values as Change['set']));
  for (let at = 0; at < made.length; at += 500) await exchange(first, { push: made.slice(at, at + 500) });
});
afterAll(() => commune?.server.remove());

const creation = (set: Change['set']): Change => {
  const id = newId((bytes) => void crypto.getRandomValues(bytes));
  return { id, record: id, root: id, kind: 'petition', seen: 0, gen: '', at: Date.now(), set };
};

const exchange = async (phone: NodePhone, asked: Partial<ExchangeRequest>): Promise<ExchangeResponse> => {
  const start = { v: protocolVersion, app: 'test', gen: '', cursor: 0, epoch: 0, push: [], room };
  const send = createSendExchange(phone.transport);
  for (;;) {
    const answer = await send({ ...start, ...asked });
    // On a busy machine a phone's patience may end; then it asks again, as its engine does.
    if (answer.ok || answer.error.type !== 'timed-out') return said(answer);
  }
};

type Done = { readonly ms: number; readonly count: number; readonly at: Partial<ExchangeRequest> };

/** One whole snapshot, a page after the other. @returns how long it took, ms, how many records came, and where it ended */
const firstSync = async (phone: NodePhone): Promise<Done> => {
  const begunAt = performance.now();
  let count = 0;
  for (let page: string | undefined; ; ) {
    const answer = await exchange(phone, page === undefined ? {} : { page });
    count += answer.bundles.length;
    const { gen, cursor, epoch } = answer;
    if (answer.whole) return { ms: performance.now() - begunAt, count, at: { gen, cursor, epoch } };
    page = answer.page;
  }
};

/** Somebody else's single records, one after the other, until all is over; how long each waited for its receipt, ms. */
const pushMeanwhile = async (
  phone: NodePhone,
  at: Partial<ExchangeRequest>,
  isOver: () => boolean,
): Promise<readonly number[]> => {
  const waits: number[] = [];
  while (!isOver()) {
    const push = [creation({ type: 'proposal', summary: 'Xin cầu treo', received: '2026-11-12' })];
    const begunAt = performance.now();
    const { receipts } = await exchange(phone, { ...at, push });
    expect(receipts).toMatchObject([{ seq: expect.any(Number) }]);
    waits.push(performance.now() - begunAt);
    await pass(pushEveryMs);
  }
  return waits;
};

/** The most memory that the server ever had, MB; 0 where the system does not say. */
const mostMemory = (): number => {
  if (process.platform !== 'linux' || commune.server.pid === undefined) return 0;
  const status = readFileSync(`/proc/${commune.server.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test(
  `${syncs} first syncs of ${records} records at once are fair`,
  async () => {
    const [first] = phones as [NodePhone];
    const { at } = await firstSync(first);
    const memoryBefore = mostMemory();
    let isOver = false;
    const writer = pushMeanwhile(first, at, () => isOver);
    const all = Array.from({ length: syncs }, (_, n) => firstSync(phones[n % enrolments] as NodePhone));
    const done = await Promise.all(all).finally(() => {
      isOver = true;
    });
    const waits = await writer;
    const [slowest, middle] = [Math.max(...done.map(({ ms }) => ms)), middleOf(done.map(({ ms }) => ms))];
    const longestWait = Math.max(...waits);
    const memory = mostMemory() - memoryBefore;
    const ms = Math.round;
    console.info(
      `middle ${ms(middle)} ms, slowest ${ms(slowest)} ms; ${waits.length} pushes meanwhile, middle ${ms(middleOf(waits))} ms, ` +
        `longest ${ms(longestWait)} ms; ${ms(memory)} MB more than before, ${ms(mostMemory())} MB at most`,
    );
    for (const { count } of done) expect(count).toBeGreaterThanOrEqual(records);
    expect(slowest).toBeLessThan(3 * middle);
    expect(waits.length).toBeGreaterThan(1);
    expect(longestWait).toBeLessThan(slowest);
    expect(memory).toBeLessThan(200);
  },
  120_000 + syncs * records * 10,
);
