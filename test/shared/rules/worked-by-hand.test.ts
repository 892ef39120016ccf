// The hand-worked cases are right in themselves: checked day by day against the wall calendar, without the engine.
import { describe, expect, it } from 'vitest';
import { workedCases } from './worked-cases/all.ts';
import { limits, type WorkedCase } from './worked-cases/form.ts';
import { dayAfter, isWorked, offDays, tickedDays, workedSaturdays } from './worked-cases/wall-calendar.ts';

const limitOf = ({ rule, own }: WorkedCase) =>
  own
    ? ([own.value, own.unit === 'working-days' ? 'working' : 'calendar'] as const)
    : (limits[rule] ?? ([0, 'calendar'] as const));

const isSuspended = ({ suspended = [], obstacle }: WorkedCase, day: string): boolean =>
  [...suspended, ...(obstacle ? [obstacle] : [])].some(({ from, to }) => from <= day && day <= to);

const lastTicked = (one: WorkedCase): string => tickedDays(one).at(-1) ?? '';

/** Days of other years can be off by the year's announcement; what is ticked there is one lawful way. */
const isOfTheWall = (day: string): boolean => day >= '2025-12-01' && day <= '2026-12-31';

const named = workedCases.map((one) => [`${one.row} ${one.rule} ${one.on} ${one.about}`, one] as const);

describe('cases worked by hand', () => {
  it('has at least three cases of every row that belongs to the commune, one without anything special', () => {
    const rows = 'T1 T2 T3 T4 T5 T6 T7 T8 T13 T14 T15 T16 T17 T18 T19 T20 T22 T23 T24 T25 T26 T27 T28 T29 N8';
    for (const row of rows.split(' ')) {
      const cases = workedCases.filter((one) => one.row === row);
      expect(cases.length, row).toBeGreaterThanOrEqual(3);
      expect(
        cases.some(({ about }) => about.startsWith('plain')),
        row,
      ).toBe(true);
      expect(
        cases.some(({ about }) => /Tết/.test(about)),
        row,
      ).toBe(true);
    }
  });

  it('has one of every limit in calendar days that ends on a day off', () => {
    const isCalendar = (one: WorkedCase) => limitOf(one)[1] === 'calendar';
    const rows = new Set(workedCases.filter(isCalendar).map(({ row }) => row));
    const moved = new Set(workedCases.filter((one) => one.due !== lastTicked(one)).map(({ row }) => row));
    expect([...rows].filter((row) => !moved.has(row))).toEqual([]);
  });

  it('has one of every limit for resolving that was suspended since July 2026', () => {
    const stood = workedCases.filter(({ suspended = [] }) =>
      suspended.some(({ from }) => from >= '2026-07-01'),
    );
    const rows = new Set(stood.map(({ row }) => row));
    expect('T4 T5 T6 T7 T18 T19 T20'.split(' ').filter((row) => !rows.has(row))).toEqual([]);
  });

  it.each(named)('%s: as many days are ticked as the limit has, beginning on the day after', (_, one) => {
    const days = tickedDays(one);
    expect(days.length).toBe(limitOf(one)[0]);
    expect((days[0] ?? '') > one.on).toBe(true);
    expect([...days].sort()).toEqual(days);
  });

  it.each(named)('%s: no day is ticked that does not count, and none is passed over that does', (_, one) => {
    const days = tickedDays(one);
    const working = limitOf(one)[1] === 'working';
    for (let day = dayAfter(one.on); day <= lastTicked(one); day = dayAfter(day)) {
      if (working && !isOfTheWall(day)) continue;
      const counts = !isSuspended(one, day) && (!working || isWorked(day, one.cultureDay));
      expect(days.includes(day), day).toBe(counts);
    }
  });

  it.each(named)('%s: it is due on the last day ticked, or on the next working day', (_, one) => {
    let due = lastTicked(one);
    if (isOfTheWall(due)) while (!isWorked(due, one.cultureDay)) due = dayAfter(due);
    if (isOfTheWall(due)) expect(one.due).toBe(due);
    else expect(one.due >= due).toBe(true);
    expect(one.provisional === true).toBe(one.due > '2026-12-31');
  });

  it.each(workedCases.filter(({ rule }) => rule === 'denunciation.extend'))(
    '$row $about: it goes on from the thirtieth or sixtieth day after acceptance',
    ({ row, accepted = '', on }) => {
      let day = accepted;
      for (let n = 0; n < (row === 'T20' ? 60 : 30); n += 1) day = dayAfter(day);
      expect(on).toBe(day);
    },
  );

  it.each(named)('%s: the sentence says the two days, the number and what is special', (_, one) => {
    const { says, on, due } = one;
    if (says === undefined) return;
    const [value, kind] = limitOf(one);
    const date = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}`;
    const began = on.slice(0, 4) === due.slice(0, 4) ? date(on) : `${date(on)}/${on.slice(0, 4)}`;
    expect(says).toContain(`${began} + ${value} ngày${kind === 'working' ? ' làm việc' : ''}`);
    expect(says).toContain(`→ ${date(due)}/${due.slice(0, 4)}`);
    const last = lastTicked(one);
    expect(says.includes('ngày cuối'), 'moved').toBe(last !== due);
    expect(says.includes('tạm đình chỉ')).toBe(one.suspended !== undefined);
    expect(says.includes('trở ngại khách quan')).toBe(one.obstacle !== undefined);
    const made = kind === 'working' && tickedDays(one).some((day) => workedSaturdays.includes(day));
    expect(says.includes('làm bù 10/01') || says.includes('làm bù 22/08'), 'worked Saturday').toBe(made);
    expect(says.includes('tạm tính')).toBe(one.provisional === true);
  });

  it.each(named)(
    '%s: working days leave out by name each weekday off in between, and nothing else',
    (_, one) => {
      const { says, on, due } = one;
      if (says === undefined || limitOf(one)[1] === 'calendar' || one.provisional) return;
      const [, left = ''] = /, trừ (.*?)(?:, tính cả.*)? →/.exec(says) ?? [];
      const expected = new Set(
        Object.entries(offDays).flatMap(([day, name]) =>
          on < day && day < due && new Date(day).getUTCDay() % 6 !== 0 ? [name] : [],
        ),
      );
      if (one.cultureDay) expected.add('Ngày Văn hóa Việt Nam');
      const names = left === '' ? [] : left.split(', ').map((part) => part.replace(/ [\d/–]+$/, ''));
      expect(names).toEqual([...expected]);
    },
  );
});
