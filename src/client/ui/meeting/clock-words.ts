// How a step's day was counted, in words: '07/12 − 20 ngày → 17/11/2026, điểm a khoản 1 Điều 6 …'.
import type { MeetingClock } from '../../../shared/rules/meeting/preparation.ts';
import { arithmeticWords, periodWords, triggerWord } from '../cases/arithmetic.ts';
import { fullDay } from '../text/format-date.ts';
import { language, t } from '../text/t.ts';

export const clockArithmetic = (clock: MeetingClock): string => {
  const { rule } = clock;
  if (clock.direction === 'after')
    return arithmeticWords(clock.counted, triggerWord(rule.trigger, language()), rule.citation, language());
  return t('prep.countedBack', {
    day: fullDay(clock.trigger).slice(0, 5),
    period: periodWords(rule, language()),
    due: fullDay(clock.counted.due),
    cited: rule.citation,
  });
};
