// What every server store must do; each implementation runs this suite.
import { afterEach, describe, expect, test } from 'vitest';
import type { LogEntry, Store, Tx } from '../../../src/server/store/store.ts';
import type { Facts } from '../../../src/shared/access/facts.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';

const facts: Facts = { kind: 'dialogue', by: 'P', villages: ['V'], shared: [], denunciation: false };
const rootId = (n: number) => `R${String(n).padStart(15, '0')}`;

const line = (seq: number, root = rootId(1), record = root): LogEntry => ({
  seq,
  id: `C${seq}`,
  root,
  record,
  by: 'P',
  from: 'K1',
  at: 5,
  digest: new Uint8Array([seq]),
  chain: new Uint8Array([1, seq]),
  factsBefore: seq === 1 ? null : facts,
  factsAfter: facts,
  payload: {
    salt: new Uint8Array([7]),
    change: { id: `C${seq}`, record, root, kind: 'dialogue', seen: 0, gen: '', at: 5, set: { a: 'đ' } },
  },
});

const bundle = (n: number, kind = 'dialogue'): Bundle => ({
  root: { id: rootId(n), kind, by: 'P', at: 1, values: { subject: 'Họp' }, last: {} },
  rows: {},
  seq: n,
});

export const describeStore = (name: string, open: () => Promise<Store>): void => {
  describe(name, () => {
    let store: Store | undefined;
    afterEach(() => store?.close());
    const start = async () => (store = await open());
    const write = async <T>(work: (tx: Tx) => Promise<T>) => {
      const written = await store?.write(work);
      if (!written?.ok) throw new Error('not written');
      return written.value;
    };

    test('a new store has a log and its first generation', async () => {
      const { log, read } = await start();
      expect(log).toMatch(/.{16}/);
      expect(await read((tx) => tx.generations.list())).toMatchObject([{ start: 0 }]);
      expect(await read((tx) => tx.entries.head())).toEqual({ seq: 0, chain: new Uint8Array() });
    });

    test('lines come back as they were appended, in order', async () => {
      const { read } = await start();
      await write(async (tx) => {
        for (const seq of [1, 2, 3]) await tx.entries.append(line(seq));
      });
      const lines = await read((tx) => tx.entries.after(1, 10));
      expect(lines.map((one) => one.seq)).toEqual([2, 3]);
      expect(lines[0]).toEqual(line(2));
      const found = await read((tx) => tx.entries.byId('C1'));
      expect(JSON.stringify(found?.payload?.change)).toBe(JSON.stringify(line(1).payload?.change));
      expect(found).toMatchObject({ factsBefore: null, factsAfter: facts, from: 'K1', by: 'P' });
      expect(Buffer.from(found?.digest ?? []).toString('hex')).toBe('01');
      expect((await read((tx) => tx.entries.head())).seq).toBe(3);
    });

    test('a thrown error undoes the whole transaction, and the next one works', async () => {
      const { read } = await start();
      const failing = store?.write(async (tx) => {
        await tx.entries.append(line(1));
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect((await read((tx) => tx.entries.head())).seq).toBe(0);
      const other: Facts = { ...facts, villages: ['W'] };
      await write((tx) => tx.entries.append({ ...line(1), factsAfter: other }));
      expect((await read((tx) => tx.entries.byId('C1')))?.factsAfter).toEqual(other);
    });

    test('writers take turns: none sees another’s half', async () => {
      const { read } = await start();
      const append = () =>
        write(async (tx) => {
          const { seq } = await tx.entries.head();
          await Promise.resolve();
          await tx.entries.append(line(seq + 1));
        });
      await Promise.all(Array.from({ length: 20 }, append));
      expect((await read((tx) => tx.entries.head())).seq).toBe(20);
    });

    test('erasing takes payload and salt of a record, or of a root’s whole bundle, but for one line', async () => {
      const { read } = await start();
      const row = 'ROW0000000000000';
      await write(async (tx) => {
        await tx.entries.append(line(1));
        await tx.entries.append(line(2, rootId(1), row));
        await tx.entries.append(line(3, rootId(1), row));
        await tx.entries.append(line(4, rootId(2)));
        await tx.entries.erase(rootId(1), row, 3);
      });
      const left = async () =>
        (await read((tx) => tx.entries.after(0, 9))).filter((one) => one.payload).map((one) => one.seq);
      expect(await left()).toEqual([1, 3, 4]);
      await write(async (tx) => {
        await tx.entries.append(line(5));
        await tx.entries.erase(rootId(1), rootId(1), 5);
      });
      expect(await left()).toEqual([4, 5]);
      const withdrawn = (cursor: number, until: number) =>
        read(async (tx) => (await tx.entries.withdrawn(cursor, until)).map((one) => one.record));
      expect([await withdrawn(0, 5), await withdrawn(3, 5), await withdrawn(0, 4)]).toEqual([
        [row, rootId(1)],
        [rootId(1)],
        [row],
      ]);
    });

    test('bundles are replaced, listed by their places and read many at once', async () => {
      const { read } = await start();
      await write(async (tx) => {
        for (const n of [3, 1, 2]) await tx.bundles.put(bundle(n), { facts, factsSeq: n, place: 10 - n });
        const moved = { facts: { ...facts, villages: [] }, factsSeq: 9, place: 3_000_000_000_008 };
        await tx.bundles.put({ ...bundle(2), seq: 9 }, moved);
        await tx.bundles.put(bundle(4, 'village'), { facts, factsSeq: 4, place: 1 });
      });
      const listed = await read((tx) => tx.bundles.list(1, 3));
      expect(listed.map((mark) => [mark.id, mark.seq, mark.factsSeq, mark.place])).toEqual([
        [rootId(3), 3, 3, 7],
        [rootId(1), 1, 1, 9],
        [rootId(2), 9, 9, 3_000_000_000_008],
      ]);
      expect((await read((tx) => tx.bundles.list(0, 1))).map(({ id }) => id)).toEqual([rootId(4)]);
      const bodies = await read((tx) => tx.bundles.bodies([rootId(1), rootId(3), 'none']));
      expect([...bodies.keys()].sort()).toEqual([rootId(1), rootId(3)]);
      const marks = await read((tx) => tx.bundles.marks([rootId(2)]));
      expect(marks.get(rootId(2))?.facts.villages).toEqual([]);
      expect((await read((tx) => tx.bundles.ofKind('village'))).map((one) => one.root.id)).toEqual([
        rootId(4),
      ]);
      expect((await read((tx) => tx.bundles.get(rootId(1))))?.bundle).toEqual(bundle(1));
    });

    test('parked changes wait in the order they came, until settled', async () => {
      const { read } = await start();
      const parked = (id: string, wait: 'record' | 'update') =>
        ({ id, enrolment: 'E', root: rootId(1), record: id, wait, v: 2, body: '{}' }) as const;
      await write(async (tx) => {
        await tx.parked.add(parked('Z', 'record'));
        await tx.parked.add(parked('A', 'record'));
        await tx.parked.add(parked('U', 'update'));
        await tx.parked.settle({ id: 'A', enrolment: 'E', refused: 'invalid', seq: 4 });
      });
      expect((await read((tx) => tx.parked.waitingFor(rootId(1)))).map((one) => one.id)).toEqual(['Z']);
      expect((await read((tx) => tx.parked.waitingForUpdate())).map((one) => one.id)).toEqual(['U']);
      expect((await read((tx) => tx.parked.ofRecord(rootId(1), 'U'))).map((one) => one.id)).toEqual(['U']);
      expect(await read((tx) => tx.parked.outcomes('E', 4, 4))).toEqual([
        { id: 'A', enrolment: 'E', refused: 'invalid', seq: 4 },
      ]);
      expect((await read((tx) => tx.parked.get('A')))?.body).toBe('');
    });

    test('quarantine keeps each change of an enrolment once', async () => {
      const { read } = await start();
      const item = { id: 'A', enrolment: 'E', root: 'R', record: 'R', v: 2, body: '{}', at: 1 };
      await write(async (tx) => {
        await tx.quarantine.add(item);
        await tx.quarantine.add(item);
        await tx.quarantine.add({ ...item, id: 'B', root: 'S' });
      });
      expect(await read((tx) => tx.quarantine.counts())).toEqual(new Map([['E', 2]]));
      await write((tx) => tx.quarantine.erase('R', 'R'));
      expect(await read((tx) => tx.quarantine.counts())).toEqual(new Map([['E', 1]]));
    });

    test('quarantined changes come back in the order they came, with why they are held', async () => {
      const { read } = await start();
      const item = { enrolment: 'E', root: 'R', record: 'R', v: 2, body: '{"đ":1}', at: 1 };
      await write(async (tx) => {
        await tx.quarantine.add({ ...item, id: 'Z' });
        await tx.quarantine.add({ ...item, id: 'A', record: 'ROW' });
        await tx.quarantine.add({ ...item, id: 'A', enrolment: 'F' });
        await tx.quarantine.hold('E', 'A', 'not-allowed');
        await tx.quarantine.add({ ...item, id: 'A', record: 'ROW' });
      });
      expect(await read((tx) => tx.quarantine.of('E'))).toEqual([
        { ...item, id: 'Z' },
        { ...item, id: 'A', record: 'ROW', held: 'not-allowed' },
      ]);
      expect((await read((tx) => tx.quarantine.of('E', 1))).map(({ id }) => id)).toEqual(['Z']);
      await write((tx) => tx.quarantine.discard('E', 'A'));
      expect(await read((tx) => tx.quarantine.counts())).toEqual(
        new Map([
          ['E', 1],
          ['F', 1],
        ]),
      );
      await write((tx) => tx.quarantine.settle('A'));
      expect(await read((tx) => tx.quarantine.counts())).toEqual(new Map([['E', 1]]));
    });

    test('what the office did with quarantined changes is kept, newest first', async () => {
      const { read } = await start();
      const act = { enrolment: 'E', act: 'admit', by: 'P', at: 1, changes: ['A', 'B'] } as const;
      await write(async (tx) => {
        await tx.quarantine.note(act);
        await tx.quarantine.note({ ...act, act: 'discard', at: 2, changes: ['C'] });
        await tx.quarantine.note({ ...act, enrolment: 'F' });
      });
      expect(await read((tx) => tx.quarantine.acts('E'))).toEqual([
        { ...act, act: 'discard', at: 2, changes: ['C'] },
        act,
      ]);
    });

    test('scopes keep every epoch', async () => {
      const { read } = await start();
      const scope = { person: 'P', roles: ['head' as const], villages: [] };
      await write(async (tx) => {
        await tx.scopes.add({ scope, epoch: 1, seq: 3 });
        await tx.scopes.add({ scope: { ...scope, roles: [] }, epoch: 2, seq: 8 });
      });
      expect(await read((tx) => tx.scopes.current('P'))).toMatchObject({ epoch: 2, scope: { roles: [] } });
      expect(await read((tx) => tx.scopes.at('P', 1))).toEqual({ scope, epoch: 1, seq: 3 });
      expect(await read((tx) => tx.scopes.at('P', 9))).toBeUndefined();
    });

    test('enrolments and codes: a used code uses up its pair, unused ones can be ended', async () => {
      const { read } = await start();
      const enrolment = {
        id: 'E',
        person: 'P',
        from: 'K1',
        publicKey: 'k',
        device: 'd',
        app: 'a',
        enrolledAt: 1,
        cursor: 0,
      };
      const report = { unsent: 3, files: 2, oldestUnsentAt: 1, freeMb: 0 };
      const code = { pair: 'p', opens: 'person', person: 'P', expiresAt: 9 } as const;
      await write(async (tx) => {
        await tx.enrolments.add(enrolment);
        await tx.enrolments.see('E', { app: 'b', cursor: 4, lastSeenAt: 1, clockOffMin: -120 });
        await tx.enrolments.see('E', { app: 'b', cursor: 4, lastSeenAt: 2, ...report });
        await tx.enrolments.revoke('E', 3);
        await tx.enrolments.revoke('E', 4);
        await tx.codes.add({ ...code, hash: 'h1' });
        await tx.codes.add({ ...code, hash: 'h2' });
        await tx.codes.add({ hash: 'h3', pair: 'q', opens: 'setup', expiresAt: 9 });
        await tx.codes.use('p', 'E');
        await tx.codes.endUnused();
      });
      expect(await read((tx) => tx.enrolments.list())).toEqual([
        { ...enrolment, ...report, app: 'b', cursor: 4, lastSeenAt: 2, revokedAt: 3 },
      ]);
      expect(await read((tx) => tx.codes.find('h2'))).toEqual({ ...code, hash: 'h2', usedBy: 'E' });
      expect(await read((tx) => tx.codes.find('h3'))).toBeUndefined();
    });

    test('numbers and generations are kept', async () => {
      const { read } = await start();
      await write(async (tx) => {
        await tx.meta.set('backed-up', 7);
        await tx.meta.set('backed-up', 8);
        await tx.generations.begin({ id: 'G', start: 5, beganAt: 6 });
      });
      expect(await read((tx) => tx.meta.get('backed-up'))).toBe(8);
      expect(await read((tx) => tx.meta.get('enrolments-made'))).toBe(0);
      expect((await read((tx) => tx.generations.list())).at(-1)).toEqual({ id: 'G', start: 5, beganAt: 6 });
    });
  });
};
