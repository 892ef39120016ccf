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
import { type Handover, handoverSteps, handoverUndone } from './handover.ts';
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
  const { records, catalog, now } = useAccount();
  const { route } = useLocation();
  const { problem, attempt } = useAttempt();
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
    let taker: RecordId | undefined;
    const done = await attempt(async () => {
      const saved = await records.saveAll(handoverSteps(handover));
      if (!saved.ok) return saved;
      if (successor.type !== 'nobody') taker = saved.value[0];
      const undo = () => writePlan(records, handoverUndone(handover, saved.value));
      offerUndo(t('people.leftDone', { name: person.name }), undo);
      return saved;
    });
    if (done && taker !== undefined) route(paths.person(taker));
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
