// Exchanges cut at each step go on where they were (after PouchDB's checkpoint and resume tests).
// Neighbours: a dying phone that pushes in test/client/sync/crash.test.ts; snapshots under a moving scope in test/client/store/merge-scope.test.ts.
import { describe, expect, test } from 'vitest';
import type { CommitFault } from '../../src/client/store/memory-tables.ts';
import type { SendExchange } from '../../src/client/sync/round-parts.ts';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Change, Entry } from '../../src/shared/core/change.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../src/shared/protocol/exchange.ts';
import { calm, newPhone, saved, sendTo, type TestPhone, valuesOf } from '../client/phone.ts';
import { openCommune, type TestCommune } from '../server/commune.ts';
import { dialogueIn, headOf } from './chains.ts';

const limits = { pageBundles: 3, pageChars: 1e6, windowEntries: 3, windowChars: 1e6, wholeChars: 1e6 };

/** Of 20,000 characters each: more than one push carries. */
const many = 40;

/** Where one exchange ends. */
const cuts = [
  'before the server has it',
  'after the server, before the answer',
  'before the answer is stored',
  'after the answer is stored',
  'with no room for the answer',
] as const;
type Cut = (typeof cuts)[number];

const faultOf: { readonly [cut in Cut]?: CommitFault } = {
  'before the answer is stored': 'crash-before-commit',
  'after the answer is stored': 'crash-after-commit',
  'with no room for the answer': 'storage-full',
};

type FiveChanges = [Change, Change, Change, Change, Change];

type Seen = { readonly requests: ExchangeRequest[]; readonly answers: ExchangeResponse[] };

/** The line and the disk of a phone whose exchange number `place` is cut; notes what goes over the line. */
const cutting = (cut: Cut, place: number, seen: Seen) => {
  let stored = 0;
  const through =
    (send: SendExchange): SendExchange =>
    async (request) => {
      const isCut = seen.requests.length === place;
      seen.requests.push(request);
      if (isCut && cut === 'before the server has it') return { ok: false, error: { type: 'no-network' } };
      const answer = await send(request);
      if (answer.ok) seen.answers.push(answer.value);
      if (isCut && cut === 'after the server, before the answer')
        return { ok: false, error: { type: 'timed-out' } };
      return answer;
    };
  // Nothing but an answer is written to all of these at once, and they are stored in their order.
  const tables = {
    fault: (names: readonly string[]) =>
      names.includes('parked') && names.includes('catalog') && stored++ === place ? faultOf[cut] : undefined,
  };
  return { through, tables };
};

const writeRecords = async ({ officer, villageA }: TestCommune, count: number): Promise<Change[]> => {
  const made = Array.from({ length: count }, (_, n) =>
    officer.phone.create('dialogue', dialogueIn(villageA.id, `Việc ${n}`)),
  );
  await officer.phone.exchange(made);
  return made;
};

/** What a phone that never was disturbed would show. */
const expectWhole = async (commune: TestCommune, phone: TestPhone): Promise<void> => {
  const fresh = await newPhone(commune, await commune.enrol(commune.headA.change.id));
  await calm(fresh);
  const dialogues = async ({ tables }: TestPhone) =>
    (await tables.read(['records'], (tx) => tx.range('records'))).map(({ id }) => id).sort();
  const ids = await dialogues(fresh);
  expect(await dialogues(phone)).toEqual(ids);
  for (const id of ids) expect(await valuesOf(phone, id)).toEqual(await valuesOf(fresh, id));
  expect(phone.broken).toEqual([]);
};

const rootsIn = (answers: readonly ExchangeResponse[]): readonly string[] =>
  answers.flatMap(({ bundles, entries }) => [
    ...(bundles as Bundle[]).map(({ root }) => root.id),
    ...(entries as Entry[]).map(({ change }) => change.root),
  ]);

const doubled = (ids: readonly string[]) => ids.length - new Set(ids).size;

