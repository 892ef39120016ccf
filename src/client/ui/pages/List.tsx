// The records of a kind, or all ('all'): found as one types, narrowed by chips.
import type { ComponentType } from 'preact';
import type { Scope } from '../../../shared/access/facts.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { fieldKinds } from '../../../shared/kinds/registry.ts';
import type { Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { TextField } from '../form/TextField.tsx';
import { type KindLook, kindLooks } from '../kind-looks.ts';
import { kindLabel } from '../kind-texts.ts';
import { lazyPage } from '../lazy-page.tsx';
import { FilterPanel } from '../list/FilterPanel.tsx';
import { Left } from '../list/Left.tsx';
import { LongList } from '../list/LongList.tsx';
import { SavedChips } from '../list/SavedChips.tsx';
import { useListed } from '../list/use-listed.ts';
import { useSavedSearches } from '../list/use-saved-searches.ts';
import { mayBegin } from '../own-kinds.ts';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { mayImport, petitionImportHref } from '../petition-import/may-import.ts';
import { paths } from '../routes.ts';
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
  const { catalog, me } = useAccount();
  const look = kindLooks[kind];
  const listed = useListed(kind);
  const { asked, items, found } = listed;
  const isReady = catalog.ready.value.done >= catalog.ready.value.total;
  const title = look ? kindLabel(kind) : t('list.title');
  // With nothing written there is nothing to find; among all, the words of registers still are.
  const isBare = look !== undefined && isReady && found.length === 0 && asked.query.trim() === '';
  const begin = beginButtons(kind, me.value);
  return (
    <Page title={title} back={{ href: paths.home }} actions={begin}>
      {!isBare && <Search kind={kind} listed={listed} />}
      {items.length > 0 && (
        <LongList
          label={title}
          items={items}
          directory={catalog.directory.value}
          today={listed.today}
          current={current}
          resetKey={JSON.stringify(asked)}
        />
      )}
      {items.length === 0 && isReady && (
        <Nothing look={look} mayBegin={begin !== undefined} query={asked.query} found={found} />
      )}
    </Page>
  );
}

interface SearchProps {
  readonly kind: string;
  readonly listed: ReturnType<typeof useListed>;
}

/** What finds and narrows: words, chips, the panel. */
function Search({ kind, listed }: SearchProps) {
  const searches = useSavedSearches(kind);
  const { asked, ask, items } = listed;
  return (
    <>
      <TextField
        kind="search"
        label={t('list.search')}
        value={asked.query}
        onChange={(query) => ask({ query })}
        enterWord="search"
      />
      <div class="group">
        <SavedChips saved={searches.saved} asked={asked} onAsk={ask} />
        <ChipGroup
          label={t('list.filter')}
          oneRow
          options={listed.chips}
          value={asked.chip}
          onChange={(next) => ask({ chip: next ?? 'all' })}
        />
        <Left asked={asked} count={items.length} onAsk={ask} />
        <FilterPanel
          asked={asked}
          found={listed.found}
          today={listed.today}
          searches={searches}
          onAsk={ask}
        />
      </div>
    </>
  );
}

/** The buttons of the bottom bar, for those who may write the kind. */
function beginButtons(kind: string, scope: Scope) {
  const look = kindLooks[kind];
  if (!look || !mayBegin(scope, kind)) return undefined;
  return (
    <>
      {kind === petition.name && mayImport(scope) && (
        <LinkButton href={petitionImportHref} icon="paper">
          {t('petitionImport.link')}
        </LinkButton>
      )}
      <LinkButton href={paths.newRecord(kind)} kind="primary" icon="plus">
        {t(look.newWord as 'new.dialogue')}
      </LinkButton>
    </>
  );
}

interface NothingProps {
  readonly look: KindLook | undefined;
  /** The button that the first step names is there. */
  readonly mayBegin: boolean;
  readonly query: string;
  readonly found: readonly Item[];
}

/** Why the list is empty, and the first step out of it. */
function Nothing({ look, mayBegin, query, found }: NothingProps) {
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
      {look && mayBegin && t(look.empty as 'list.emptyDialogue')}
    </EmptyState>
  ) : null;
}
