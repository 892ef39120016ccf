// The words in which a limit's arithmetic is written out, in Vietnamese; the English pair is en-arithmetic.ts.
import type { Trigger } from '../../../shared/rules/rule-rows.ts';

/** What began the limit, as it stands before its day. */
const triggers: Readonly<Record<Trigger, string>> = {
  receipt: 'nhận',
  knowledge: 'biết quyết định',
  acceptance: 'thụ lý',
  end: 'gia hạn từ',
  decision: 'ra quyết định',
  'decision-received': 'nhận quyết định',
  stop: 'đình chỉ',
  conclusion: 'kết luận',
  posting: 'niêm yết',
  request: 'yêu cầu',
  dialogue: 'đối thoại',
  meeting: 'họp',
  'slips-deadline': 'hạn thu phiếu',
  'before-dialogue': 'trước đối thoại',
  'before-meeting': 'trước họp',
  'before-visit': 'trước buổi tiếp xúc',
  none: '',
};

export const viArithmetic = {
  days: (n: number) => `${n} ngày`,
  workingDays: (n: number) => `${n} ngày làm việc`,
  months: (n: number) => `${n} tháng`,
  minus: (what: string) => `trừ ${what}`,
  plus: (what: string) => `tính cả ngày làm bù ${what}`,
  suspended: 'tạm đình chỉ',
  obstacle: 'trở ngại khách quan',
  /** The last day is off: then the arrow leads to the next working day. "hết hạn" would say that it is over. */
  offDay: (day: string, why: string) => `ngày cuối ${day} ${offWords(why)}`,
  provisional: 'tạm tính, lịch nghỉ chưa công bố',
  stands: (since: string, left: string) => `tạm đình chỉ từ ${since}, còn ${left} chưa tính`,
  /** Days off are named in Vietnamese. */
  dayOff: (name: string) => name,
  triggers,
};

/** 'là Chủ nhật', 'nghỉ Tết', 'nghỉ bù Giỗ Tổ', 'tạm đình chỉ'. */
const offWords = (why: string): string => {
  if (/^(thứ Bảy|Chủ nhật|ngày nghỉ)/.test(why)) return `là ${why}`;
  return /^(nghỉ|tạm đình chỉ)/i.test(why) ? why : `nghỉ ${why}`;
};

export type ArithmeticWords = typeof viArithmetic;
