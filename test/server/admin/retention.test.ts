// Which automatic backups are kept, by the days, weeks and months of Vietnam.
import { expect, test } from 'vitest';
import type { Copy } from '../../../src/server/admin/copies.ts';
import { copiesToRemove } from '../../../src/server/admin/retention.ts';

const dayMs = 86_400_000;
const monday = Date.parse('2026-11-23T12:00:00+07:00');

const copyAt = (madeAt: number, redacted = 0): Copy => {
  const file = `gan-dan-${madeAt}.db`;
  const manifest = {
    format: 1,
    file,
    log: 'L',
    generation: 'G',
    head: 1,
    chain: '',
    redacted,
    madeAt,
  } as const;
  return { path: file, manifest };
};
const daysBack = (copy: Copy) => (monday - copy.manifest.madeAt) / dayMs;

/** What is left when a copy is made each day and thinned out each day, as days before the last. */
const leftAfter = (days: number): number[] => {
  let copies: Copy[] = [];
  for (let day = days - 1; day >= 0; day--) {
    const newest = copyAt(monday - day * dayMs);
    copies = [...copies, newest];
    const gone = new Set(copiesToRemove(copies, newest));
    copies = copies.filter((copy) => !gone.has(copy));
  }
  return copies.map(daysBack).sort((a, b) => a - b);
};

test('seven days, the last of four weeks and the last of six months are kept', () => {
  const left = leftAfter(400);
  expect(left.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  // Sundays before this Monday, then the last days of October, September, August, July and June.
  expect(left.slice(7)).toEqual([8, 15, 23, 54, 84, 115, 146]);
});

test('the last of a day is kept, not its first', () => {
  const copies = [copyAt(monday - 3_600_000), copyAt(monday)];
  expect(copiesToRemove(copies, copies[1] as Copy)).toEqual([copies[0]]);
});

test('midnight in Vietnam parts the days', () => {
  const late = copyAt(Date.parse('2026-11-22T23:59:00+07:00'));
  const early = copyAt(Date.parse('2026-11-23T00:01:00+07:00'));
  expect(copiesToRemove([late, early], early)).toEqual([]);
});

test('days without a copy take nothing away from the older ones', () => {
  const old = [300, 299, 298, 297].map((day) => copyAt(monday - day * dayMs));
  const newest = copyAt(monday);
  expect(copiesToRemove([...old, newest], newest)).toEqual([]);
});

test('the one just made stays, whatever a wrong clock dated the others', () => {
  const ahead = Array.from({ length: 40 }, (_, day) => copyAt(monday + (day + 1) * dayMs));
  const newest = copyAt(monday);
  expect(copiesToRemove([...ahead, newest], newest)).not.toContain(newest);
});

test('copies of before a redaction go once three newer ones exist', () => {
  const before = [5, 4, 3].map((day) => copyAt(monday - day * dayMs, 0));
  const after = [2, 1, 0].map((day) => copyAt(monday - day * dayMs, 1));
  const two = [...before, ...after.slice(0, 2)];
  expect(copiesToRemove(two, after[1] as Copy)).toEqual([]);
  expect(new Set(copiesToRemove([...before, ...after], after[2] as Copy))).toEqual(new Set(before));
});

test('they go too where another redaction follows each day', () => {
  const copies = [4, 3, 2, 1, 0].map((day) => copyAt(monday - day * dayMs, 4 - day));
  const removed = copiesToRemove(copies, copies[4] as Copy);
  expect(new Set(removed)).toEqual(new Set(copies.slice(0, 2)));
});
