// Under something that happened: it was a mistake. It is never changed: another event says so, and stays beside it.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Section.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';

interface MistakeProps {
  readonly root: RecordId;
  /** The row's kind, and what the correction holds besides its step and day. */
  readonly kind: string;
  readonly values: Values;
}

/** A clock that is off dates nothing. */
export function Mistake({ root, kind, values }: MistakeProps) {
  const { records, now, clock } = useAccount();
  const { problem, attempt } = useAttempt();
  const correct = () =>
    attempt(() => {
      const date = clock.value.off ? {} : { date: dayOf(now()) };
      return records.addRow(root, kind, { ...values, step: 'corrected', ...date });
    });
  return (
    <Section title={t('case.mistake')} quiet>
      <p class="small soft">{t('case.mistakeDetail')}</p>
      <div class="buttons">
        <Button icon="undo" onPress={() => void correct()}>
          {t('case.mistakeDo')}
        </Button>
      </div>
      <Problem words={problem} />
    </Section>
  );
}
