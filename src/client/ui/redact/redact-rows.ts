// The entries of a record that can be withdrawn alone, each by its first words; deleted ones too, for they are only hidden.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { kindLabel } from '../kind-texts.ts';
import { factsOf } from '../record/FieldSections.tsx';
import type { Wording } from '../value-texts.ts';

export type RedactRow = { readonly id: RecordId; readonly label: string };

const longestLabel = 70;

/** In the order written: "Ý kiến 3: Đường vào bản sạt lở…". */
export const redactRows = (kind: KindDefinition, bundle: Bundle, wording: Wording): readonly RedactRow[] =>
  Object.keys(kind.rows).flatMap((rowKind) =>
    Object.values(bundle.rows)
      .filter((row) => row.kind === rowKind)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .map((row, at) => ({ row, label: labelOf(kind, row, at + 1, wording) }))
      .filter(({ row }) => !row.redacted)
      .map(({ row, label }) => ({ id: row.id, label })),
  );

const labelOf = (kind: KindDefinition, row: RecordState, number: number, wording: Wording): string => {
  const fields = kind.rows[row.kind]?.fields ?? {};
  const names = Object.keys(fields);
  const needed = names.filter((name) => fields[name]?.needed);
  const others = names.filter((name) => !fields[name]?.needed);
  const [first] = factsOf(row.kind, fields, [...needed, ...others], row.values, wording);
  const words = `${kindLabel(row.kind)} ${number}${first ? `: ${String(first.value)}` : ''}`;
  const chars = [...words.replaceAll('\n', ' ')];
  return chars.length > longestLabel ? `${chars.slice(0, longestLabel).join('')}…` : chars.join('');
};
