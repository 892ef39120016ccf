// The words in which a limit's arithmetic is written out, in English.
import type { ArithmeticWords } from './vi-arithmetic.ts';

export const enArithmetic: ArithmeticWords = {
  days: (n) => `${n} ${n === 1 ? 'day' : 'days'}`,
  workingDays: (n) => `${n} working ${n === 1 ? 'day' : 'days'}`,
  months: (n) => `${n} ${n === 1 ? 'month' : 'months'}`,
  minus: (what) => `without ${what}`,
  plus: (what) => `counting ${what}, worked instead`,
  suspended: 'suspended',
  obstacle: 'obstacle',
  offDay: (day, why) => `ends on ${day}, a day off (${why})`,
  provisional: 'provisional, days off not yet announced',
  stands: (since, left) => `suspended since ${since}, ${left} still to count`,
  dayOff: (name) => {
    const plain = name.replace(/^nghỉ bù /, '');
    const known = names[plain] ?? plain;
    return plain === name ? known : `day off for ${known}`;
  },
  triggers: {
    receipt: 'received',
    knowledge: 'known',
    acceptance: 'accepted',
    end: 'extended from',
    decision: 'decided',
    'decision-received': 'decision received',
    stop: 'stopped',
    conclusion: 'concluded',
    posting: 'posted',
    request: 'asked',
    dialogue: 'dialogue',
    meeting: 'meeting',
    'slips-deadline': 'slips due',
    'before-dialogue': 'before the dialogue',
    'before-meeting': 'before the meeting',
    'before-visit': 'before the visit',
    none: '',
  },
};

/** What the calendar calls days off; a name the office wrote stays as it is. */
const names: { readonly [vietnamese: string]: string } = {
  'thứ Bảy': 'Saturday',
  'Chủ nhật': 'Sunday',
  'Tết Dương lịch': "New Year's Day",
  Tết: 'Tết',
  'Giỗ Tổ': "Hùng Kings' Day",
  'Ngày Chiến thắng': 'Victory Day',
  'Quốc tế Lao động': 'Labour Day',
  'Quốc khánh': 'National Day',
  'Ngày Văn hóa Việt Nam': "Việt Nam's Culture Day",
  'nghỉ hoán đổi': 'day off for a Saturday worked',
};
