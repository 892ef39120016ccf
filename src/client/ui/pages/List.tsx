// The records of a kind, or all ('all'): found as one types, narrowed by chips.
import { useMemo, useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { fieldKinds } from '../../../shared/kinds/registry.ts';
import type { Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { kindLabel } from '../field-texts.ts';
import { TextField } from '../form/TextField.tsx';
import { type KindLook, kindLooks } from '../kind-looks.ts';
import { countedChips, filterItems } from '../list/filters.ts';
import { LongList } from '../list/LongList.tsx';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';

interface ListPageProps {
  /** A field kind's name, or 'all'. */
  readonly kind: string;
  /** The record open beside it. */
  readonly current?: string | undefined;
}

/** Redrawn as the catalog fills. */
export default function ListPage({ kind, current }: ListPageProps) {
  const { catalog, me, now } = useAccount();
  const [query, setQuery] = useState('');
  const [chip, setChip] = useState('all');
  const look = kindLooks[kind];
  const found = useMemo(
    () => catalog.search(query, look ? { kind } : {}),
    [catalog, query, kind, catalog.items.value],
  );
  const chips = useMemo(() => countedChips(found, look === undefined), [found, look]);
  const items = useMemo(() => filterItems(found, chip), [found, chip]);
  const { done, total } = catalog.ready.value;
  const person = me.value.person;
  const begin = look
    ? may(me.value, 'create', { kind, by: person, villages: [], shared: [], denunciation: false })
    : false;
  const title = look ? kindLabel(kind) : t('list.title');
  return (
    <Page
      title={title}
      back={{ href: paths.home }}
      actions={
        begin &&
        look && (
          <LinkButton href={paths.newRecord(kind)} kind="primary" icon="plus">
            {t(look.newWord as 'new.dialogue')}
          </LinkButton>
        )
      }
    >
      <TextField
        kind="search"
        label={t('list.search')}
        value={query}
        onChange={setQuery}
        enterWord="search"
      />
      <div class="group">
        <ChipGroup
          label={t('list.filter')}
          oneRow
          options={chips}
          value={chip}
          onChange={(next) => setChip(next ?? 'all')}
        />
        <p class="small soft" role="status">
          {done < total
            ? t('list.loading', { done, total })
            : query.trim() !== '' && items.length > 0 && t('list.found', { n: items.length })}
        </p>
      </div>
      {items.length > 0 && (
        <LongList
          label={title}
          items={items}
          directory={catalog.directory.value}
          today={dayOf(now())}
          current={current}
          resetKey={`${query}\n${chip}`}
        />
      )}
      {items.length === 0 && done >= total && <Nothing look={look} kind={kind} query={query} found={found} />}
    </Page>
  );
}

interface NothingProps {
  readonly look: KindLook | undefined;
  readonly kind: string;
  readonly query: string;
  readonly found: readonly Item[];
}

/** Why the list is empty, and the first step out of it. */
function Nothing({ look, kind, query, found }: NothingProps) {
  if (found.length > 0) return <p class="soft">{t('list.nothingFiltered')}</p>;
  if (query.trim() !== '')
    return (
      <EmptyState icon="search" title={t('list.nothingTitle')}>
        {t('list.nothing')}
      </EmptyState>
    );
  const shown = look ?? kindLooks[fieldKinds[0]?.name ?? ''];
  return shown ? (
    <EmptyState
      icon={shown.icon}
      title={look ? t(look.emptyTitle as 'home.emptyTitle') : t('home.emptyTitle')}
    >
      {look && kind ? t(look.empty as 'list.emptyDialogue') : t('home.empty')}
    </EmptyState>
  ) : null;
}
