// The lunar library ships types that its package.json does not name; the part that the tests use.
declare module 'date-chinese' {
  export class CalendarVietnamese {
    constructor(cycle?: readonly number[]);
    /** Cycle of sixty years, year in it, month, whether it is the leap month (0, 1), day. */
    get(): number[];
    fromJDE(jde: number): this;
    /** The Julian ephemeris day of the lunar new year in this Gregorian year. */
    newYear(year: number): number;
    toGregorian(year: number): { year: number; month: number; day: number };
  }
}
