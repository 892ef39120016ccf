// The records of a kind, or all ('all'): found as one types, narrowed by chips.
import type { ComponentType } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import type { Scope } from '../../../shared/access/facts.ts';
import { fieldKinds } from '../../../shared/kinds/registry.ts';
import type { Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { kindLabel } from '../field-texts.ts';
import { TextField } from '../form/TextField.tsx';
import { type KindLook, kindLooks } from '../kind-looks.ts';
import { lazyPage } from '../lazy-page.tsx';
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

const ownLists: { readonly [kind: string]: ComponentType<{ readonly current?: string | undefined }> } = {
  household: lazyPage(() => import('../household/HouseholdsPage.tsx')),
};

/** A register has a list of its own. */
export default function ListPage(props: ListPageProps) {
  const Own = ownLists[props.kind];
  return Own ? <Own current={props.current} /> : <RecordList {...props} />;
}

/** Redrawn as the catalog fills. */
function RecordList({ kind, current }: ListPageProps) {
  const { catalog, me, now } = useAccount();
  const look = kindLooks[kind];
  const listed = useListed(kind);
  const { query, chip, items } = listed;
  const isReady = catalog.ready.value.done >= catalog.ready.value.total;
  const title = look ? kindLabel(kind) : t('list.title');
  return (
    <Page title={title} back={{ href: paths.home }} actions={beginButton(kind, me.value)}>
      <TextField
        kind="search"
        label={t('list.search')}
        value={query}
        onChange={listed.setQuery}
        enterWord="search"
      />
      <div class="group">
        <ChipGroup
          label={t('list.filter')}
          oneRow
          options={listed.chips}
          value={chip}
          onChange={(next) => listed.setChip(next ?? 'all')}
        />
        <p class="small soft" role="status">
          {isReady
            ? query.trim() !== '' && items.length > 0 && t('list.found', { n: items.length })
            : t('list.loading', catalog.ready.value)}
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
      {items.length === 0 && isReady && <Nothing look={look} query={query} found={listed.found} />}
    </Page>
  );
}

/** What stands in the list: found by the words, then narrowed by the chip. */
function useListed(kind: string) {
  const { catalog } = useAccount();
  const [query, setQuery] = useState('');
  const [chip, setChip] = useState('all');
  const isOneKind = kindLooks[kind] !== undefined;
  const found = useMemo(
    () => withoutRegisters(catalog.search(query, isOneKind ? { kind } : {}), query),
    [catalog, query, kind, catalog.items.value],
  );
  const chips = useMemo(() => countedChips(found, !isOneKind), [found, isOneKind]);
  const items = useMemo(() => filterItems(found, chip), [found, chip]);
  return { query, setQuery, chip, setChip, found, chips, items };
}

/** What stands in a register is found by its words; it is not among what was written lately. */
const withoutRegisters = (items: readonly Item[], query: string): readonly Item[] =>
  query.trim() === '' ? items.filter(({ values }) => !values) : items;

/** The button of the bottom bar, for those who may write the kind. */
function beginButton(kind: string, scope: Scope) {
  const look = kindLooks[kind];
  const facts = { kind, by: scope.person, villages: [], shared: [], denunciation: false };
  if (!look || !may(scope, 'create', facts)) return undefined;
  return (
    <LinkButton href={paths.newRecord(kind)} kind="primary" icon="plus">
      {t(look.newWord as 'new.dialogue')}
    </LinkButton>
  );
}

interface NothingProps {
  readonly look: KindLook | undefined;
  readonly query: string;
  readonly found: readonly Item[];
}

/** Why the list is empty, and the first step out of it. */
function Nothing({ look, query, found }: NothingProps) {
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
      {look ? t(look.empty as 'list.emptyDialogue') : t('home.empty')}
    </EmptyState>
  ) : null;
}
