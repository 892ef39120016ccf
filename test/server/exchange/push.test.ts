// What becomes of pushed changes.
import { describe, expect, test } from 'vitest';
import { verifyLog } from '../../../src/server/admin/verify-log.ts';
import { retryAtStart } from '../../../src/server/exchange/parked.ts';
import { openCommune, openTestStore } from '../commune.ts';

const dialogue = (villages: readonly string[]) => ({
  subject: 'Đường vào bản',
  date: '2026-11-12',
  villages,
});

describe('push', () => {
  test('a change is accepted under the next number, and a repeat gets the same receipt and changes nothing', async () => {
    const { headA, villageA, store } = await openCommune();
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    const first = (await headA.phone.exchange([change])).receipts;
    const head = await store.read((tx) => tx.entries.head());
    expect(first).toEqual([{ id: change.id, seq: head.seq }]);
    expect((await headA.phone.exchange([change])).receipts).toEqual(first);
    expect(await store.read((tx) => tx.entries.head())).toEqual(head);
  });

  test('the same id with another content is refused', async () => {
    const { headA, villageA } = await openCommune();
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([change]);
    const other = { ...change, set: { ...change.set, subject: 'Khác' } };
    expect((await headA.phone.exchange([other])).receipts).toEqual([{ id: change.id, refused: 'id-reused' }]);
  });

  test('a pushed __proto__ leaves the log provable, and its repeat gets the same receipt', async () => {
    const { headA, villageA, store } = await openCommune();
    const text = JSON.stringify(headA.phone.create('dialogue', dialogue([villageA.id])));
    // As own keys, which only a parsed text has.
    const raw = (more: string) => JSON.parse(text.replace('"set":{', `"set":{"__proto__":${more},`));
    const first = (await headA.phone.exchange([raw('"a"')])).receipts;
    expect(first).toMatchObject([{ seq: expect.any(Number) }]);
    expect((await headA.phone.exchange([raw('"a"')])).receipts).toEqual(first);
    expect(await store.read(verifyLog)).toMatchObject({ ok: true });
  });

  test('a change of another village is refused, and the others of its push are not held up', async () => {
    const { headA, villageA, villageB } = await openCommune();
    const [mine, theirs] = [villageA, villageB].map((v) => headA.phone.create('dialogue', dialogue([v.id])));
    const { receipts } = await headA.phone.exchange([theirs, mine]);
    expect(receipts).toMatchObject([{ refused: 'not-allowed' }, { seq: expect.any(Number) }]);
  });

  test('a broken change is refused and does not hold up the others', async () => {
    const { headA, villageA } = await openCommune();
    const good = headA.phone.create('dialogue', dialogue([villageA.id]));
    const broken = { ...headA.phone.create('dialogue', {}), at: 'gestern' };
    const { receipts } = await headA.phone.exchange([broken, good]);
    expect(receipts).toMatchObject([{ id: broken.id, refused: 'invalid' }, { seq: expect.any(Number) }]);
  });

  test('a change for a record that is not here waits, and is tried again when the record arrives', async () => {
    const { headA, villageA, officer } = await openCommune();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    const row = headA.phone.create('opinion', { text: 'Xin làm cầu' }, { root: record.id });
    const rowEdit = officer.phone.edit(row, { answer: 'Sẽ làm' });
    expect((await officer.phone.exchange([rowEdit])).receipts).toEqual([
      { id: rowEdit.id, parked: 'record' },
    ]);
    expect((await headA.phone.exchange([row])).receipts).toEqual([{ id: row.id, parked: 'record' }]);
    expect((await headA.phone.exchange([row])).receipts).toEqual([{ id: row.id, parked: 'record' }]);
    await headA.phone.exchange([record]);
    const stored = await headA.phone.context.store.read((tx) => tx.bundles.get(record.id));
    expect(stored?.bundle.rows[row.id]?.values).toEqual({ text: 'Xin làm cầu', answer: 'Sẽ làm' });
    expect((await headA.phone.exchange([row])).receipts).toMatchObject([
      { id: row.id, seq: expect.any(Number) },
    ]);
  });

  test('what became of a change that waited is told when no entry tells it', async () => {
    const { headA, headB, villageA } = await openCommune();
    await headB.phone.catchUp();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    const edit = headB.phone.edit(record, { subject: 'Khác' });
    await headB.phone.exchange([edit]);
    await headA.phone.exchange([record]);
    expect((await headB.phone.exchange()).receipts).toEqual([{ id: edit.id, refused: 'not-allowed' }]);
  });

  test('what becomes of it is told to the new enrolment of a notebook that sent it before, and to no other person', async () => {
    const { headA, headB, villageA, enrol, officer } = await openCommune();
    await headB.phone.catchUp();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    const edit = headB.phone.edit(record, { subject: 'Khác' });
    const waits = [{ id: edit.id, parked: 'record' }];
    expect((await headB.phone.exchange([edit])).receipts).toEqual(waits);
    const renewed = await enrol(headB.change.id);
    await renewed.catchUp();
    expect((await renewed.exchange([edit])).receipts).toEqual(waits);
    expect((await officer.phone.exchange([edit])).receipts).toEqual(waits);
    await headA.phone.exchange([record]);
    expect((await renewed.exchange()).receipts).toEqual([{ id: edit.id, refused: 'not-allowed' }]);
  });

  test('a notebook that was enrolled anew is told under which number the log has what it sent before', async () => {
    const { headA, villageA, enrol } = await openCommune();
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    const [before] = (await headA.phone.exchange([change])).receipts;
    expect(before).not.toHaveProperty('from');
    const renewed = await enrol(headA.change.id);
    await renewed.catchUp();
    const [again] = (await renewed.exchange([change])).receipts;
    expect(again).toEqual({ ...before, from: headA.phone.enrolment.from });
  });

  test('a newer app’s unknown field waits for an update of the server, then is applied', async () => {
    const { context, headA, villageA } = await openCommune();
    let knows = false;
    const { judgeShape } = context;
    const server = {
      ...context,
      judgeShape: ((change, root) => {
        const { women: _new, ...set } = change.set;
        if (!knows && _new !== undefined) return { type: 'unknown-shape' };
        return judgeShape({ ...change, set }, root);
      }) as typeof judgeShape,
    };
    const phone = Object.assign(Object.create(headA.phone), { context: server, v: 2 }) as typeof headA.phone;
    const change = phone.create('dialogue', { ...dialogue([villageA.id]), women: 7 });
    expect((await phone.exchange([change])).receipts).toEqual([{ id: change.id, parked: 'update' }]);
    knows = true;
    await retryAtStart({ ...server, version: 2 });
    const stored = await context.store.read((tx) => tx.bundles.get(change.id));
    expect(stored?.bundle.root.values.women).toBe(7);
    phone.v = 1;
    const unknown = phone.create('dialogue', { nonsense: 1 });
    expect((await phone.exchange([unknown])).receipts).toEqual([{ id: unknown.id, refused: 'invalid' }]);
  });

  test('of one device no more than so many changes wait; what is not taken is told so and holds up nothing', async () => {
    const { headA, headB, villageA, villageB } = await openCommune({ context: { maxWaiting: 1 } });
    const here = headA.phone.create('dialogue', dialogue([villageA.id]));
    const elsewhere = headA.phone.create('dialogue', dialogue([villageA.id]));
    const [first, second] = ['a', 'b'].map((text) =>
      headA.phone.create('opinion', { text }, { root: elsewhere.id }),
    );
    const { receipts } = await headA.phone.exchange([first, second, here]);
    expect(receipts).toMatchObject([{ parked: 'record' }, { full: true }, { seq: expect.any(Number) }]);
    const other = headB.phone.create('dialogue', dialogue([villageB.id]));
    const row = headB.phone.create('opinion', { text: 'c' }, { root: other.id });
    expect((await headB.phone.exchange([row])).receipts).toMatchObject([{ parked: 'record' }]);
    await headA.phone.exchange([elsewhere]);
    expect((await headA.phone.exchange([second])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
  });

  test('a full disk keeps nobody from reading', async () => {
    let isFull = false;
    const store = await openTestStore({
      fault: () => {
        if (isFull) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    });
    const { headA, villageA } = await openCommune({ store });
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    isFull = true;
    await expect(headA.phone.exchange([record])).rejects.toThrow('storage-full');
    expect((await headA.phone.exchange()).bundles.length).toBeGreaterThan(0);
  });

  test('a time later than the server’s is taken as the server’s, and the receipt says so', async () => {
    const { headA, villageA, clock } = await openCommune();
    const change = headA.phone.create('dialogue', dialogue([villageA.id]), { at: clock.now + 5 });
    expect((await headA.phone.exchange([change])).receipts).toMatchObject([{ at: clock.now }]);
  });

  test('a revoked device’s pushes are kept apart and nothing is returned', async () => {
    const { headA, villageA, store } = await openCommune();
    await headA.phone.catchUp();
    await store.write((tx) => tx.enrolments.revoke(headA.phone.enrolment.id, 1));
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    const head = await store.read((tx) => tx.entries.head());
    for (let times = 0; times < 2; times++) {
      const answer = await headA.phone.exchange([change]);
      expect(answer).toMatchObject({ revoked: true, entries: [], bundles: [], drops: [] });
      expect(answer.receipts).toEqual([{ id: change.id, quarantined: true }]);
    }
    expect(await store.read((tx) => tx.entries.head())).toEqual(head);
    expect(await store.read((tx) => tx.quarantine.counts())).toEqual(
      new Map([[headA.phone.enrolment.id, 1]]),
    );
  });

  test('of a revoked device no more than so much is kept apart; the rest stays on it', async () => {
    const { headA, villageA, store } = await openCommune({ context: { maxWaiting: 1 } });
    await store.write((tx) => tx.enrolments.revoke(headA.phone.enrolment.id, 1));
    const push = [1, 2].map(() => headA.phone.create('dialogue', dialogue([villageA.id])));
    for (let times = 0; times < 2; times++)
      expect((await headA.phone.exchange(push)).receipts).toMatchObject([
        { quarantined: true },
        { full: true },
      ]);
  });
});
