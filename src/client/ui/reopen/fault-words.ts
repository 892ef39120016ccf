// Why a code of reopening is none that helps, in words.
import type { CodeFault } from '../../store/recovery/code-text.ts';
import type { AnswerFault } from '../../store/recovery/reopening.ts';
import { t } from '../text/t.ts';

export const codeFaultWords = (fault: CodeFault): string =>
  fault.type === 'other-kind' ? t(`code.problem.is-${fault.is}`) : t(`code.problem.${fault.type}`);

export function answerFaultWords(fault: AnswerFault): string {
  switch (fault.type) {
    case 'other-phone':
    case 'old':
    case 'not-opened':
      return t(`reopen.problem.${fault.type}`);
    case 'storage':
      return t('lock.problem.storage');
    default:
      return codeFaultWords(fault);
  }
}
