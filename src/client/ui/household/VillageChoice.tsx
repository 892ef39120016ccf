// Which village's households: each with how many it has; one's own come first.
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { useAccount } from '../account-context.ts';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { sumWords } from './HouseholdRows.tsx';
import { type Household, householdsOf, isInForce } from './households.ts';
import { householdsHref } from './hrefs.ts';

/** A village head is offered his own villages only. */
export function VillageChoice({ first }: { readonly first: readonly RecordId[] }) {
  const { catalog, now } = useAccount();
  const { villages } = catalog.directory.value;
  const offered = first.length > 0 ? first : [...villages.keys()];
  const names = (id: RecordId) => villages.get(id) ?? '';
  const byVillage = groupByVillage(householdsOf(catalog.items.value, offered), dayOf(now()));
  return (
    <Page title={t('households.title')} back={{ href: paths.home }}>
      <List label={t('households.title')}>
        {[...offered]
          .sort((a, b) => compareNames(names(a), names(b)))
          .map((id) => (
            <ListRow
              key={id}
              href={householdsHref(id)}
              title={names(id)}
              meta={[sumWords(byVillage.get(id) ?? [])]}
            />
          ))}
      </List>
    </Page>
  );
}

const groupByVillage = (
  households: readonly Household[],
  day: string,
): ReadonlyMap<RecordId, readonly Household[]> => {
  const groups = new Map<RecordId, Household[]>();
  for (const household of households) {
    const [village = ''] = household.villages;
    const group = groups.get(village);
    if (!isInForce(household, day)) continue;
    if (group) group.push(household);
    else groups.set(village, [household]);
  }
  return groups;
};
