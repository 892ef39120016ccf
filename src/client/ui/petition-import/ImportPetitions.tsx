// A list of petitions brought in: chosen or pasted, its columns, what would be written, and one press that writes it.
import type { ComponentChildren, ComponentProps } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { petition } from '../../../shared/kinds/petition.ts';
import { readColumns } from '../../import/columns.ts';
import { hideDenouncers } from '../../import/hide-denouncers.ts';
import { matchPetitions } from '../../import/match-petitions.ts';
import {
  neededColumns,
  type PetitionReading,
  petitionColumns,
  petitionSet,
} from '../../import/petition-columns.ts';
import { readPetitions } from '../../import/petition-rows.ts';
import template from '../../import/petition-template.xlsx?url';
import type { Table } from '../../import/read-table.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { ChooseTable } from '../import/ChooseTable.tsx';
import { ColumnChoice } from '../import/ColumnChoice.tsx';
import type { TakeBack } from '../import/use-writing.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button, buttonClass } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import type { ImportSummary } from './import-summary.ts';
import { type PetitionFrame, PetitionPreview } from './PetitionPreview.tsx';
import { PetitionSummary } from './PetitionSummary.tsx';
import { columnLabel } from './petition-words.ts';
import { useImportContext } from './use-context.ts';
import { useKnown } from './use-known.ts';

type Source = {
  /** Without what may not be kept of denunciations: it was never shown and goes nowhere. */
  readonly table: Table;
  readonly reading: PetitionReading;
  readonly hidden: ReadonlySet<number>;
};

/** What was written, and the way back. */
type Done = { readonly summary: ImportSummary; readonly takeBack: TakeBack };

export default function ImportPetitions() {
  const [source, setSource] = useState<Source | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [isTakenBack, setTakenBack] = useState(false);
  useOpenForm(source !== null && done === null);
  const frame: PetitionFrame = {
    title: t('petitionImport.title'),
    back: { href: paths.list(petition.name) },
  };
  const take = (table: Table, reading: PetitionReading) => {
    const hidden = hideDenouncers(table, reading, source?.hidden);
    setSource({ table: hidden.table, reading, hidden: hidden.lines });
  };
  if (done)
    return (
      <PetitionSummary
        {...{ frame, isTakenBack }}
        summary={done.summary}
        takeBack={async () => {
          const undone = await done.takeBack();
          return undone.ok ? null : actionFailureText(undone.error);
        }}
      />
    );
  if (source === null)
    return (
      <Page {...frame}>
        <ChooseTable
          pasteHint={t('petitionImport.pasteHint')}
          onTable={(table) => take(table, readColumns(table, petitionSet))}
        >
          <Template />
        </ChooseTable>
      </Page>
    );
  const { table, reading } = source;
  const missing = neededColumns.filter((column) => !reading.columns.includes(column));
  return (
    <Matched
      source={source}
      frame={frame}
      isReadable={missing.length === 0}
      onDone={(summary, takeBack) => setDone({ summary, takeBack })}
      onTakenBack={() => setTakenBack(true)}
    >
      <div class="buttons">
        <Button icon="undo" onPress={() => setSource(null)}>
          {t('import.chooseAgain')}
        </Button>
      </div>
      <ColumnChoice
        table={table}
        reading={reading}
        onChange={(next) => take(table, next)}
        columns={petitionColumns}
        labelOf={columnLabel}
        missing={
          missing.length === 0
            ? undefined
            : t('petitionImport.missing', { what: missing.map(columnLabel).join(', ') })
        }
      />
    </Matched>
  );
}

/** An empty table to fill in, kept on the phone with the rest of the app. */
function Template() {
  return (
    <div class="field">
      <a class={`${buttonClass({})} file-button`} href={template} download={t('petitionImport.templateName')}>
        <Icon name="paper" />
        <span>{t('petitionImport.template')}</span>
      </a>
      <p class="small soft">{t('petitionImport.templateHint')}</p>
    </div>
  );
}

interface MatchedProps extends Pick<ComponentProps<typeof PetitionPreview>, 'onDone' | 'onTakenBack'> {
  readonly source: Source;
  readonly frame: PetitionFrame;
  /** All columns that are needed are known. */
  readonly isReadable: boolean;
  readonly children: ComponentChildren;
}

/** Laid against what is on the phone now: what was written meanwhile, here or elsewhere, is known. */
function Matched({ source, frame, isReadable, children, ...ends }: MatchedProps) {
  const { done, total } = useAccount().catalog.ready.value;
  const context = useImportContext(source.hidden);
  const rows = useMemo(
    () => (isReadable ? readPetitions(source.table, source.reading, context) : []),
    [source, context, isReadable],
  );
  const known = useKnown(rows);
  const matches = useMemo(() => known && matchPetitions(rows, known), [rows, known]);
  if (!isReadable || !matches)
    return (
      <Page {...frame}>
        {children}
        {isReadable && <p class="soft">{t('list.loading', { done, total })}</p>}
      </Page>
    );
  return (
    <PetitionPreview matches={matches} frame={frame} {...ends}>
      {children}
    </PetitionPreview>
  );
}
