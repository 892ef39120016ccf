// In which order the events of a case are read.
import { expect, test } from 'vitest';
import { orderedRows } from '../../../../src/client/ui/record/ordered-rows.ts';
import type { Bundle, RecordState } from '../../../../src/shared/core/bundle.ts';
import { petition } from '../../../../src/shared/kinds/petition.ts';
import { recordOf } from '../../../support/printed.ts';

const bundle = recordOf('petition', { type: 'proposal', received: '2027-01-25' });

const row = (id: string, written: string, values: RecordState['values']): RecordState =>
  ({ ...bundle.root, id, kind: 'event', at: Date.parse(`${written}T03:00:00Z`), values }) as RecordState;

const read = (...rows: readonly RecordState[]): readonly string[] => {
  const all: Bundle = { ...bundle, rows: Object.fromEntries(rows.map((one) => [one.id, one])) };
  return orderedRows(all, petition, 'event').map(({ id }) => id);
};

test('by their legal day, whenever they were written', () => {
  const late = row('A', '2027-03-01', { step: 'accepted', date: '2027-01-27' });
  const early = row('B', '2027-02-01', { step: 'verifying', date: '2027-01-28' });
  expect(read(early, late)).toEqual(['A', 'B']);
});

test('one that nobody dated stands on the day it was written, not before all others', () => {
  const received = row('A', '2027-01-25', { step: 'received', date: '2027-01-25' });
  const undated = row('B', '2027-01-27', { step: 'accepted' });
  const after = row('C', '2027-01-28', { step: 'verifying', date: '2027-01-28' });
  expect(read(undated, after, received)).toEqual(['A', 'B', 'C']);
});
