// Long work in words: what, how much of how much, how long still, and a way to stop.
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';

interface ProgressProps {
  /** What is going on: 'Đang gửi về xã'. */
  readonly label: string;
  readonly done: number;
  /** 0 while the total is not known yet: then the bar has no end and no numbers are shown. */
  readonly total: number;
  readonly secondsLeft?: number | undefined;
  readonly onCancel?: () => void;
}

/** A native progress bar under its words. */
export function Progress({ label, done, total, secondsLeft, onCancel }: ProgressProps) {
  const words = [label];
  if (total > 0) words.push(t('progress.of', { done, total }));
  if (secondsLeft !== undefined) words.push(timeLeft(secondsLeft));
  return (
    <div class="progress">
      <p>{words.join(' · ')}</p>
      <div class="progress-line">
        {total > 0 ? (
          <progress value={done} max={total} aria-label={label} />
        ) : (
          <progress aria-label={label} />
        )}
        {onCancel && (
          <Button kind="quiet" onPress={onCancel}>
            {t('progress.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

function timeLeft(seconds: number): string {
  return seconds < 60
    ? t('progress.secondsLeft')
    : t('progress.minutesLeft', { n: Math.round(seconds / 60) });
}
