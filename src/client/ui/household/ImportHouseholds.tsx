// A list of households brought in: chosen or pasted, its columns, what would be written, and one press that writes it.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { readColumns } from '../../import/columns.ts';
import { householdColumns, householdSet, type Reading } from '../../import/household-columns.ts';
import { readHouseholds } from '../../import/household-rows.ts';
import { matchRows } from '../../import/match-households.ts';
import type { Table } from '../../import/read-table.ts';
import { villageKey } from '../../import/village-key.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { ChooseTable } from '../import/ChooseTable.tsx';
import { ColumnChoice } from '../import/ColumnChoice.tsx';
import { usePastVillages } from '../list/use-past-villages.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { gatheredIn, leftBySplits } from './households.ts';
import { householdsHref } from './hrefs.ts';
import { type ImportFrame, ImportPreview } from './ImportPreview.tsx';
import { columnLabel } from './import-words.ts';

type Source = { readonly table: Table; readonly reading: Reading };

/** The village it was opened from takes the rows that name none. */
export default function ImportHouseholds({ view }: { readonly view: RecordView }) {
  const { catalog } = useAccount();
  const [source, setSource] = useState<Source | null>(null);
  const village = view.bundle.root.id;
  useOpenForm(source !== null);
  const frame: ImportFrame = {
    title: t('import.title'),
    sub: catalog.directory.value.villages.get(village) ?? '',
    back: { href: householdsHref(village) },
  };
  if (source === null)
    return (
      <Page {...frame}>
        <ChooseTable
          pasteHint={t('import.pasteHint')}
          onTable={(table) => setSource({ table, reading: readColumns(table, householdSet) })}
        />
      </Page>
    );
  return (
    <Matched village={village} source={source} frame={frame}>
      <div class="buttons">
        <Button icon="undo" onPress={() => setSource(null)}>
          {t('import.chooseAgain')}
        </Button>
      </div>
      <ColumnChoice
        table={source.table}
        reading={source.reading}
        onChange={(reading) => setSource({ ...source, reading })}
        columns={householdColumns}
        labelOf={columnLabel}
        missing={source.reading.columns.includes('name') ? undefined : t('import.noName')}
      />
    </Matched>
  );
}

interface MatchedProps {
  readonly village: RecordId;
  readonly source: Source;
  readonly frame: ImportFrame;
  readonly children: ComponentChildren;
}

/** Laid against what is on the phone now: what was written meanwhile, here or elsewhere, is known. */
function Matched({ village, source, frame, children }: MatchedProps) {
  const { catalog, now } = useAccount();
  const items = catalog.items.value;
  const villages = useOpenVillages();
  const today = dayOf(now());
  const { known, isRead: isPastRead } = usePastVillages();
  const rows = useMemo(
    () => readHouseholds(source.table, source.reading, { village, villages }),
    [source, village, villages],
  );
  const matches = useMemo(() => {
    const of = [...new Set([...villages.values(), village])];
    return matchRows(rows, gatheredIn(items, of, known, today), leftBySplits(items, of, known, today));
  }, [rows, items, village, villages, known, today]);
  const { done, total } = catalog.ready.value;
  const isRead = source.reading.columns.includes('name');
  // Before it is known which villages were merged into one, theirs would be taken for new ones.
  if (!isRead || done < total || !isPastRead)
    return (
      <Page {...frame}>
        {children}
        {isRead && <p class="soft">{t('list.loading', { done, total })}</p>}
      </Page>
    );
  return (
    <ImportPreview village={village} matches={matches} frame={frame}>
      {children}
    </ImportPreview>
  );
}

/** The villages whose households this person may write, by `villageKey` of their names. */
function useOpenVillages(): ReadonlyMap<string, RecordId> {
  const { catalog, me } = useAccount();
  const { villages, ended } = catalog.directory.value;
  const scope = me.value;
  return useMemo(() => {
    const facts = { kind: 'household', by: scope.person, shared: [], denunciation: false };
    const open = [...villages].filter(
      ([id]) => !ended.has(id) && may(scope, 'create', { ...facts, villages: [id] }),
    );
    return new Map(open.map(([id, name]) => [villageKey(name), id]));
  }, [villages, ended, scope]);
}
