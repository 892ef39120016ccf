// The result of a vote in words: what it takes, what there is, what is missing, what does not add up.

import type { CountName } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Mark as MarkReached, Result, WrongSum } from '../../../shared/rules/meeting/result-types.ts';
import type { Base } from '../../../shared/rules/rule-rows.ts';
import { valueWords } from '../cases/rule-words.ts';
import { fieldLabel } from '../field-texts.ts';
import { text } from '../kind-texts.ts';
import type { IconName } from '../parts/icon-paths.ts';
import type { Tone } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';

/** 'Cần ít nhất 58/87 hộ đồng ý (từ 2/3 tổng số hộ)'. */
export const needWords = ({ row, need, of, base }: MarkReached): string =>
  of === 0
    ? t('vote.needUnknown', { share: valueWords(row) })
    : t('vote.need', { need, of, who: whoWords(base), share: valueWords(row) });

/** 'hộ', 'đại diện có mặt', 'người dự họp'. */
export const whoWords = (base: Base): string => t(`vote.who.${base}`);

export type ResultLook = { readonly tone: Tone; readonly icon: IconName; readonly words: string };

/** Never 'đạt' but where it is: the one place that says it. */
export const resultLook = (result: Result): ResultLook => {
  const { state, mark, quorum, options, winners, isVoted, uncounted } = result;
  // A poverty list is agreed to household by household.
  if (state === 'not-passed' && mark?.base === 'attendees' && options.length > 0)
    return {
      tone: 'late',
      icon: 'close',
      words: t('vote.someAgreed', { n: winners.length, of: options.length }),
    };
  // Of a board some seats are filled, though not all.
  if (state === 'not-passed' && winners.length > 0 && mark && mark.missing > 0)
    return {
      tone: 'late',
      icon: 'close',
      words: t('vote.someElected', { n: winners.length, missing: mark.missing }),
    };
  const numbers = mark ? { have: mark.have, of: mark.of, need: mark.need, n: mark.missing } : undefined;
  switch (state) {
    case 'passed':
      return {
        tone: 'done',
        icon: 'check',
        words: numbers ? t('vote.passed', numbers) : t('vote.passedPlain'),
      };
    case 'not-passed':
      return {
        tone: 'late',
        icon: 'close',
        words: numbers && numbers.n > 0 ? t('vote.notPassed', numbers) : t('vote.notPassedPlain'),
      };
    case 'no-quorum':
      return { tone: 'late', icon: 'alert', words: t('vote.noQuorum', { n: quorum?.missing ?? 0 }) };
    case 'wrong':
      return { tone: 'late', icon: 'alert', words: t('vote.wrong') };
    case 'unfinished':
      return { tone: 'wait', icon: 'clock', words: unfinishedWords(isVoted ? uncounted : [], numbers) };
  }
};

/** Once something was counted: what is not. */
const unfinishedWords = (
  uncounted: readonly CountName[],
  numbers: { readonly have: number; readonly of: number; readonly n: number } | undefined,
): string => {
  const names = uncounted.map((name) => fieldLabel('item', name).toLocaleLowerCase('vi'));
  if (names.length > 0) return t('vote.uncounted', { what: names.join(', ') });
  return numbers && numbers.n > 0 && numbers.have > 0
    ? t('vote.unfinishedMissing', numbers)
    : t('vote.unfinished');
};

/** One line for lists: 'Đạt', 'Không đạt, còn thiếu 1 hộ'. */
export const shortLook = (result: Result): ResultLook => {
  const look = resultLook(result);
  return result.state === 'passed'
    ? { ...look, words: t('vote.passedShort', { have: result.mark?.have ?? 0, of: result.mark?.of ?? 0 }) }
    : look;
};

/** What is wrong, with its numbers, and where it was counted. */
export const wrongWords = (
  { type, is, limit, cluster, slips, option, households }: WrongSum,
  nameOf: (id: string) => string,
): string => {
  const words = text(`vote.wrong.${type}`).replace('{is}', String(is)).replace('{limit}', String(limit));
  const names = households?.map(nameOf).filter(Boolean).join(', ') ?? '';
  const where = [
    slips ? t('vote.onSlips') : '',
    cluster === undefined ? '' : nameOf(cluster),
    option === undefined ? '' : nameOf(option),
  ].filter(Boolean);
  return `${where.length > 0 ? `${where.join(', ')}: ` : ''}${words}${names === '' ? '' : ` (${names})`}`;
};
