// Which days offices work: known years, the commune's own days, and what is only a guess so far.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RecordState } from '../../../src/shared/core/bundle.ts';
import { calendarOf } from '../../../src/shared/rules/calendar.ts';
import { addDays } from '../../../src/shared/rules/days.ts';
import { countFrom } from '../../../src/shared/rules/deadline.ts';
import { rulesOf } from '../../../src/shared/rules/rules.ts';
import { shippedRules } from '../../../src/shared/rules/shipped-rules.ts';

const calendar = calendarOf([], shippedRules);
/** The working days that are off, and the weekend days that are worked, of a year. */
const marks = (year: number, of = calendar) => {
  const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter((day) =>
    day.startsWith(`${year}`),
  );
  const weekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());
  return {
    off: days.filter((day) => !weekend(day) && !of.isWorking(day)).map((day) => day.slice(5)),
    worked: days.filter((day) => weekend(day) && of.isWorking(day)).map((day) => day.slice(5)),
  };
};

describe('years', () => {
  test.each([
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02', '01-10 08-22'],
    // Not announced: the eve and four days of Tết with two days for its weekend; 1 May on Saturday; 3 September.
    [2027, '01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02 09-03', ''],
    // 1 January on Saturday; 30 April on Sunday before 1 May; 2 September on Saturday.
    [2028, '01-03 01-25 01-26 01-27 01-28 01-31 04-04 05-01 05-02 09-01 09-04', ''],
    [2029, '01-01 02-12 02-13 02-14 02-15 02-16 04-23 04-30 05-01 09-03 09-04', ''],
    [2030, '01-01 02-01 02-04 02-05 02-06 02-07 04-12 04-30 05-01 09-02 09-03', ''],
  ])('%i', (year, off, worked) => {
    expect(marks(year)).toEqual({
      off: off.split(' '),
      worked: worked.split(' ').filter((day) => day !== ''),
    });
  });

  it('names the reason', () => {
    expect(calendar.offName('2026-02-17')).toBe('Tết');
    expect(calendar.offName('2026-04-27')).toBe('nghỉ bù Giỗ Tổ');
    expect(calendar.offName('2026-11-22')).toBe('Chủ nhật');
    expect(calendar.offName('2026-11-23')).toBeUndefined();
    expect(calendar.offName('2026-08-22')).toBeUndefined();
  });

  it('2025 and 2026 are announced, 2027 is not', () => {
    expect(['2024', '2025', '2026', '2027'].map((year) => calendar.isAnnounced(`${year}-06-01`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('years without a lunar table keep their other days', () => {
    expect(marks(2101).off).toEqual(['01-03', '05-02', '05-03', '09-01', '09-02']);
  });
});

let made = 0;
const holiday = (date: string, work: 'off' | 'working' = 'off', name = 'Nghỉ'): RecordState => ({
  id: `H${made}`,
  kind: 'holiday',
  by: 'P',
  at: made++,
  values: { date, name, work },
  last: {},
});

describe('what the commune entered', () => {
  it('comes last: a day off, a Saturday worked, a holiday that is worked after all', () => {
    const own = calendarOf(
      [
        holiday('2026-11-25', 'off', 'Ngày hội'),
        holiday('2026-11-28', 'working'),
        holiday('2026-09-01', 'working'),
      ],
      shippedRules,
    );
    expect(own.offName('2026-11-25')).toBe('Ngày hội');
    expect(own.isWorking('2026-11-28')).toBe(true);
    expect(own.isWorking('2026-09-01')).toBe(true);
  });

  it('the later record of a day wins, whatever order they come in', () => {
    const days = [holiday('2026-11-25'), holiday('2026-11-25', 'working')];
    expect(calendarOf(days, shippedRules).isWorking('2026-11-25')).toBe(true);
    expect(calendarOf([...days].reverse(), shippedRules).isWorking('2026-11-25')).toBe(true);
  });

  it('days of Tết stand in place of the usual ones and announce the year', () => {
    const tet = ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'].map((day) =>
      holiday(day),
    );
    const own = calendarOf(tet, shippedRules);
    expect(own.isAnnounced('2027-12-01')).toBe(true);
    expect(own.isWorking('2027-02-04')).toBe(false);
    expect(own.isWorking('2027-02-11')).toBe(true);
  });

  it('a day beside 2 September stands in place of the usual one', () => {
    const own = calendarOf([holiday('2027-09-01')], shippedRules);
    expect(own.isWorking('2027-09-01')).toBe(false);
    expect(own.isWorking('2027-09-03')).toBe(true);
  });

  it('what is no day is passed over', () => {
    expect(marks(2026, calendarOf([holiday('2026-13-40'), holiday('')], shippedRules))).toEqual(marks(2026));
  });

  it('24 November is worked until the commune switches it on', () => {
    expect(calendar.isWorking('2026-11-24')).toBe(true);
    const on: RecordState = {
      ...holiday(''),
      kind: 'rule',
      values: {
        rule: 'holiday.culture-day@2026',
        value: 1,
        unit: 'on-off',
        from: '2026-11-01',
        reason: 'Công điện',
      },
    };
    expect(calendarOf([], rulesOf([on])).offName('2026-11-24')).toBe('Ngày Văn hóa Việt Nam');
  });

  it('a day off more never brings a due day nearer', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
    const limit = fc.record({
      value: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('calendar-days' as const, 'working-days' as const),
    });
    fc.assert(
      fc.property(day, limit, fc.integer({ min: -5, max: 90 }), (from, limit, offset) => {
        const off = addDays(from, offset);
        // In a year not yet announced an entered day may replace a guess: it is not one more.
        fc.pre(calendar.isAnnounced(off) && calendar.isAnnounced(addDays(from, 120)));
        const more = calendarOf([holiday(off)], shippedRules);
        expect(countFrom(from, limit, more, []).due >= countFrom(from, limit, calendar, []).due).toBe(true);
      }),
    );
  });
});
