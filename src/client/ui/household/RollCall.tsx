// The roll of a meeting, one thumb: a tap is present, the next absent; each is saved at once, and two phones may call it.
import { useState } from 'preact/hooks';
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
import { clustersIn } from '../meeting/clusters.ts';
import { QuorumCount } from '../meeting/QuorumCount.tsx';
import { useQuorum } from '../meeting/use-quorum.ts';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { findHouseholds, type Household } from './households.ts';
import { RollOffer } from './RollOffer.tsx';
import { RollRow } from './RollRow.tsx';
import { nextPresence, type RollEntry } from './roll.ts';
import { type Called, useCalling } from './use-calling.ts';
import { useRegisterReady } from './use-register-ready.ts';
import { useRoll } from './use-roll.ts';

export default function RollCall({ view: live }: { readonly view: RecordView }) {
  const view = asClosed(live);
  const { me } = useAccount();
  const { bundle } = view;
  const wording = useWording();
  const roll = useRoll(bundle);
  const { entries, problem, call } = useCalling(view, roll.entries);
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<Group>('all');
  const [open, setOpen] = useState<RecordId | null>(null);
  const quorum = useQuorum(bundle, entries);
  const closed = isClosed(bundle);
  const isReady = useRegisterReady() || closed;
  const mayCall = !closed && may(me.value, 'write', factsOf(bundle));
  const shown = shownEntries(entries, query, group, open);
  const tap = ({ id, presence, reason }: RollEntry) => {
    const next = nextPresence(presence);
    // Who is present needs nothing more; an absent one is asked why.
    setOpen(next === 'absent' ? id : null);
    call(id, next === 'present' ? cameNow(reason) : { presence: next, ...gone });
  };
  return (
    <Page
      title={t('roll.title')}
      sub={headLine(minutes, bundle.root, wording)}
      back={{ href: paths.record(bundle.root.id) }}
      actions={
        <>
          {isReady ? (
            <QuorumCount {...quorum} />
          ) : (
            <p class="roll-count soft" role="status">
              {t('meeting.openingHouseholds')}
            </p>
          )}
          <LinkButton href={paths.record(bundle.root.id)} icon="check">
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
      {entries.length > 0 && <Groups entries={entries} group={group} onChange={setGroup} />}
      <Problem words={problem} />
      {isReady && entries.length === 0 && (
        <EmptyState icon="home" title={t('households.emptyTitle')}>
          {t('roll.noHouseholds')}
        </EmptyState>
      )}
      {entries.length > 0 && shown.length === 0 && <p class="soft">{t('households.nothing')}</p>}
      <RollList {...{ shown, bundle, open, mayCall, setOpen, tap, call }} />
      {mayCall && <RollOffer bundle={bundle} entries={entries} />}
    </Page>
  );
}

interface RollListProps {
  readonly shown: readonly RollEntry[];
  readonly bundle: Bundle;
  readonly open: RecordId | null;
  readonly mayCall: boolean;
  readonly setOpen: (id: RecordId | null) => void;
  readonly tap: (entry: RollEntry) => void;
  readonly call: (household: RecordId, called: Called) => void;
}

function RollList({ shown, bundle, open, mayCall, setOpen, tap, call }: RollListProps) {
  const { now } = useAccount();
  return (
    <ul class="rows choices roll" hidden={shown.length === 0}>
      {shown.map((entry) => (
        <RollRow
          key={entry.id}
          entry={entry}
          isOpen={open === entry.id}
          clusters={clustersIn(bundle)}
          mayCall={mayCall}
          now={() => timeOf(now())}
          onTap={() => tap(entry)}
          onOpen={() => setOpen(open === entry.id ? null : entry.id)}
          onCall={(called) => call(entry.id, called)}
        />
      ))}
    </ul>
  );
}

const cameNow = (reason: string): Called => ({ presence: 'present', ...(reason !== '' && { reason: null }) });

/** Who is absent came at no time. */
const gone: Called = { arrived: null, left: null };

const groups = ['all', 'none', 'present', 'absent'] as const;
type Group = (typeof groups)[number];

const isIn = ({ presence }: RollEntry, group: Group): boolean =>
  group === 'all' ||
  (group === 'none' && presence === undefined) ||
  (group === 'present' && presence === 'present') ||
  (group === 'absent' && (presence === 'absent' || presence === 'excused'));

interface GroupsProps {
  readonly entries: readonly RollEntry[];
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

function Groups({ entries, group, onChange }: GroupsProps) {
  return (
    <ChipGroup
      label={t('roll.show')}
      oneRow
      options={groups.map((value) => ({
        value,
        label: t(value === 'all' ? 'roll.all' : `roll.${value}`),
        count: entries.filter((entry) => isIn(entry, value)).length,
      }))}
      value={group}
      onChange={(chosen) => onChange(chosen ?? 'all')}
    />
  );
}

/** The one that is open stays in sight though it is of another group by now. */
const shownEntries = (
  entries: readonly RollEntry[],
  query: string,
  group: Group,
  open: RecordId | null,
): readonly RollEntry[] => {
  const inGroup = entries.filter((entry) => isIn(entry, group) || entry.id === open);
  if (query.trim() === '') return inGroup;
  const households = inGroup.flatMap(({ household }) => household ?? []);
  const found = new Set(findHouseholds<Household>(households, query));
  return inGroup.filter(({ household }) => household && found.has(household));
};
