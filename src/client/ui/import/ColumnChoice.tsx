// What each column of the list was taken for, to be corrected: folded while all that is needed is known.
import { type Reading, withColumn } from '../../import/columns.ts';
import type { Table } from '../../import/read-table.ts';
import { Field } from '../form/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';

interface ColumnChoiceProps<Column extends string> {
  readonly table: Table;
  readonly reading: Reading<Column>;
  readonly onChange: (reading: Reading<Column>) => void;
  /** What may be chosen, in the order offered. */
  readonly columns: readonly Column[];
  readonly labelOf: (column: Column) => string;
  /** Said while a column that is needed is not known. */
  readonly missing: string | undefined;
}

/** A column chosen for something is taken from the one that had it. */
export function ColumnChoice<Column extends string>(props: ColumnChoiceProps<Column>) {
  const { table, reading, onChange, columns: offered, labelOf, missing } = props;
  const { head, columns } = reading;
  const width = Math.max(columns.length, ...table.slice(0, 50).map((row) => row.length));
  const places = Array.from({ length: width }, (_, at) => at).filter(
    (at) => sampleOf(table, head, at) !== '',
  );
  const known = columns.flatMap((column) => (column ? [labelOf(column)] : []));
  return (
    <>
      {missing !== undefined && (
        <Notice kind="warn" live>
          {missing}
        </Notice>
      )}
      <Section
        key={String(missing === undefined)}
        title={t('import.columns')}
        summary={known.join(', ')}
        open={missing !== undefined}
        id="import-columns"
      >
        <div class="form">
          {places.map((at) => (
            <ColumnField
              key={at}
              label={(head >= 0 && table[head]?.[at]) || t('import.columnNone', { n: at + 1 })}
              sample={sampleOf(table, head, at)}
              column={columns[at] ?? null}
              options={offered.map((value) => ({ value, label: labelOf(value) }))}
              onChange={(column) => onChange(withColumn(reading, width, at, column as Column | null))}
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
  readonly column: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (column: string | null) => void;
}

function ColumnField({ label, sample, column, options, onChange }: ColumnFieldProps) {
  return (
    <Field label={label} hint={sample}>
      {({ id, describedBy }) => (
        <select
          id={id}
          class="input"
          autocomplete="off"
          value={column ?? ''}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          <option value="">{t('import.columnSkip')}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
