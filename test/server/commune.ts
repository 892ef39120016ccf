// A small commune on a store in memory: phones that write changes and exchange without HTTP.
import { createHash } from 'node:crypto';
import { addEnrolment } from '../../src/server/enrol/enrolments.ts';
import { foundCommune } from '../../src/server/enrol/found-commune.ts';
import { createExchangeContext, type ExchangeContext } from '../../src/server/exchange/context.ts';
import { handleExchange } from '../../src/server/exchange/exchange.ts';
import { openSqliteStore, type SqliteOptions } from '../../src/server/store/sqlite.ts';
import type { Enrolment, Store } from '../../src/server/store/store.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { newId } from '../../src/shared/core/ids.ts';
import type { Json } from '../../src/shared/core/json.ts';
import type { Role } from '../../src/shared/kinds/roles.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../src/shared/protocol/exchange.ts';

export type Set = { readonly [field: string]: Json };

/** Repeatable bytes: SHA-256 of a counter. */
export const createRandom = (seed = 'seed') => {
  let n = 0;
  return (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at += 32)
      bytes.set(
        createHash('sha256')
          .update(`${seed} ${n++}`)
          .digest()
          .subarray(0, bytes.length - at),
        at,
      );
  };
};

export const openTestStore = async (options: Partial<SqliteOptions> = {}): Promise<Store> => {
  const random = createRandom('store');
  const opened = await openSqliteStore({
    path: ':memory:',
    synchronous: 'off',
    newId: () => newId(random),
    now: () => 1_000_000,
    ...options,
  });
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
};

/** A phone that keeps only what an exchange needs, and what the last answer said. */
export class Phone {
  cursor = 0;
  epoch = 0;
  gen = '';
  v = 1;
  last: ExchangeResponse | undefined;
  readonly context: ExchangeContext;
  readonly enrolment: Enrolment;
  readonly id: () => string;

  constructor(context: ExchangeContext, enrolment: Enrolment) {
    this.context = context;
    this.enrolment = enrolment;
    this.id = () => newId(context.random);
  }

  create(kind: string, set: Set, more: Partial<Change> = {}): Change {
    const id = more.id ?? this.id();
    const record = more.record ?? id;
    const { cursor: seen, gen } = this;
    return { id, record, root: record, kind, seen, gen, at: this.context.now(), set, ...more };
  }

  edit(target: Change, set: Set, more: Partial<Change> = {}): Change {
    const { record, root, kind } = target;
    return this.create(kind, set, { record, root, ...more });
  }

  redact(target: Change): Change {
    return this.edit(target, {}, { redact: 'denunciation' });
  }

  /** One exchange; follows `cursor`, `epoch` and `gen` like a phone that stored the answer. */
  async exchange(
    push: readonly unknown[] = [],
    more: Partial<ExchangeRequest> = {},
  ): Promise<ExchangeResponse> {
    const { cursor, epoch, gen, v } = this;
    const request = { v, app: 'test', gen, cursor, epoch, push, ...more };
    const answer = await handleExchange(this.context, this.enrolment.id, request);
    if (!answer.ok) throw new Error(answer.error.type);
    this.cursor = answer.value.cursor;
    this.epoch = answer.value.epoch;
    this.gen = answer.value.gen;
    this.last = answer.value;
    return answer.value;
  }

  /** Exchanges until nothing more comes; all bundles, entries and drops on the way. */
  async catchUp() {
    const all = { bundles: [] as unknown[], entries: [] as unknown[], drops: [] as unknown[], pages: 0 };
    for (;;) {
      const { page, more, bundles, entries, drops } = await this.exchange(
        [],
        this.last?.page ? { page: this.last.page } : {},
      );
      all.bundles.push(...bundles);
      all.entries.push(...entries);
      all.drops.push(...drops);
      all.pages++;
      if (!page && !more) return all;
    }
  }
}

export type TestCommune = Awaited<ReturnType<typeof openCommune>>;

/** A commune with an administrator, two villages (A, B), and a phone each for an officer, a leader and two heads. */
export const openCommune = async (options: { store?: Store; context?: Partial<ExchangeContext> } = {}) => {
  const store = options.store ?? (await openTestStore());
  const clock = { now: 1_700_000_000_000 };
  const context = {
    ...createExchangeContext({ store, now: () => clock.now, random: createRandom() }),
    ...options.context,
  };
  const device = { publicKey: 'A'.repeat(87), device: 'test', app: 'test' };
  const commune = {
    code: '03301',
    name: 'Búng Lao',
    provinceName: 'Điện Biên',
    letters: 'BL',
    villageWord: 'ban',
  };
  const enrolled = await store.write((tx) =>
    foundCommune(tx, context, { commune, admin: { name: 'Quản Trị', roles: [] }, device }),
  );
  if (!enrolled.ok) throw new Error('full');
  const admin = new Phone(context, enrolled.value);
  const villageA = admin.create('village', { name: 'Bản Hồng' });
  const villageB = admin.create('village', { name: 'Bản Bó' });
  await admin.exchange([villageA, villageB]);
  const enrol = async (person: string): Promise<Phone> => {
    const added = await store.write((tx) =>
      addEnrolment(tx, { person, device, now: clock.now, random: context.random }),
    );
    if (!added.ok) throw new Error('full');
    return new Phone(context, added.value);
  };
  const person = async (name: string, roles: readonly Role[], villages: readonly string[] = []) => {
    const change = admin.create('person', { name, roles, villages, active: true });
    await admin.exchange([change]);
    return { change, phone: await enrol(change.id) };
  };
  const officer = await person('Cán Bộ', ['officer']);
  const leader = await person('Lãnh Đạo', ['leader']);
  const headA = await person('Trưởng Bản A', ['head'], [villageA.id]);
  const headB = await person('Trưởng Bản B', ['head'], [villageB.id]);
  return { store, clock, context, admin, villageA, villageB, officer, leader, headA, headB, person, enrol };
};
