// Counting legal periods: known dates, and what holds of every count.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarOf } from '../../../src/shared/rules/calendar.ts';
import { addDays, type Day, daysBetween } from '../../../src/shared/rules/days.ts';
import { countFrom, daysLeft } from '../../../src/shared/rules/deadline.ts';
import { shippedRules } from '../../../src/shared/rules/shipped-rules.ts';

const calendar = calendarOf([], shippedRules);
const working = (value: number) => ({ value, unit: 'working-days' as const });
const days = (value: number) => ({ value, unit: 'calendar-days' as const });

describe('known dates', () => {
  test.each([
    ['the example of the law of reception, across Tết', '2026-02-03', working(10), '2026-02-24'],
    ['the day itself is not counted', '2026-11-23', working(1), '2026-11-24'],
    ['a last day on Saturday moves to Monday', '2026-11-18', days(10), '2026-11-30'],
    ['a last day within Tết moves behind it', '2026-02-07', days(10), '2026-02-23'],
    ['Giỗ Tổ on Sunday: Monday is off too', '2026-04-16', days(10), '2026-04-28'],
    ['a Saturday worked for another day counts', '2026-08-19', working(3), '2026-08-22'],
    ['over 2 September with its swap', '2026-08-28', working(1), '2026-09-03'],
    ['nothing to count: the day itself', '2026-11-23', days(0), '2026-11-23'],
    ['months end on the same day', '2026-08-31', { value: 6, unit: 'months' as const }, '2027-03-01'],
  ])('%s', (_, from, limit, due) => {
    expect(countFrom(from, limit, calendar, []).due).toBe(due);
  });

  it('says which days were left out, moved over and counted though a Saturday', () => {
    expect(countFrom('2026-02-03', working(10), calendar, [])).toEqual({
      from: '2026-02-03',
      add: 10,
      unit: 'working-days',
      minus: [{ why: 'Tết', from: '2026-02-16', to: '2026-02-20' }],
      plus: [],
      due: '2026-02-24',
      provisional: false,
    });
    expect(countFrom('2026-04-16', days(10), calendar, []).moved).toEqual({
      from: '2026-04-26',
      why: 'Giỗ Tổ',
    });
    expect(countFrom('2026-08-20', working(3), calendar, []).plus).toEqual(['2026-08-22']);
  });

  it('a year without announced days off is provisional', () => {
    expect(countFrom('2026-12-28', days(2), calendar, []).provisional).toBe(false);
    expect(countFrom('2026-12-28', days(10), calendar, []).provisional).toBe(true);
    // Long over, and before the first year whose announcement is known: nobody will announce it.
    expect(countFrom('2024-03-04', days(10), calendar, []).provisional).toBe(false);
  });

  it('suspended days do not count, and are named', () => {
    const counted = countFrom('2026-07-01', days(30), calendar, [{ from: '2026-07-10', to: '2026-07-19' }]);
    expect(counted).toMatchObject({
      due: '2026-08-10',
      minus: [{ why: 'suspended', from: '2026-07-10', to: '2026-07-19' }],
    });
  });

  it('stands while a suspension is open', () => {
    const counted = countFrom('2026-07-01', days(30), calendar, [{ from: '2026-07-10' }]);
    expect(counted.stands).toEqual({ since: '2026-07-10', left: 22 });
  });

  it('a suspension after the end changes nothing', () => {
    expect(countFrom('2026-07-01', days(5), calendar, [{ from: '2026-08-10' }])).toEqual(
      countFrom('2026-07-01', days(5), calendar, []),
    );
  });

  it('a threshold cannot be counted', () => {
    expect(() => countFrom('2026-07-01', { value: 1, unit: 'fraction' }, calendar, [])).toThrow('fraction');
  });

  it('a day that does not exist cannot be counted from', () => {
    expect(() => countFrom('', days(3), calendar, [])).toThrow('a day that exists');
    expect(() => countFrom('2026-02-30', days(3), calendar, [])).toThrow('a day that exists');
  });

  it('days left: none on the day itself, negative behind it', () => {
    expect(daysLeft('2026-11-23', '2026-11-20')).toBe(3);
    expect(daysLeft('2026-11-23', '2026-11-23')).toBe(0);
    expect(daysLeft('2026-11-23', '2026-11-25')).toBe(-2);
  });
});

