// Which village's households: each with how many it has; one's own come first.
import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { useAccount } from '../account-context.ts';
import { usePastVillages } from '../list/use-past-villages.ts';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { type Choice, choicesOf } from './choices.ts';
import { sumWords } from './HouseholdRows.tsx';
import { householdsHref } from './hrefs.ts';

export const useChoices = (): readonly Choice[] => {
  const { catalog, me, now } = useAccount();
  const items = catalog.items.value;
  const directory = catalog.directory.value;
  const own = me.value.villages;
  const { known } = usePastVillages();
  const today = dayOf(now());
  return useMemo(
    () => choicesOf({ items, directory, own, known, today }),
    [items, directory, own, known, today],
  );
};

export function VillageChoice({ choices }: { readonly choices: readonly Choice[] }) {
  const { villages } = useAccount().catalog.directory.value;
  const names = (id: RecordId) => villages.get(id) ?? '';
  return (
    <Page title={t('households.title')} back={{ href: paths.home }}>
      <List label={t('households.title')}>
        {[...choices]
          .sort((a, b) => compareNames(names(a.village), names(b.village)))
          .map(({ village, households }) => (
            <ListRow
              key={village}
              href={householdsHref(village)}
              title={names(village)}
              meta={[sumWords(households)]}
            />
          ))}
      </List>
    </Page>
  );
}