describe.each(cuts)('cut %s', (cut) => {
  const isLost = cut !== 'before the server has it' && cut !== 'after the answer is stored';
  /** The answer behind it was on its way while it was being stored. */
  const isFollowed = faultOf[cut] !== undefined;
  /** What is lost with an answer of three comes again; nothing else does. */
  const mostDoubled = 3 * (Number(isLost) + Number(isFollowed));

  test('a first sync in pages goes on at its page, wherever it was cut', async () => {
    const commune = await openCommune({ context: { limits } });
    await writeRecords(commune, 6);
    let place = 0;
    for (let pages = 1; place < pages; place++) {
      const seen: Seen = { requests: [], answers: [] };
      const phone = await newPhone(
        commune,
        await commune.enrol(commune.headA.change.id),
        cutting(cut, place, seen),
      );
      await phone.engine.run();
      const again = await phone.reopen({ tables: {} });
      await calm(again);
      await expectWhole(commune, again);
      const brought = seen.answers.filter(({ entries }) => entries.length === 0);
      expect(doubled(rootsIn(brought)), `cut at ${place}`).toBeLessThanOrEqual(mostDoubled);
      pages = brought.filter(({ page }) => page !== undefined).length;
    }
    expect(place).toBeGreaterThan(3);
  });

  test('the log after the cursor goes on at its window, wherever it was cut', async () => {
    const commune = await openCommune({ context: { limits } });
    for (let place = 0; place < 3; place++) {
      const seen: Seen = { requests: [], answers: [] };
      const fresh = await newPhone(commune, await commune.enrol(commune.headA.change.id));
      await calm(fresh);
      await writeRecords(commune, 8);
      const phone = await fresh.reopen(cutting(cut, place, seen));
      await phone.engine.run();
      const again = await phone.reopen({ tables: {} });
      await calm(again);
      await expectWhole(commune, again);
      expect(seen.requests.length).toBeGreaterThan(place);
      expect(doubled(rootsIn(seen.answers)), `cut at ${place}`).toBeLessThanOrEqual(mostDoubled);
    }
  });

  test('a push of many goes on behind what is acknowledged, which is never sent again', async () => {
    const commune = await openCommune();
    const fresh = await newPhone(commune, commune.headA.phone);
    await calm(fresh);
    const text = 'Bà con đề nghị làm đường. '.repeat(750);
    const made: string[] = [];
    for (let n = 0; n < many; n++) {
      const values = { ...dialogueIn(commune.villageA.id, `Việc ${n}`), conclusion: text };
      made.push(saved(await fresh.account.records.create('dialogue', values)));
    }
    const seen: Seen = { requests: [], answers: [] };
    const before = await headOf(commune);
    const phone = await fresh.reopen(cutting(cut, 1, seen));
    await phone.engine.run();
    const again = await phone.reopen({ tables: {} });
    await calm(again);
    const [first = [], second = []] = seen.requests.map(({ push }) => push.map(({ id }) => id));
    expect([first.length > 0, second.length > 0]).toEqual([true, true]);
    const sent = seen.requests.flatMap(({ push }) => push.map(({ id }) => id));
    expect(sent.filter((id) => first.includes(id))).toEqual(first);
    expect(doubled(sent)).toBeLessThanOrEqual(second.length);
    expect(await headOf(commune)).toBe(before + many);
    for (const root of made) expect((await again.account.records.open(root))?.state).toBe('received');
  });
});

describe('a checkpoint', () => {
  test('with nothing new since costs one request that brings nothing, and no record is written', async () => {
    const commune = await openCommune();
    await writeRecords(commune, 5);
    const fresh = await newPhone(commune, commune.headA.phone);
    await calm(fresh);
    const requests: ExchangeRequest[] = [];
    const written: string[] = [];
    const phone = await fresh.reopen({
      through: (send) => (request) => {
        requests.push(request);
        return send(request);
      },
      tables: {
        fault: (names) => {
          written.push(...names);
          return undefined;
        },
      },
    });
    for (let times = 1; times <= 3; times++) {
      await phone.engine.run();
      expect([requests.length, requests.at(-1)?.push]).toEqual([times, []]);
    }
    expect(new Set(written)).toEqual(new Set(['meta']));
    expect(phone.engine.status.value).toMatchObject({ phase: 'idle' });
  });

  test('of a snapshot left lying for weeks: what changed, moved, went or was withdrawn meanwhile is right at its end', async () => {
    const commune = await openCommune({ context: { limits: { ...limits, pageBundles: 4 } } });
    const { clock, officer, leader, villageB } = commune;
    const made = await writeRecords(commune, 20);
    for (let place = 1; place < 5; place++) {
      const seen: Seen = { requests: [], answers: [] };
      const cut = cutting('before the server has it', place, seen);
      const phone = await newPhone(commune, await commune.enrol(commune.headA.change.id), cut);
      await phone.engine.run();
      expect(seen.requests.at(-1)).toHaveProperty('page');
      clock.now += 20 * 86_400_000;
      const [edited, moved, gone, rowed, withdrawn] = made.splice(0, 5) as FiveChanges;
      await officer.phone.catchUp();
      await officer.phone.exchange([
        officer.phone.edit(edited, { place: 'Sân trường' }),
        officer.phone.edit(moved, { villages: [villageB.id] }),
        officer.phone.edit(gone, { deleted: true }),
        officer.phone.create('opinion', { text: 'Xin điện' }, { root: rowed.id }),
      ]);
      await leader.phone.exchange([leader.phone.redact(withdrawn)]);
      await calm(phone);
      await expectWhole(commune, phone);
      expect(await valuesOf(phone, moved.id)).toBeUndefined();
      expect(await valuesOf(phone, withdrawn.id)).toEqual({});
    }
  });

  test('of the time before a restore is none: in the midst of pages the phone begins anew, and ends whole', async () => {
    const commune = await openCommune({ context: { limits } });
    await writeRecords(commune, 9);
    for (let place = 1; place < 5; place++) {
      const seen: Seen = { requests: [], answers: [] };
      const cut = cutting('before the server has it', place, seen);
      const phone = await newPhone(commune, await commune.enrol(commune.headA.change.id), cut);
      await phone.engine.run();
      const start = await headOf(commune);
      await commune.store.write((tx) => tx.generations.begin({ id: `GEN${place}`, start, beganAt: 1 }));
      await commune.officer.phone.exchange();
      await writeRecords(commune, 2);
      await calm(phone);
      await expectWhole(commune, phone);
    }
  });
});

test('a server that answers with less than it was asked for, or nothing, is asked again and not for ever', async () => {
  const commune = await openCommune();
  const phone = await newPhone(commune, commune.headA.phone);
  await calm(phone);
  saved(await phone.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
  let asked = 0;
  const send = sendTo(commune, commune.headA.phone.enrolment.id);
  const deaf = await phone.reopen({
    through: () => async (request) => {
      asked++;
      const answer = await send({ ...request, push: [] });
      return answer.ok ? { ok: true, value: { ...answer.value, receipts: [] } } : answer;
    },
  });
  await deaf.engine.run();
  expect(asked).toBe(1);
  const again = await phone.reopen();
  await calm(again);
  expect(again.account.work.value).toMatchObject({ unsent: 0 });
});
