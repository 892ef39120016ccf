// The commune's villages: typed one by one, or pasted as a list; edited in place, deleted with undo.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { AddVillage } from './AddVillage.tsx';
import { EndedVillages } from './EndedVillages.tsx';
import { PasteVillages } from './PasteVillages.tsx';
import { VillageRow } from './VillageRow.tsx';
import { compareVillages } from './village-list.ts';

export function Villages() {
  const { catalog } = useAccount();
  const [pasting, setPasting] = useState(false);
  const [editing, setEditing] = useState<RecordId | undefined>(undefined);
  const { villages: names, ended } = catalog.directory.value;
  const villages = [...names].filter(([id]) => !ended.has(id)).sort(([, a], [, b]) => compareVillages(a, b));
  return (
    <Page
      title={t('office.villages')}
      sub={t('office.villagesCount', { n: villages.length })}
      back={{ href: paths.office }}
      actions={
        <Button icon={pasting ? 'pen' : 'paper'} onPress={() => setPasting(!pasting)}>
          {pasting ? t('villages.typeOne') : t('villages.paste')}
        </Button>
      }
    >
      {villages.length === 0 && (
        <EmptyState icon="village" title={t('villages.empty')}>
          {t('villages.emptyDetail')}
        </EmptyState>
      )}
      {pasting ? <PasteVillages onDone={() => setPasting(false)} /> : <AddVillage />}
      <ul class="rows choices" hidden={villages.length === 0}>
        {villages.map(([id, name]) => (
          <VillageRow
            key={id}
            id={id}
            name={name}
            open={editing === id}
            onOpen={() => setEditing(id)}
            onClose={() => setEditing(undefined)}
          />
        ))}
      </ul>
      {ended.size > 0 && <EndedVillages />}
    </Page>
  );
}
