// Why a step may not be taken now, in plain words.
import type { Unlawful } from '../../../shared/rules/case/unlawful.ts';
import { text } from '../kind-texts.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { phaseWord, stepWord } from './case-words.ts';

export const unlawfulWords = (unlawful: Unlawful): string => {
  switch (unlawful.type) {
    case 'before-receipt':
      return t('unlawful.before-receipt', { day: fullDay(unlawful.received) });
    case 'not-yet':
      return t('unlawful.not-yet', { day: fullDay(unlawful.today) });
    case 'not-now':
      return t('unlawful.not-now', { phase: phaseWord(unlawful.phase).toLocaleLowerCase('vi') });
    case 'done-already':
      return t('unlawful.done-already', { day: fullDay(unlawful.on) });
    case 'breaks-later':
      return t('unlawful.breaks-later', { step: stepWord(unlawful.step), day: fullDay(unlawful.on) });
    case 'not-law-then':
      return unlawful.rule
        ? t('unlawful.not-law-then', { citation: unlawful.rule.citation })
        : t('unlawful.no-law-then');
    case 'no-extension-left':
      return t('unlawful.no-extension-left', { n: unlawful.most });
    case 'limit-runs':
      return t('unlawful.limit-runs', { day: fullDay(unlawful.due) });
    case 'limit-passed':
      return t('unlawful.limit-passed', { day: fullDay(unlawful.due) });
    case 'stopped-too-long':
      return t('unlawful.stopped-too-long', { day: fullDay(unlawful.due) });
    case 'not-appointed':
      return t('unlawful.not-appointed', { citation: unlawful.rule.citation });
    case 'too-many-represent':
      return t('unlawful.too-many-represent', {
        n: unlawful.n,
        most: unlawful.most,
        citation: unlawful.rule.citation,
      });
    case 'withdrawn-for-good':
      return t('unlawful.withdrawn-for-good', { citation: unlawful.rule.citation });
    case 'posting-runs':
      return t('unlawful.posting-runs', { day: fullDay(unlawful.until) });
    default:
      return text(`unlawful.${unlawful.type}`);
  }
};
