// The roll of a meeting, one thumb: a tap is present, the next absent; each is saved at once, and two phones may call it.
import { signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { asClosed, isClosed } from '../meeting/closed.ts';
import { QuorumCount } from '../meeting/QuorumCount.tsx';
import { useQuorum } from '../meeting/use-quorum.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { calledAway, calledPresent } from './calling.ts';
import { namesHref } from './hrefs.ts';
import { type CalledProps, type Group, Groups, RollList } from './RollList.tsx';
import { RollOffer } from './RollOffer.tsx';
import type { RollRowsContext } from './RollRow.tsx';
import { nextPresence } from './roll.ts';
import { type RollCalling, useCalled, useCalling, useCallProblem } from './use-calling.ts';
import { useRegisterReady } from './use-register-ready.ts';
import { useRoll } from './use-roll.ts';

export default function RollCall({ view: live }: { readonly view: RecordView }) {
  const view = asClosed(live);
  const { me } = useAccount();
  const { bundle } = view;
  const { id } = bundle.root;
  const wording = useWording();
  const { entries: saved } = useRoll(bundle);
  const calling = useCalling(view, saved);
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<Group>('all');
  const closed = isClosed(bundle);
  const isReady = useRegisterReady() || closed;
  const mayCall = !closed && may(me.value, 'write', factsOf(bundle));
  const context = useRowsContext(calling, mayCall);
  return (
    <Page
      title={t('roll.title')}
      sub={headLine(minutes, bundle.root, wording)}
      back={{ href: paths.record(id) }}
      actions={
        <>
          <Count {...{ bundle, calling, saved, isReady }} />
          <LinkButton href={paths.record(id)} icon="check">
            {t('rows.done')}
          </LinkButton>
        </>
      }
    >
      {closed && <Notice>{t('meeting.closedWhy')}</Notice>}
      <TextField
        kind="search"
        label={t('households.find')}
        {...(mayCall && { hint: t('roll.hint') })}
        value={query}
        onChange={setQuery}
        enterWord="search"
      />
      {mayCall && isReady && saved.length > 0 && (
        <div class="buttons">
          <LinkButton href={namesHref(id)} icon="talk">
            {t('roll.names')}
          </LinkButton>
        </div>
      )}
      {saved.length > 0 && <Groups {...{ calling, saved, group }} onChange={setGroup} />}
      <CallProblem calling={calling} />
      {isReady && saved.length === 0 && (
        <EmptyState icon="home" title={t('households.emptyTitle')}>
          {t('roll.noHouseholds')}
        </EmptyState>
      )}
      <RollList {...{ bundle, context, calling, saved, group, query }} />
      {mayCall && <Offer {...{ bundle, calling, saved }} />}
    </Page>
  );
}

/** A tap of a name is present, the next one absent; one row stands open at a time. */
function useRowsContext(calling: RollCalling, mayCall: boolean): RollRowsContext {
  const { now } = useAccount();
  return useMemo(() => {
    const open = signal<RecordId | null>(null);
    const { said, call } = calling;
    return {
      mayCall,
      open,
      said,
      now: () => timeOf(now()),
      onTap: ({ id, presence, reason }) => {
        const next = nextPresence(presence);
        // Who is present needs nothing more; an absent one is asked why.
        open.value = next === 'absent' ? id : null;
        call(id, next === 'present' ? calledPresent(reason) : calledAway);
      },
      onOpen: (id) => {
        open.value = open.peek() === id ? null : id;
      },
      onCall: call,
    };
  }, [calling, mayCall, now]);
}

interface CountProps extends CalledProps {
  readonly bundle: Bundle;
  readonly isReady: boolean;
}

function Count({ bundle, calling, saved, isReady }: CountProps) {
  const quorum = useQuorum(bundle, useCalled(calling, saved));
  if (isReady) return <QuorumCount {...quorum} />;
  return (
    <p class="roll-count soft" role="status">
      {t('meeting.openingHouseholds')}
    </p>
  );
}

const CallProblem = ({ calling }: Pick<CalledProps, 'calling'>) => (
  <Problem words={useCallProblem(calling)} />
);

const Offer = ({ bundle, calling, saved }: CalledProps & { readonly bundle: Bundle }) => (
  <RollOffer bundle={bundle} entries={useCalled(calling, saved)} />
);
