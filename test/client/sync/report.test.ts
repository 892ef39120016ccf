// What a phone says of itself: only what the office would act on, and by steps.
import { expect, test } from 'vitest';
import { reportOf, withReport } from '../../../src/client/sync/report.ts';

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

test('files that wait are counted, those that cannot be sent and those in pieces too, and the oldest of words and files is said', () => {
  const files = { unsent: 3, bytes: 9, refused: 1, inPieces: 1, oldestAt: 5, uncovered: 2, found: [] };
  expect(reportOf(undefined, undefined, files)).toEqual({ files: 5, oldestUnsentAt: 5 });
  expect(reportOf(undefined, undefined, { ...files, unsent: 0, refused: 0, inPieces: 0 })).toEqual({});
  const request = { v: 1, app: '1', gen: 'g', cursor: 0, epoch: 0, push: [] };
  expect(withReport({ ...request, oldestUnsentAt: 7 }, { files: 5, oldestUnsentAt: 5 }).oldestUnsentAt).toBe(
    5,
  );
  expect(withReport({ ...request, oldestUnsentAt: 3 }, { files: 5, oldestUnsentAt: 5 }).oldestUnsentAt).toBe(
    3,
  );
  expect(withReport(request, undefined)).toEqual(request);
});
