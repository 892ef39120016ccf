// Why the notebook did not open. Said only after a try: words that come later than the lock are there by then, or a moment on.
import type { UnlockFailure } from '../session/doors.ts';
import { t } from '../text/t.ts';
import { minutesAndSeconds } from '../use-now.ts';

/** @param leftMs how long no secret is tried yet, ms */
export function lockProblem(failure: UnlockFailure | undefined, leftMs: number): string | undefined {
  if (leftMs > 0) return `${t('lock.wait', { time: minutesAndSeconds(leftMs) })} ${t('lock.safe')}`;
  switch (failure?.type) {
    case 'wrong-secret':
      return t('lock.wrong');
    case 'storage-newer':
      return t('lock.problem.storage-newer');
    case 'storage':
      return t('lock.problem.storage');
    case 'unfinished':
      return t(`enrol.problem.${failure.failure.type}`);
    default:
      return undefined;
  }
}
