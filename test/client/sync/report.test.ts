// What a phone says of itself: only what the office would act on, and by steps.
import { expect, test } from 'vitest';
import { reportOf } from '../../../src/client/sync/report.ts';

const megabyte = 1024 * 1024;
const room = (mb: number) => ({ usedBytes: 0, freeBytes: mb * megabyte });
const minute = 60_000;

test('a phone with room and a clock that is right says nothing', () => {
  expect(reportOf(room(200), 4 * minute)).toEqual({});
  expect(reportOf(undefined, undefined)).toEqual({});
});

test('little room is said by steps of ten megabytes, and a full phone as none', () => {
  expect(reportOf(room(199.9), 0)).toEqual({ freeMb: 190 });
  expect(reportOf(room(47), 0)).toEqual({ freeMb: 40 });
  expect(reportOf(room(9), 0)).toEqual({ freeMb: 0 });
});

test('a clock that is off is said to five minutes, before and behind', () => {
  expect(reportOf(undefined, 121 * minute)).toEqual({ clockOffMin: 120 });
  expect(reportOf(undefined, -118 * minute)).toEqual({ clockOffMin: -120 });
  expect(reportOf(undefined, 5.1 * minute)).toEqual({ clockOffMin: 5 });
});