const someDay = fc.integer({ min: 0, max: 365 * 8 }).map((n) => addDays('2024-01-01', n));
const span = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => ({ start, length }));
const unit = fc.constantFrom('calendar-days' as const, 'working-days' as const, 'months' as const);
const limit = fc
  .tuple(fc.integer({ min: 1, max: 90 }), unit)
  .map(([n, unit]) => ({ value: unit === 'months' ? Math.ceil(n / 10) : n, unit }));
const pausesFrom = (from: Day, spans: readonly { start: number; length: number }[]) =>
  spans.map(({ start, length }) => ({ from: addDays(from, start), to: addDays(from, start + length) }));

describe('of every count', () => {
  it('n working days pass exactly n working days', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { due } = countFrom(from, working(n), calendar, []);
        expect(between(from, due).filter((day) => calendar.isWorking(day))).toHaveLength(n);
      }),
    );
  });

  it('exactly n days that are not suspended lie before the end that is moved', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 90 }),
        fc.array(span, { maxLength: 3 }),
        (from, n, spans) => {
          const pauses = pausesFrom(from, spans);
          const { due, moved } = countFrom(from, days(n), calendar, pauses);
          const free = between(from, moved?.from ?? due).filter((day) => !isWithin(day, pauses));
          expect(free).toHaveLength(n);
        },
      ),
    );
  });

  it('the due day is worked, not suspended and behind the trigger', () => {
    fc.assert(
      fc.property(someDay, limit, fc.array(span, { maxLength: 3 }), (from, limit, spans) => {
        const pauses = pausesFrom(from, spans);
        const { due } = countFrom(from, limit, calendar, pauses);
        expect(calendar.isWorking(due)).toBe(true);
        expect(isWithin(due, pauses)).toBe(false);
        expect(due > from).toBe(true);
      }),
    );
  });

  it('a suspension never brings it nearer, nor does a longer limit', () => {
    fc.assert(
      fc.property(someDay, limit, span, (from, limit, one) => {
        const { due } = countFrom(from, limit, calendar, []);
        expect(countFrom(from, limit, calendar, pausesFrom(from, [one])).due >= due).toBe(true);
        const longer = { ...limit, value: limit.value + 1 };
        expect(countFrom(from, longer, calendar, []).due >= due).toBe(true);
      }),
    );
  });

  it('working days take at least as long as calendar days', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 90 }), (from, n) => {
        const plain = countFrom(from, days(n), calendar, []);
        expect(countFrom(from, working(n), calendar, []).due >= (plain.moved?.from ?? plain.due)).toBe(true);
      }),
    );
  });
});

/** The days behind the first, up to and with the last. */
const between = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: daysBetween(from, to) }, (_, n) => addDays(from, n + 1));

const isWithin = (day: Day, spans: readonly { from: Day; to: Day }[]): boolean =>
  spans.some(({ from, to }) => from <= day && day <= to);

test('a count that is kept is the count made anew: one that a pause long before makes walk day by day', () => {
  const long = [{ from: '2001-01-01', to: '2001-01-02' }];
  const limit = fc.record({
    value: fc.nat(90),
    unit: fc.constantFrom('working-days' as const, 'calendar-days' as const),
  });
  fc.assert(
    fc.property(fc.nat(1_500), limit, (after, asked) => {
      const day = addDays('2024-01-01', after);
      const walked = countFrom(day, asked, calendar, long);
      expect(countFrom(day, asked, calendar, [])).toEqual(walked);
      expect(countFrom(day, asked, calendar, [])).toEqual(walked);
    }),
  );
});
