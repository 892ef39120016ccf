// The first page: what is being written, what happened lately, and what one can begin.
import type { KindBrief } from '../../../shared/kinds/briefs.ts';
import { useAccount } from '../account-context.ts';
import { kindLooks } from '../kind-looks.ts';
import { kindLabel, text } from '../kind-texts.ts';
import { laterPart } from '../lazy-page.tsx';
import { draftHref, type ListedDraft, useDrafts } from '../list/drafts.ts';
import { ItemRow } from '../list/ItemRow.tsx';
import { ownKinds } from '../own-kinds.ts';
import { Band } from '../parts/Band.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { StatusLine } from '../status/StatusLine.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';

const recentCount = 15;

const HomeWork = laterPart(() => import('../cases/HomeWork.tsx').then(({ HomeWork }) => HomeWork));

/** Opens before all records are read: recent ones are listed as they come, newest first. */
export default function Home() {
  const account = useAccount();
  const me = account.me.value;
  const commune = account.catalog.directory.value.commune?.values.name;
  const drafts = useDrafts(account.drafts);
  const begin = ownKinds(me);
  return (
    <Page
      title={typeof commune === 'string' ? commune : t('app.name')}
      sub={<Who />}
      action={
        <LinkButton href={paths.settings} kind="quiet" icon="settings">
          {t('home.settings')}
        </LinkButton>
      }
      under={<Band />}
      actions={
        begin.length > 0 &&
        begin.map(({ name }) => (
          <LinkButton key={name} href={paths.newRecord(name)} icon={kindLooks[name]?.icon ?? 'pen'} stacked>
            {kindLabel(name)}
          </LinkButton>
        ))
      }
    >
      <p>
        <StatusLine />
      </p>
      {me.roles.includes('admin') && (
        <LinkButton href={paths.office} icon="village">
          {t('home.office')}
        </LinkButton>
      )}
      {begin.length > 0 && <HomeWork />}
      {drafts && drafts.length > 0 && <DraftList drafts={drafts} />}
      <Recent own={begin} />
    </Page>
  );
}

/** The person's post, and the villages in his charge. */
function Who() {
  const account = useAccount();
  const { people, villages } = account.catalog.directory.value;
  const me = account.me.value;
  const post = people.get(account.person)?.title || me.roles.map((role) => text(`role.${role}`)).join(', ');
  const names = me.villages.map((id) => villages.get(id) ?? '').filter(Boolean);
  return <>{[post, names.join(', ')].filter(Boolean).join(' · ')}</>;
}

function DraftList({ drafts }: { readonly drafts: readonly ListedDraft[] }) {
  return (
    <section class="group">
      <h2>{t('home.drafts')}</h2>
      <List label={t('home.drafts')}>
        {drafts.map((draft) => (
          <ListRow
            key={draft.id}
            href={draftHref(draft)}
            title={draft.title || kindLabel(draft.kind)}
            state={
              <Mark tone="still" icon="pen">
                {t('home.openDraft', { what: kindLabel(draft.kind) })}
              </Mark>
            }
          />
        ))}
      </List>
    </section>
  );
}

function Recent({ own }: { readonly own: readonly KindBrief[] }) {
  const { catalog, now } = useAccount();
  const items = catalog.items.value.filter(({ values }) => !values);
  const { done, total } = catalog.ready.value;
  const today = dayOf(now());
  if (items.length === 0 && done < total) return <p class="soft">{t('record.opening')}</p>;
  const households = own.length > 0 && (
    <LinkButton href={paths.list('household')} icon="home">
      {text('list.of.household')}
    </LinkButton>
  );
  if (items.length === 0)
    return (
      <EmptyState icon="pen" title={t('home.emptyTitle')} action={households}>
        {t(own.length > 0 ? 'home.empty' : 'home.emptyAdmin')}
      </EmptyState>
    );
  return (
    <section class="group">
      <div class="head-line">
        <h2>{t('home.recent')}</h2>
        <LinkButton href={paths.list('all')} kind="quiet" icon="search">
          {t('home.search')}
        </LinkButton>
      </div>
      <List label={t('home.recent')}>
        {items.slice(0, recentCount).map((item) => (
          <ItemRow key={item.id} item={item} directory={catalog.directory.value} today={today} />
        ))}
      </List>
      <h2>{t('home.all')}</h2>
      <nav class="buttons" aria-label={t('home.all')}>
        {own.map(({ name }) => (
          <LinkButton key={name} href={paths.list(name)} icon={kindLooks[name]?.icon ?? 'paper'}>
            {text(`list.of.${name}`)}
          </LinkButton>
        ))}
        {households}
        <LinkButton href={paths.figures()} icon="chart">
          {t('home.figures')}
        </LinkButton>
      </nav>
    </section>
  );
}
