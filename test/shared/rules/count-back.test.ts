// Counting backwards, worked by hand from the wall calendar of 2026 (Tết 16–20 February; 10 January worked for 2 January).
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarOf } from '../../../src/shared/rules/calendar.ts';
import { countBack } from '../../../src/shared/rules/count-back.ts';
import { addDays, daysBetween } from '../../../src/shared/rules/days.ts';
import { countFrom } from '../../../src/shared/rules/deadline.ts';
import { shippedRules } from '../../../src/shared/rules/shipped-rules.ts';
import { holdsFor } from '../../support/property.ts';

const calendar = calendarOf([], shippedRules);
const days = (value: number) => ({ value, unit: 'calendar-days' as const });
const working = (value: number) => ({ value, unit: 'working-days' as const });

describe('known dates', () => {
  test.each([
    ['seven days before Monday 23/11 is Monday 16/11', '2026-11-23', days(7), '2026-11-16', '2026-11-16'],
    [
      'seven days before Sunday 29/11 is Sunday 22/11; offices by Friday',
      '2026-11-29',
      days(7),
      '2026-11-22',
      '2026-11-20',
    ],
    ['five days before Thursday 26/11 is Saturday 21/11', '2026-11-26', days(5), '2026-11-21', '2026-11-20'],
    [
      'twenty days before Sunday 08/03 is within Tết: Monday 16/02',
      '2026-03-08',
      days(20),
      '2026-02-16',
      '2026-02-13',
    ],
    [
      'ten days before Sunday 01/03 is within Tết: Thursday 19/02',
      '2026-03-01',
      days(10),
      '2026-02-19',
      '2026-02-13',
    ],
    ['thirty days before 01/03 is 30/01, Tết counted', '2026-03-01', days(30), '2026-01-30', '2026-01-30'],
    [
      'three working days before Monday 23/11: Fri, Thu, Wed',
      '2026-11-23',
      working(3),
      '2026-11-18',
      '2026-11-18',
    ],
    [
      'three working days before Sunday 22/11: the same',
      '2026-11-22',
      working(3),
      '2026-11-18',
      '2026-11-18',
    ],
    [
      'three before Wednesday 25/02: Tue, Mon, and Friday 13/02 before Tết',
      '2026-02-25',
      working(3),
      '2026-02-13',
      '2026-02-13',
    ],
    [
      'one working day before Monday 12/01 is Saturday 10/01, worked',
      '2026-01-12',
      working(1),
      '2026-01-10',
      '2026-01-10',
    ],
    [
      'one before Tuesday 28/04: Giỗ Tổ on Sunday makes Monday off, so Friday 24/04',
      '2026-04-28',
      working(1),
      '2026-04-24',
      '2026-04-24',
    ],
    [
      'two months before 30/04 is 28/02',
      '2026-04-30',
      { value: 2, unit: 'months' as const },
      '2026-02-28',
      '2026-02-27',
    ],
    ['nothing to count: the day itself', '2026-11-23', days(0), '2026-11-23', '2026-11-23'],
  ])('%s', (_, event, limit, due, lastWorking) => {
    expect(countBack(event, limit, calendar)).toMatchObject({ from: event, due, lastWorking });
  });

  it('says what was left out and what was counted though a Saturday', () => {
    expect(countBack('2026-02-25', working(3), calendar)).toMatchObject({
      minus: [{ why: 'Tết', from: '2026-02-16', to: '2026-02-20' }],
      plus: [],
    });
    expect(countBack('2026-01-12', working(1), calendar).plus).toEqual(['2026-01-10']);
    expect(countBack('2026-03-01', days(10), calendar).minus).toEqual([]);
  });

  it('runs through a year without announced days off: provisional', () => {
    expect(countBack('2027-01-20', days(30), calendar).provisional).toBe(true);
    expect(countBack('2026-12-30', days(30), calendar).provisional).toBe(false);
  });

  it('throws for what is no period or no day', () => {
    expect(() => countBack('2026-11-23', { value: 1, unit: 'fraction' }, calendar)).toThrow('fraction');
    expect(() => countBack('2026-02-30', days(1), calendar)).toThrow('day');
  });
});

const anyDay = fc.nat(700).map((n) => addDays('2025-06-01', n));

test('what is done on the last day is in time: counted forward it ends no later than the event', () => {
  holdsFor(fc.tuple(anyDay, fc.nat(40)), ([event, value]) => {
    const back = countBack(event, days(value), calendar);
    expect(daysBetween(back.due, event)).toBe(value);
    expect(back.lastWorking <= back.due).toBe(true);
    expect(calendar.isWorking(back.lastWorking)).toBe(true);
  });
});

test('working days: as many lie between as were asked, and a day later would be one short', () => {
  const between = (from: string, to: string) => {
    let count = 0;
    for (let day = from; day < to; day = addDays(day, 1)) if (calendar.isWorking(day)) count++;
    return count;
  };
  holdsFor(
    fc.tuple(anyDay, fc.integer({ min: 1, max: 15 })),
    ([event, value]) => {
      const { due } = countBack(event, working(value), calendar);
      expect([between(due, event), between(addDays(due, 1), event)]).toEqual([value, value - 1]);
      if (calendar.isWorking(event)) expect(countFrom(due, working(value), calendar, []).due).toBe(event);
    },
    0.2,
  );
});
