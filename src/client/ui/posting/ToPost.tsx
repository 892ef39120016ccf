// What is still to be put up: what, how long by which article, by when.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { lastDayOf } from '../../../shared/kinds/meeting-days.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { PostingDuty } from '../../../shared/rules/posting-duties.ts';
import { periodWords } from '../cases/arithmetic.ts';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Section } from '../parts/Section.tsx';
import { fullDay } from '../text/format-date.ts';
import { language, t } from '../text/t.ts';

interface DutiesProps {
  readonly duties: readonly PostingDuty[];
  readonly bundle: Bundle;
  readonly today: Day;
  /** Missing for who may only read. */
  readonly putUp: ((duty: PostingDuty) => void) | undefined;
}

/** What the law asks for, what it asked for before a meeting that is over, and what may be posted besides. */
export function Duties({ duties, bundle, today, putUp }: DutiesProps) {
  const isPast = ({ instead }: PostingDuty) => instead !== undefined;
  const offered = duties.filter((duty) => !duty.isAsked && !isPast(duty));
  const toPost = (duty: PostingDuty) => (
    <ToPost key={keyOf(duty)} {...{ duty, bundle, today }} onPutUp={putUp && (() => putUp(duty))} />
  );
  return (
    <>
      {duties.filter(({ isAsked }) => isAsked).map(toPost)}
      {duties.filter(isPast).map((duty) => (
        <PastPosting key={keyOf(duty)} {...{ duty, bundle }} />
      ))}
      {offered.length > 0 && (
        <Section title={t('postings.offered')} summary={String(offered.length)}>
          {offered.map(toPost)}
        </Section>
      )}
    </>
  );
}

const keyOf = ({ what, item }: PostingDuty): string => `${what} ${item}`;

interface ToPostProps extends Pick<DutiesProps, 'bundle' | 'today'> {
  readonly duty: PostingDuty;
  readonly onPutUp: (() => void) | undefined;
}

function ToPost({ duty, bundle, today, onPutUp }: ToPostProps) {
  const { rule, by, isAsked } = duty;
  const isLate = by !== undefined && by < today;
  return (
    <Notice
      kind={isLate ? 'warn' : 'info'}
      title={titleOf(duty, bundle)}
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

/** What should have hung before a meeting that is over: no longer asked for, and what came instead. */
function PastPosting({ duty, bundle }: Pick<ToPostProps, 'duty' | 'bundle'>) {
  const { rule, instead } = duty;
  const day = lastDayOf(bundle);
  if (instead === undefined || day === undefined) return null;
  return (
    <Notice title={titleOf(duty, bundle)}>
      <p>{t(`postings.instead.${instead}`, { day: fullDay(day) })}</p>
      {rule && (
        <p class="small soft">
          {t('postings.hangs', { period: periodWords(rule, language()), citation: rule.citation })}
        </p>
      )}
    </Notice>
  );
}

const titleOf = ({ what, item }: PostingDuty, { rows }: Bundle): string => {
  const about = item === undefined ? undefined : rows[item]?.values.title;
  return [text(`posting.what.${what}`), typeof about === 'string' && about].filter(Boolean).join(': ');
};
