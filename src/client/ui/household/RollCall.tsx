// The roll of a meeting, one thumb: a tap is present, the next absent; each is saved at once, and two phones may call it.
import { useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { findHouseholds, type Household } from './households.ts';
import { RollOffer } from './RollOffer.tsx';
import { RollRow } from './RollRow.tsx';
import { nextPresence, type RollEntry } from './roll.ts';
import { calledAbsent, useCalling } from './use-calling.ts';
import { countWords, useRoll } from './use-roll.ts';

export default function RollCall({ view }: { readonly view: RecordView }) {
  const { me } = useAccount();
  const { bundle } = view;
  const wording = useWording();
  const roll = useRoll(bundle);
  const { entries, problem, call } = useCalling(view, roll.entries);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<RecordId | null>(null);
  const mayWrite = may(me.value, 'write', factsOf(bundle));
  const { count, meaning } = countWords(entries);
  const shown = foundEntries(entries, query);
  const tap = ({ id, presence, reason }: RollEntry) => {
    setOpen(id);
    call(id, { presence: nextPresence(presence), ...(reason !== '' && { reason: null }) });
  };
  return (
    <Page
      title={t('roll.title')}
      sub={headLine(minutes, bundle.root, wording)}
      back={{ href: paths.record(bundle.root.id) }}
      actions={
        <>
          <p class="roll-count" role="status">
            <strong>{count}</strong>
            <span class="small">{meaning}</span>
          </p>
          <LinkButton href={paths.record(bundle.root.id)} icon="check">
            {t('rows.done')}
          </LinkButton>
        </>
      }
    >
      <TextField
        kind="search"
        label={t('households.find')}
        {...(mayWrite && { hint: t('roll.hint') })}
        value={query}
        onChange={setQuery}
        enterWord="search"
      />
      <Problem words={problem} />
      {entries.length === 0 && (
        <EmptyState icon="home" title={t('households.emptyTitle')}>
          {t('roll.noHouseholds')}
        </EmptyState>
      )}
      {entries.length > 0 && shown.length === 0 && <p class="soft">{t('households.nothing')}</p>}
      <ul class="rows choices roll" hidden={shown.length === 0}>
        {shown.map((entry) => (
          <RollRow
            key={entry.id}
            entry={entry}
            root={bundle.root.id}
            isOpen={open === entry.id}
            onTap={mayWrite ? () => tap(entry) : undefined}
            onReason={(reason) => call(entry.id, calledAbsent(reason))}
          />
        ))}
      </ul>
      {mayWrite && <RollOffer bundle={bundle} entries={entries} />}
    </Page>
  );
}

const foundEntries = (entries: readonly RollEntry[], query: string): readonly RollEntry[] => {
  if (query.trim() === '') return entries;
  const households = entries.flatMap(({ household }) => household ?? []);
  const found = new Set(findHouseholds<Household>(households, query));
  return entries.filter(({ household }) => household && found.has(household));
};
