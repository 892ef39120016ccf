// The villages that were merged or split, folded: what became of each, and the way to its page.
import { useMemo } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Section } from '../parts/Section.tsx';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { villageHref } from './hrefs.ts';
import { successorNames, useBundles } from './use-bundles.ts';
import { compareVillages } from './village-list.ts';

export function EndedVillages() {
  const { villages, ended } = useAccount().catalog.directory.value;
  const ids = useMemo(
    () => [...ended.keys()].sort((a, b) => compareVillages(villages.get(a) ?? '', villages.get(b) ?? '')),
    [ended, villages],
  );
  const bundles = useBundles(ids);
  return (
    <Section title={t('directory.ended')} summary={t('office.villagesCount', { n: ended.size })}>
      <List label={t('directory.ended')}>
        {ids.map((id) => {
          const names = successorNames(bundles.get(id), villages);
          return (
            <ListRow
              key={id}
              href={villageHref(id)}
              title={villages.get(id) ?? ''}
              meta={[
                t('directory.endedOn', { day: fullDay(ended.get(id) ?? '') }),
                names === '' ? undefined : t('directory.nowPartOf', { names }),
              ]}
            />
          );
        })}
      </List>
    </Section>
  );
}
