// After an import it is told what was made and what was left out, every row of the list in one place and no more.
import { expect, it } from 'vitest';
import type { PetitionMatch } from '../../../../src/client/import/match-petitions.ts';
import type { PetitionRow } from '../../../../src/client/import/petition-row.ts';
import { leftOut, summaryOf } from '../../../../src/client/ui/petition-import/import-summary.ts';

const row = (line: number, type: string, steps = 0, doubts: PetitionRow['doubts'] = []): PetitionRow =>
  ({
    line,
    values: { type },
    steps: Array(steps).fill({ step: 'note', date: '2026-02-03' }),
    doubts,
  }) as PetitionRow;

const matches: readonly PetitionMatch[] = [
  { type: 'new', row: row(2, 'complaint', 3) },
  { type: 'new', row: row(3, 'proposal', 1, [{ type: 'phone' }]) },
  { type: 'new', row: row(4, 'proposal') },
  { type: 'new', row: row(5, 'feedback', 2) },
  { type: 'twice', row: row(6, 'proposal'), earlier: 4 },
  { type: 'wrong', row: row(7, 'proposal') },
  { type: 'same', row: row(8, 'complaint'), known: { id: 'A', values: {} } },
];
const summary = summaryOf(matches, ({ row: { line } }) => line !== 5);

it('what was made is counted by type, the most first, with the steps written', () => {
  expect([summary.made, summary.steps]).toEqual([3, 4]);
  expect(summary.byType).toEqual([
    { type: 'proposal', n: 2 },
    { type: 'complaint', n: 1 },
  ]);
});

it('what was taken though something is odd is named', () => {
  expect(summary.odd.map(({ row: { line } }) => line)).toEqual([3]);
});

it('what was left out stands under its reason, and every row is either made or left out', () => {
  const lines = Object.fromEntries(
    leftOut.map((why) => [why, summary.left[why].map(({ row: { line } }) => line)]),
  );
  expect(lines).toEqual({ wrong: [7], twice: [6], same: [8], unchosen: [5] });
  const left = leftOut.reduce((sum, why) => sum + summary.left[why].length, 0);
  expect(summary.made + left).toBe(matches.length);
});
