// A table on paper: a register's columns, documents handed in, a roll.
import type { Table } from '../../export/print-document.ts';

/** The head row is repeated on every page. */
export function SheetTable({ table }: { readonly table: Table }) {
  const all = table.columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table class={table.tall ? 'sheet-tall' : undefined}>
      <colgroup>
        {table.columns.map(({ title, share }) => (
          <col key={title} width={`${(share * 100) / all}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
        {table.numbered && (
          <tr>
            {table.columns.map(({ title }, at) => (
              <td key={title} class="sheet-number">{`(${at + 1})`}</td>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
