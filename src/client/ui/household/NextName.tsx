// The roll while names are read: one name in large letters, an answer under the thumb, and the next one comes by itself.
import { useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { asClosed, isClosed } from '../meeting/closed.ts';
import { QuorumCount } from '../meeting/QuorumCount.tsx';
import { useQuorum } from '../meeting/use-quorum.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { useAwake } from '../promises/use-awake.ts';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { calledAway, calledPresent } from './calling.ts';
import { householdTitle } from './HouseholdRows.tsx';
import { rollHref } from './hrefs.ts';
import { afterAnswer, beginning, currentOf, waitingOf } from './next-name.ts';
import type { RollEntry } from './roll.ts';
import { useCalled, useCalling, useCallProblem } from './use-calling.ts';
import { useRegisterReady } from './use-register-ready.ts';
import { useRoll } from './use-roll.ts';

export default function NextName({ view: live }: { readonly view: RecordView }) {
  const view = asClosed(live);
  const { me } = useAccount();
  const { bundle } = view;
  const wording = useWording();
  const { entries: saved } = useRoll(bundle);
  const calling = useCalling(view, saved);
  const entries = useCalled(calling, saved);
  const quorum = useQuorum(bundle, entries);
  const problem = useCallProblem(calling);
  const [reading, setReading] = useState(beginning);
  const isReady = useRegisterReady();
  const mayCall = isReady && !isClosed(bundle) && may(me.value, 'write', factsOf(bundle));
  const current = mayCall ? currentOf(entries, reading) : undefined;
  useAwake(current !== undefined);
  const answer = (entry: RollEntry, presence: 'present' | 'absent') => {
    setReading(afterAnswer(reading, entry.id, 'called', entries));
    calling.call(entry.id, presence === 'present' ? calledPresent(entry.reason) : calledAway);
  };
  const last = entries.find(({ id }) => id === reading.last);
  return (
    <Page
      title={t('roll.names')}
      sub={headLine(minutes, bundle.root, wording)}
      back={{ href: rollHref(bundle.root.id) }}
      actions={
        current && (
          <Answers
            onAnswer={(presence) => answer(current, presence)}
            onLater={() => setReading(afterAnswer(reading, current.id, 'later', entries))}
          />
        )
      }
    >
      {!isReady && <p class="soft">{t('meeting.openingHouseholds')}</p>}
      {current && <Name entry={current} entries={entries} left={waitingOf(entries, reading).length} />}
      {isReady && !current && <AllCalled href={rollHref(bundle.root.id)} />}
      <Problem words={problem} />
      {isReady && (
        <div class="group">
          <QuorumCount {...quorum} />
        </div>
      )}
      {last && current && last.id !== current.id && (
        <div class="buttons">
          <Button icon="undo" onPress={() => setReading({ ...reading, current: last.id })}>
            {t('roll.nameLast', {
              name: titleOf(last),
              what: t(last.presence ? `roll.${last.presence}` : 'roll.none'),
            })}
          </Button>
        </div>
      )}
    </Page>
  );
}

interface AnswersProps {
  readonly onAnswer: (presence: 'present' | 'absent') => void;
  readonly onLater: () => void;
}

function Answers({ onAnswer, onLater }: AnswersProps) {
  return (
    <>
      <Button kind="primary" icon="check" onPress={() => onAnswer('present')}>
        {t('roll.present')}
      </Button>
      <Button icon="close" onPress={() => onAnswer('absent')}>
        {t('roll.absent')}
      </Button>
      <Button icon="clock" onPress={onLater}>
        {t('roll.nameLater')}
      </Button>
    </>
  );
}

interface NameProps {
  readonly entry: RollEntry;
  readonly entries: readonly RollEntry[];
  readonly left: number;
}

/** Heard too by who does not see it: the name is said as it changes. */
function Name({ entry, entries, left }: NameProps) {
  const { household, presence } = entry;
  const representative = household?.values.representative;
  return (
    <section class="group">
      <p class="small soft">
        {t('roll.nameOf', { n: entries.indexOf(entry) + 1, total: entries.length, left })}
      </p>
      <p class="call-name strong" role="status">
        {titleOf(entry)}
      </p>
      {typeof representative === 'string' && representative !== '' && <p>{representative}</p>}
      {presence && <p class="soft">{t('roll.nameOther', { what: t(`roll.${presence}`) })}</p>}
    </section>
  );
}

function AllCalled({ href }: { readonly href: string }) {
  return (
    <EmptyState
      icon="check"
      title={t('roll.namesDone')}
      action={
        <LinkButton href={href} kind="primary">
          {t('roll.toList')}
        </LinkButton>
      }
    >
      {t('roll.namesDoneDetail')}
    </EmptyState>
  );
}

const titleOf = ({ household }: RollEntry): string =>
  household ? householdTitle(household) : t('roll.unknown');
