// Which village's households: each with how many it has; one's own come first.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { withMerged } from '../../../shared/rules/villages-of-the-day.ts';
import type { Directory, Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { useVillages } from '../list/use-villages.ts';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { sumWords } from './HouseholdRows.tsx';
import { allHouseholds, type Household, isInForce } from './households.ts';
import { householdsHref } from './hrefs.ts';

/** A village head is offered his own villages; and whoever sees them, those split whose households are not yet moved. */
export function VillageChoice({ first }: { readonly first: readonly RecordId[] }) {
  const { catalog, now } = useAccount();
  const { villages, ended } = catalog.directory.value;
  const known = useVillages(ended.size > 0);
  const today = dayOf(now());
  const names = (id: RecordId) => villages.get(id) ?? '';
  const byVillage = groupByVillage(catalog.items.value, today);
  const offered = offeredVillages(first, catalog.directory.value, known, today);
  const gathered = new Set(offered.flatMap(({ all }) => all));
  const left = [...byVillage.keys()].filter((id) => ended.has(id) && !gathered.has(id));
  return (
    <Page title={t('households.title')} back={{ href: paths.home }}>
      <List label={t('households.title')}>
        {[...offered, ...left.map((id) => ({ id, all: [id] }))]
          .sort((a, b) => compareNames(names(a.id), names(b.id)))
          .map(({ id, all }) => (
            <ListRow
              key={id}
              href={householdsHref(id)}
              title={names(id)}
              meta={[sumWords(all.flatMap((one) => byVillage.get(one) ?? []))]}
            />
          ))}
      </List>
    </Page>
  );
}

/** The villages of today, each with those merged into it. */
const offeredVillages = (
  first: readonly RecordId[],
  { villages, ended }: Directory,
  known: readonly Bundle[],
  today: string,
) =>
  (first.length > 0 ? first : [...villages.keys()])
    .filter((id) => !ended.has(id))
    .map((id) => ({ id, all: withMerged([id], known, today) }));

/** The households that count on a day. */
const groupByVillage = (items: readonly Item[], day: string): ReadonlyMap<RecordId, readonly Household[]> => {
  const groups = new Map<RecordId, Household[]>();
  for (const household of allHouseholds(items)) {
    const [village = ''] = household.villages;
    const group = groups.get(village);
    if (!isInForce(household, day)) continue;
    if (group) group.push(household);
    else groups.set(village, [household]);
  }
  return groups;
};
