// Leaving office: from which day, who takes over, and what passes on. One who left may come back.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Person } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { DateField } from '../form/DateField.tsx';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Section.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { type Handover, handoverSteps, handoverUndone, type Successor } from './handover.ts';
import { SuccessorFields } from './SuccessorFields.tsx';
import { noSuccessor, successorOf, successorProblems } from './successor-entry.ts';
import { writePlan } from './write-plan.ts';

interface LeavingProps {
  readonly id: RecordId;
  readonly person: Person;
}

/** Nothing of oneself: an administrator who leaves is let go by another. */
export function Leaving(props: LeavingProps) {
  const { person: self } = useAccount();
  if (props.id === self) return null;
  return props.person.active ? <HandOver {...props} /> : <Return id={props.id} />;
}

function Return({ id }: { readonly id: RecordId }) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const values = { active: true, until: null };
  return (
    <>
      <Button onPress={() => void attempt(() => records.edit(id, id, values))}>{t('people.return')}</Button>
      <Problem words={problem} />
    </>
  );
}

function HandOver({ id, person }: LeavingProps) {
  const { catalog, now } = useAccount();
  const { problem, handOver } = useHandingOver();
  const today = dayOf(now());
  const [day, setDay] = useState(today);
  const [entry, setEntry] = useState(() => noSuccessor(person));
  const [pressed, setPressed] = useState(false);
  useOpenForm(entry.who !== 'nobody');
  const problems = successorProblems(entry);
  const dayProblem =
    day === '' ? t('directory.dayNeeded') : day > today ? t('directory.leaveDayAhead') : undefined;
  const leave = async () => {
    setPressed(true);
    const successor = successorOf(entry, catalog.directory.value.people);
    if (dayProblem || !successor) return;
    const handover: Handover = { leaver: id, villages: person.villages, day, successor, roles: entry.roles };
    await handOver(handover, person.name);
  };
  return (
    <Section title={t('directory.leave')}>
      <div class="form">
        <p class="small soft">{t('people.leaveHint')}</p>
        <DateField
          label={t('person.until')}
          value={day}
          today={today}
          onChange={setDay}
          problem={pressed ? dayProblem : undefined}
        />
        <SuccessorFields
          leaver={id}
          person={person}
          entry={entry}
          problems={pressed ? problems : {}}
          onChange={(changed) => setEntry({ ...entry, ...changed })}
        />
        <Button kind="danger" onPress={() => void leave()}>
          {entry.who === 'nobody' ? t('people.leave') : t('directory.handOver')}
        </Button>
        <Problem words={problem} />
      </div>
    </Section>
  );
}

/** Saves a handover, offers the way back and goes on to what comes next. @param name the leaver's */
function useHandingOver() {
  const { records } = useAccount();
  const { route } = useLocation();
  const { problem, attempt } = useAttempt();
  const handOver = async (handover: Handover, name: string): Promise<void> => {
    let next: string | undefined;
    const done = await attempt(async () => {
      const saved = await records.saveAll(handoverSteps(handover));
      if (!saved.ok) return saved;
      next = wayOn(handover.successor, saved.value);
      offerUndo(t('people.leftDone', { name }), async () => {
        const undone = await writePlan(records, handoverUndone(handover, saved.value));
        // The page of a person who was made for it would wait for ever.
        if (undone.ok && next === location.pathname) route(paths.people);
        return undone;
      });
      return saved;
    });
    if (done && next !== undefined) route(next);
  };
  return { problem, handOver };
}

/** A new person gets a code next. One who was there is not opened: the form would begin with what stood before. */
const wayOn = ({ type }: Successor, [taker]: readonly RecordId[]): string | undefined => {
  if (type === 'new' && taker !== undefined) return paths.person(taker);
  return type === 'known' ? paths.people : undefined;
};
