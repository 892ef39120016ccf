// The phone dies just before or just after each of its commits: nothing acknowledged is lost, nothing arrives twice.
import { describe, expect, it } from 'vitest';
import type { CommitFault, MemoryTablesOptions } from '../../../src/client/store/memory-tables.ts';
import { isStorageFailure } from '../../../src/client/store/tables.ts';
import { openCommune } from '../../server/commune.ts';
import { newPhone, type TestPhone, valuesOf } from '../phone.ts';

type Written = { readonly said: Map<string, string>; readonly tried: Set<string> };

/** Saves, exchanges, edits, exchanges, until the phone dies; what was said to be saved is noted. */
const work = async (phone: TestPhone, village: string, written: Written): Promise<void> => {
  const { records } = phone.account;
  for (const subject of ['Một', 'Hai']) {
    written.tried.add(subject);
    const made = await records.create('dialogue', { subject, date: '2026-11-02', villages: [village] });
    if (!made.ok) return;
    written.said.set(made.value, subject);
    await phone.engine.run();
    const edited = await records.edit(made.value, made.value, { subject: `${subject} sửa` });
    if (edited.ok) written.said.set(made.value, `${subject} sửa`);
    await phone.engine.run();
  }
};

const dyingAt = (turn: number, fault: CommitFault): MemoryTablesOptions => {
  let commits = 0;
  return { fault: () => (commits++ === turn ? fault : undefined) };
};

const dialogues = (bundles: readonly unknown[]) =>
  (bundles as { root: { id: string; kind: string; values: { subject?: string } } }[])
    .filter(({ root }) => root.kind === 'dialogue')
    .map(({ root }) => root);

describe.each(['crash-before-commit', 'crash-after-commit'] as const)('%s', (fault) => {
  it('at every commit of two saves, two edits and four exchanges', async () => {
    let isReached = true;
    let turns = 0;
    for (let turn = 0; isReached; turn++) {
      const commune = await openCommune();
      const enrolled = await newPhone(commune, commune.headA.phone);
      await enrolled.engine.run();
      const phone = await enrolled.reopen({ tables: dyingAt(turn, fault) });
      const written: Written = { said: new Map(), tried: new Set() };
      await work(phone, commune.villageA.id, written).catch((error: unknown) => {
        if (!isStorageFailure(error)) throw error;
      });
      turns = turn;
      isReached = await phone.tables.read(['meta'], async () => false).catch(() => true);
      const again = await phone.reopen({ tables: {} });
      for (const [root, subject] of written.said)
        expect(String((await valuesOf(again, root))?.subject), `turn ${turn}`).toContain(subject.slice(0, 3));
      await again.engine.run();
      expect(again.broken).toEqual([]);
      const onServer = dialogues((await commune.officer.phone.catchUp()).bundles);
      for (const [root, subject] of written.said) {
        const found = onServer.filter(({ id }) => id === root);
        expect(found, `turn ${turn}`).toHaveLength(1);
        expect(String(found[0]?.values.subject)).toContain(subject.slice(0, 3));
        if (subject.endsWith('sửa')) expect(found[0]?.values.subject).toBe(subject);
        expect((await again.account.records.open(root))?.state).toBe('received');
      }
      // A save that was not said to have happened may have happened; then it is there once, whole.
      expect(onServer.length).toBeGreaterThanOrEqual(written.said.size);
      expect(onServer.length).toBeLessThanOrEqual(written.tried.size);
      const subjects = new Set(onServer.map(({ values }) => values.subject?.slice(0, 3)));
      expect(subjects.size).toBe(onServer.length);
    }
    expect(turns).toBeGreaterThanOrEqual(8);
  });
});
