// "Lời hứa": what was promised at all dialogues, by where it stands, village, field and officer.
import { useState } from 'preact/hooks';
import { text } from '../kind-texts.ts';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { NarrowPromises } from './NarrowPromises.tsx';
import { PromiseRow } from './PromiseRow.tsx';
import { PromiseTable } from './PromiseTable.tsx';
import { type Group, groups, inGroup, type Listed, type Narrowed, narrowed } from './promise-list.ts';
import { usePromises } from './use-promises.ts';

/** More would not be read on a phone; the choices above find the rest. */
const mostShown = 200;

export function Promises() {
  const { all, left } = usePromises();
  const [chosen, setChosen] = useState<Group | null>(null);
  const [asked, setAsked] = useState<Narrowed>({});
  const found = narrowed(all, asked);
  const group = chosen ?? firstOf(found);
  return (
    <Page title={t('promise.title')} back={{ href: paths.work() }}>
      {left > 0 && (
        <p class="soft" role="status">
          {t('work.reading', { n: left })}
        </p>
      )}
      <ChipGroup
        label={t('promise.title')}
        options={groups.map((value) => ({
          value,
          label: text(`promise.group.${value}`),
          count: inGroup(found, value).length,
        }))}
        value={group}
        onChange={setChosen}
      />
      <NarrowPromises all={all} asked={asked} onAsk={setAsked} />
      <Found some={inGroup(found, group)} isRead={left === 0} />
      <div class="buttons">
        <LinkButton href={paths.work('read')} icon="talk">
          {t('promise.readAloud')}
        </LinkButton>
      </div>
      {found.length > 0 && (
        <Section title={t('promise.tables')}>
          {(['village', 'area', 'owner'] as const).map((by) => (
            <PromiseTable key={by} all={found} by={by} />
          ))}
        </Section>
      )}
    </Page>
  );
}

/** What is most pressing, else what is in hand. */
const firstOf = (all: readonly Listed[]): Group =>
  (['overdue', 'soon', 'to-read'] as const).find((group) => inGroup(all, group).length > 0) ?? 'in-hand';

function Found({ some, isRead }: { readonly some: readonly Listed[]; readonly isRead: boolean }) {
  if (some.length === 0)
    return isRead ? (
      <EmptyState icon="check" title={t('promise.none')}>
        {t('promise.noneDetail')}
      </EmptyState>
    ) : null;
  return (
    <>
      <ul class="rows">
        {some.slice(0, mostShown).map((one) => (
          <PromiseRow key={`${one.dialogue.item.id} ${one.row.id}`} one={one} />
        ))}
      </ul>
      {some.length > mostShown && <p class="soft">{t('promise.more', { n: some.length - mostShown })}</p>}
    </>
  );
}
