// Events that cannot both be true, written by people who did not see each other: the leader says which one stands.
import { factsOf } from '../../../shared/access/facts.ts';
import { mayTakeStep } from '../../../shared/access/steps.ts';
import type { CaseEvent, Conflict } from '../../../shared/rules/case/case-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { dayOf, fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { stepWord } from './case-words.ts';

interface ConflictsProps {
  readonly view: RecordView;
  readonly conflicts: readonly Conflict[];
}

/** Everybody sees that it is not settled; a leader may settle it. */
export function Conflicts({ view, conflicts }: ConflictsProps) {
  const { me } = useAccount();
  const maySettle = !view.unmade && mayTakeStep(me.value, factsOf(view.bundle), 'settled');
  return (
    <>
      {conflicts.map(({ between }) => (
        <Notice key={between[0]?.id} kind="warn" title={t('case.conflict')}>
          <p>{t(maySettle ? 'case.conflictSettle' : 'case.conflictAsk')}</p>
          {between.map((event) => (
            <One key={event.id} {...{ view, event, maySettle }} />
          ))}
        </Notice>
      ))}
    </>
  );
}

interface OneProps {
  readonly view: RecordView;
  readonly event: CaseEvent;
  readonly maySettle: boolean;
}

function One({ view, event, maySettle }: OneProps) {
  const { records, now, clock, person, catalog } = useAccount();
  const { problem, attempt } = useAttempt();
  const words = t('case.conflictOne', {
    step: stepWord(event.step),
    day: fullDay(event.date),
    who: whoText(event.by, person, catalog.directory.value),
  });
  const settle = () =>
    attempt(() => {
      const date = clock.value.off ? {} : { date: dayOf(now()) };
      const content = event.content === undefined ? {} : { content: event.content };
      return records.addRow(view.bundle.root.id, 'event', {
        step: 'settled',
        of: event.id,
        ...content,
        ...date,
      });
    });
  if (!maySettle) return <p>{words}</p>;
  return (
    <div class="group">
      <Button icon="check" onPress={() => void settle()}>
        {words}
      </Button>
      <Problem words={problem} />
    </div>
  );
}
