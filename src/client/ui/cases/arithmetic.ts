// How a due date was counted, in words: "nhận 03/02 + 10 ngày làm việc, trừ Tết 16–20/02 → 24/02/2026, Điều 28 …".
import type { Day } from '../../../shared/rules/days.ts';
import {
  type Counted,
  type LeftOut,
  type Limit,
  obstacle,
  suspended,
} from '../../../shared/rules/deadline.ts';
import { isPeriod, type Trigger } from '../../../shared/rules/rule-rows.ts';
import { enArithmetic } from '../text/en-arithmetic.ts';
import type { Language } from '../text/t.ts';
import { type ArithmeticWords, viArithmetic } from '../text/vi-arithmetic.ts';

/** What began a limit, as the sentence has it before the day: 'nhận', 'thụ lý'. */
export const triggerWord = (trigger: Trigger, language: Language): string =>
  wordsOf(language).triggers[trigger];

/** How long a limit is: '10 ngày làm việc'. What is no period has none: ''. */
export const periodWords = ({ value, unit }: Limit, language: Language): string =>
  isPeriod(unit) ? amountWords(value, unit, wordsOf(language)) : '';

/**
 * @param trigger what happened on the first day, as a word that stands before its date: 'nhận', 'thụ lý'
 * @param citation as the rule row has it; the sentence takes the article and the law; '' leaves it out
 */
export const arithmeticWords = (
  counted: Counted,
  trigger: string,
  citation: string,
  language: Language,
): string => {
  const words = wordsOf(language);
  const cited = citation === '' ? '' : `, ${articleOf(citation)}`;
  const sum = counted.stands ? standingSum(counted, counted.stands, words) : endingSum(counted, words);
  return `${trigger} ${sum}${cited}`;
};

const wordsOf = (language: Language): ArithmeticWords => (language === 'vi' ? viArithmetic : enArithmetic);

/**
 * As one says it: 'khoản 1 Điều 28 Luật Tiếp công dân 2013' is 'Điều 28 Luật Tiếp công dân'. Clause, year and what stands in
 * brackets are for where the rule itself is shown.
 */
const articleOf = (citation: string): string =>
  citation
    .replace(/khoản [\d, khoản]*(?=Điều)/g, '')
    .replace(/(Luật [^\d,;]+?) (19|20)\d\d(?!\/)/g, '$1')
    .replace(/ \([^)]*\)$/, '');

const endingSum = (counted: Counted, words: ArithmeticWords): string => {
  const { moved, minus, plus, due, provisional } = counted;
  const year = due.slice(0, 4);
  const parts = [
    ...beginning(counted, minus, plus, words),
    ...(moved ? [words.offDay(shortDay(moved.from, year), reasonWord(moved.why, words))] : []),
  ];
  return `${parts.join(', ')} → ${fullDay(due)}${provisional ? ` (${words.provisional})` : ''}`;
};

/** While it stands there is no due day to write: what came before the suspension, and what is left. */
const standingSum = (
  counted: Counted,
  { since, left }: NonNullable<Counted['stands']>,
  words: ArithmeticWords,
): string => {
  const before = counted.minus.filter(({ to }) => to < since);
  const plus = counted.plus.filter((day) => day < since);
  const unit = counted.unit === 'months' ? 'calendar-days' : counted.unit;
  const stands = words.stands(shortDay(since, counted.due.slice(0, 4)), amountWords(left, unit, words));
  return [...beginning(counted, before, plus, words), stands].join(', ');
};

/** '03/02 + 10 ngày làm việc', 'trừ Tết 16–20/02', 'tính cả ngày làm bù 22/08'. */
const beginning = (
  { from, add, unit, due }: Counted,
  minus: readonly LeftOut[],
  plus: readonly Day[],
  words: ArithmeticWords,
): readonly string[] => {
  const year = due.slice(0, 4);
  const spans = minus.map((span) => `${reasonWord(span.why, words)} ${spanWords(span, year)}`);
  return [
    `${shortDay(from, year)} + ${amountWords(add, unit, words)}`,
    ...(spans.length > 0 ? [words.minus(spans.join(', '))] : []),
    ...(plus.length > 0 ? [words.plus(plus.map((day) => shortDay(day, year)).join(', '))] : []),
  ];
};

/** '10 ngày làm việc'. */
const amountWords = (n: number, unit: Counted['unit'], words: ArithmeticWords): string =>
  unit === 'working-days' ? words.workingDays(n) : unit === 'months' ? words.months(n) : words.days(n);

const reasonWord = (why: string, words: ArithmeticWords): string =>
  why === suspended ? words.suspended : why === obstacle ? words.obstacle : words.dayOff(why);

/** '16–20/02', '30/04–01/05', '27/04'. */
const spanWords = ({ from, to }: LeftOut, year: string): string => {
  if (from === to) return shortDay(from, year);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? from.slice(8) : shortDay(from, year)}–${shortDay(to, year)}`;
};

/** '03/02', with its year when that is not the due day's. */
const shortDay = (day: Day, year: string): string =>
  day.startsWith(year) ? fullDay(day).slice(0, 5) : fullDay(day);

const fullDay = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
