// Events that cannot both be true, written by people who did not see each other: the leader says which one stands.
import { factsOf } from '../../../shared/access/facts.ts';
import { mayTakeStep } from '../../../shared/access/steps.ts';
import type { CaseEvent, CaseState } from '../../../shared/rules/case/case-types.ts';
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
  readonly state: CaseState;
}

/** Everybody sees that it is not settled; a leader may settle it. */
export function Conflicts({ view, state: { conflicts, events } }: ConflictsProps) {
  const { me } = useAccount();
  const maySettle = !view.unmade && mayTakeStep(me.value, factsOf(view.bundle), 'settled');
  return (
    <>
      {conflicts.map(({ between }) => {
        const settled = settledAlready(between, events);
        return (
          <Notice key={between[0]?.id} kind="warn" title={t('case.conflict')}>
            <p>{t(maySettle ? 'case.conflictSettle' : 'case.conflictAsk')}</p>
            {settled.length > 0 && <p>{t('case.conflictAgain')}</p>}
            {between.map((event) => (
              <One key={event.id} {...{ view, event, maySettle }} seen={[...between, ...settled]} />
            ))}
          </Notice>
        );
      })}
    </>
  );
}

/** What leaders settled about these against each other: another settlement takes the place of those. */
const settledAlready = (
  between: readonly CaseEvent[],
  events: readonly CaseEvent[],
): readonly CaseEvent[] => {
  const isOf = (id: string) => between.some((event) => event.id === id);
  return events.filter(
    ({ step, of = '', over = [] }) => step === 'settled' && isOf(of) && over.some((id) => isOf(id)),
  );
};

interface OneProps {
  readonly view: RecordView;
  readonly event: CaseEvent;
  /** All that is on the screen: of it, what contradicts the chosen one falls. */
  readonly seen: readonly CaseEvent[];
  readonly maySettle: boolean;
}

function One({ view, event, seen, maySettle }: OneProps) {
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
        over: seen.flatMap(({ id }) => (id === event.id ? [] : [id])).join('/'),
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
