// One thing still to be put up: what, how long by which article, by when.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { PostingDuty } from '../../../shared/rules/posting-duties.ts';
import { periodWords } from '../cases/arithmetic.ts';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { fullDay } from '../text/format-date.ts';
import { language, t } from '../text/t.ts';

interface ToPostProps {
  readonly duty: PostingDuty;
  readonly bundle: Bundle;
  readonly today: Day;
  /** Missing for who may only read. */
  readonly onPutUp: (() => void) | undefined;
}

export function ToPost({ duty: { what, item, rule, by, isAsked }, bundle, today, onPutUp }: ToPostProps) {
  const about = item === undefined ? undefined : bundle.rows[item]?.values.title;
  const isLate = by !== undefined && by < today;
  return (
    <Notice
      kind={isLate ? 'warn' : 'info'}
      title={[text(`posting.what.${what}`), typeof about === 'string' && about].filter(Boolean).join(': ')}
      action={
        onPutUp && (
          <Button icon="check" onPress={onPutUp}>
            {t('postings.putUp')}
          </Button>
        )
      }
    >
      {isAsked && (
        <p>{by === undefined ? t('postings.asked') : t('postings.askedBy', { day: fullDay(by) })}</p>
      )}
      {rule && (
        <p class="small soft">
          {t('postings.hangs', { period: periodWords(rule, language()), citation: rule.citation })}
        </p>
      )}
    </Notice>
  );
}
