// The words in which a limit's arithmetic is written out, in Vietnamese; the English pair is en-arithmetic.ts.

export const viArithmetic = {
  days: (n: number) => `${n} ngày`,
  workingDays: (n: number) => `${n} ngày làm việc`,
  months: (n: number) => `${n} tháng`,
  minus: (what: string) => `trừ ${what}`,
  plus: (what: string) => `tính cả ngày làm bù ${what}`,
  suspended: 'tạm đình chỉ',
  /** The last day is off: then the arrow leads to the next working day. */
  offDay: (day: string, why: string) => `hết hạn ${day} là ngày nghỉ (${why})`,
  provisional: 'tạm tính, lịch nghỉ chưa công bố',
  stands: (since: string, left: string) => `tạm đình chỉ từ ${since}, còn ${left} chưa tính`,
  /** Days off are named in Vietnamese. */
  dayOff: (name: string) => name,
};

export type ArithmeticWords = typeof viArithmetic;
