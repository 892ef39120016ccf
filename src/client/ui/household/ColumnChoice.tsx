// What each column of the list was taken for, to be corrected: folded while the householders' column is known.
import { type Column, householdColumns, type Reading } from '../../import/columns.ts';
import type { Table } from '../../import/read-table.ts';
import { Field } from '../form/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';
import { columnLabel } from './import-words.ts';

interface ColumnChoiceProps {
  readonly table: Table;
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
}

/** A column chosen for something is taken from the one that had it. */
export function ColumnChoice({ table, reading, onChange }: ColumnChoiceProps) {
  const { head, columns } = reading;
  const hasName = columns.includes('name');
  const width = Math.max(columns.length, ...table.slice(0, 50).map((row) => row.length));
  const places = Array.from({ length: width }, (_, at) => at).filter(
    (at) => sampleOf(table, head, at) !== '',
  );
  const choose = (at: number, chosen: Column | null) =>
    onChange({
      head,
      columns: Array.from({ length: width }, (_, place) => {
        if (place === at) return chosen;
        const column = columns[place] ?? null;
        return column === chosen ? null : column;
      }),
    });
  const known = columns.flatMap((column) => (column ? [columnLabel(column)] : []));
  return (
    <>
      {!hasName && (
        <Notice kind="warn" live>
          {t('import.noName')}
        </Notice>
      )}
      <Section
        key={String(hasName)}
        title={t('import.columns')}
        summary={known.join(', ')}
        open={!hasName}
        id="import-columns"
      >
        <div class="form">
          {places.map((at) => (
            <ColumnField
              key={at}
              label={(head >= 0 && table[head]?.[at]) || t('import.columnNone', { n: at + 1 })}
              sample={sampleOf(table, head, at)}
              column={columns[at] ?? null}
              onChange={(column) => choose(at, column)}
            />
          ))}
        </div>
      </Section>
    </>
  );
}

const samples = 3;

/** The first cells below the headings. */
const sampleOf = (table: Table, head: number, at: number): string =>
  table
    .slice(head + 1)
    .flatMap((row) => row[at] || [])
    .slice(0, samples)
    .join(', ');

interface ColumnFieldProps {
  readonly label: string;
  readonly sample: string;
  readonly column: Column | null;
  readonly onChange: (column: Column | null) => void;
}

function ColumnField({ label, sample, column, onChange }: ColumnFieldProps) {
  return (
    <Field label={label} hint={sample}>
      {({ id, describedBy }) => (
        <select
          id={id}
          class="input"
          autocomplete="off"
          value={column ?? ''}
          aria-describedby={describedBy}
          onChange={(event) => onChange((event.currentTarget.value || null) as Column | null)}
        >
          <option value="">{t('import.columnSkip')}</option>
          {householdColumns.map((one) => (
            <option key={one} value={one}>
              {columnLabel(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
