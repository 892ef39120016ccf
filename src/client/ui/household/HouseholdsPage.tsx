// The households of a village: counted, in order, found as one types. Where somebody has several villages, first which.

import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { may } from '../../../shared/access/access.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { withMerged } from '../../../shared/rules/villages-of-the-day.ts';
import { useAccount } from '../account-context.ts';
import { standsOn } from '../form/offered.ts';
import { TextField } from '../form/TextField.tsx';
import { usePastVillages } from '../list/use-past-villages.ts';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { HouseholdRows, sumWords } from './HouseholdRows.tsx';
import {
  findHouseholds,
  type HouseholdOrder,
  householdsOf,
  isInForce,
  sortHouseholds,
} from './households.ts';
import { householdsHref, importHref, newHouseholdHref } from './hrefs.ts';
import { useChoices, VillageChoice } from './VillageChoice.tsx';

interface HouseholdsPageProps {
  /** The household open beside the list. */
  readonly current?: string | undefined;
}

/** The village of the address, of the open household, or the only one there is. */
export default function HouseholdsPage({ current }: HouseholdsPageProps) {
  const { catalog } = useAccount();
  const { query } = useLocation();
  const choices = useChoices();
  const open = current && catalog.items.value.find(({ id }) => id === current)?.villages[0];
  const only = choices.length === 1 ? choices[0]?.village : undefined;
  const village = query.village || open || only;
  if (!village) return <VillageChoice choices={choices} />;
  return <VillagePage key={village} village={village} current={current} hasOthers={only === undefined} />;
}

interface VillagePageProps {
  readonly village: RecordId;
  readonly current: string | undefined;
  readonly hasOthers: boolean;
}

function VillagePage({ village, current, hasOthers }: VillagePageProps) {
  const { catalog, me, now } = useAccount();
  const { inForce, ended, ...shown } = useHouseholds(village);
  const { done, total } = catalog.ready.value;
  const facts = {
    kind: 'household',
    by: me.value.person,
    villages: [village],
    shared: [],
    denunciation: false,
  };
  // A village that is no more gets no new households: they would count in none.
  const mayAdd =
    may(me.value, 'create', facts) && standsOn(catalog.directory.value.ended, dayOf(now()), village);
  const name = catalog.directory.value.villages.get(village) ?? t('who.unknown');
  const isEmpty = inForce.length + ended.length === 0;
  return (
    <Page
      title={t('households.of', { village: name })}
      sub={sumWords(inForce)}
      back={{ href: paths.home }}
      action={
        hasOthers && (
          <LinkButton href={householdsHref()} kind="quiet" icon="village">
            {t('households.other')}
          </LinkButton>
        )
      }
      actions={mayAdd && <Actions village={village} />}
    >
      {done < total && <p class="small soft">{t('list.loading', { done, total })}</p>}
      {!isEmpty && <Found label={name} current={current} {...{ inForce, ended }} {...shown} />}
      {isEmpty && done >= total && (
        <EmptyState icon="home" title={t('households.emptyTitle')}>
          {mayAdd ? t('households.empty') : ''}
        </EmptyState>
      )}
    </Page>
  );
}

/** A village's households in the order chosen, apart by whether they count today. */
function useHouseholds(village: RecordId) {
  const { catalog, now } = useAccount();
  const [order, setOrder] = useState<HouseholdOrder>('number');
  const items = catalog.items.value;
  const today = dayOf(now());
  const { known } = usePastVillages();
  return useMemo(() => {
    const all = sortHouseholds(householdsOf(items, withMerged([village], known, today)), order);
    return {
      inForce: all.filter((one) => isInForce(one, today)),
      ended: all.filter((one) => !isInForce(one, today)),
      order,
      setOrder,
    };
  }, [items, village, known, order, today]);
}

type FoundProps = ReturnType<typeof useHouseholds> & {
  readonly label: string;
  readonly current: string | undefined;
};

/** Narrowed as one types; those that count no more stay folded unless they are looked for. */
function Found({ label, current, inForce, ended, order, setOrder }: FoundProps) {
  const [query, setQuery] = useState('');
  const found = findHouseholds(inForce, query);
  const foundEnded = findHouseholds(ended, query);
  const endedTitle = t('households.endedMany', { n: foundEnded.length });
  return (
    <>
      <TextField
        kind="search"
        label={t('households.find')}
        value={query}
        onChange={setQuery}
        enterWord="search"
      />
      <ChipGroup<HouseholdOrder>
        label={t('households.order')}
        options={[
          { value: 'number', label: t('households.byNumber') },
          { value: 'name', label: t('households.byName') },
        ]}
        value={order}
        onChange={(next) => setOrder(next ?? 'number')}
      />
      <HouseholdRows label={label} households={found} current={current} />
      {foundEnded.length > 0 && (
        <Section title={endedTitle} open={query !== ''}>
          <HouseholdRows label={endedTitle} households={foundEnded} current={current} />
        </Section>
      )}
      {found.length + foundEnded.length === 0 && <p class="soft">{t('households.nothing')}</p>}
    </>
  );
}

function Actions({ village }: { readonly village: RecordId }) {
  return (
    <>
      <LinkButton href={importHref(village)} icon="paper">
        {t('households.import')}
      </LinkButton>
      <LinkButton href={newHouseholdHref(village)} kind="primary" icon="plus">
        {t('new.household')}
      </LinkButton>
    </>
  );
}
