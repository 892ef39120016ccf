// A record as a line of a list, and its texts for search: read off the record's kind. Pure.
import { type Bundle, isDeleted, type RecordState, rowsOf } from '../../shared/core/bundle.ts';
import type { Json } from '../../shared/core/json.ts';
import { type KindDefinition, missingFields, titleOf } from '../../shared/kinds/define-kind.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { Item } from './catalog-api.ts';
import type { RecordView } from './records-api.ts';

/** The line of a record; null for what is never listed: the directory, deleted records (unless the deletion was refused), unknown kinds. */
export const itemOf = ({ bundle, state, mine }: RecordView): Item | null => {
  const { root } = bundle;
  const kind = kinds[root.kind];
  if (!kind || kind.access === 'directory' || (isDeleted(root) && state !== 'refused')) return null;
  const rows = Object.entries(kind.rows).flatMap(([rowKind, { quiet }]) =>
    quiet ? [] : rowsOf(bundle, rowKind),
  );
  const date = textOf(kind.dateField ? root.values[kind.dateField] : undefined);
  const code = textOf(root.values.code);
  const steps = kind.steps?.(bundle) ?? [];
  const missing = root.redacted ? 0 : missingFields(kind, root).length;
  return {
    id: root.id,
    kind: root.kind,
    title: titleOf(kind, root.values),
    date,
    villages: listOf(kind.villagesField ? root.values[kind.villagesField] : undefined),
    state,
    touched: newestOf(bundle),
    rows: rows.length,
    steps,
    choices: choicesOf(kind, root),
    missing,
    alike: `${root.kind} ${state} ${missing > 0} ${steps.join()}`,
    by: root.by,
    mine,
    ...(kind.counts && !root.redacted && !isDeleted(root) && { counts: kind.counts(bundle) }),
    ...(code !== '' && { code }),
    ...(kind.register && { values: root.values }),
    ...(root.redacted && { redacted: true as const }),
    ...(isDeleted(root) && { deleted: true as const }),
  };
};

/** The texts of a record and its rows that search finds. */
export const textsOf = (bundle: Bundle): readonly string[] => {
  const kind = kinds[bundle.root.kind];
  if (!kind) return [];
  const rows = Object.entries(kind.rows).flatMap(([rowKind, row]) =>
    rowsOf(bundle, rowKind).flatMap((state) => row.search.map((field) => textOf(state.values[field]))),
  );
  return [...kind.search.map((field) => textOf(bundle.root.values[field])), ...rows].filter(
    (text) => text !== '',
  );
};

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** One id is a list of one. */
const listOf = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** The time of the newest thing written to it, ms. */
const newestOf = ({ root, rows }: Bundle): number => {
  let newest = 0;
  for (const state of [root, ...Object.values(rows)]) {
    newest = Math.max(newest, state.at);
    for (const heads of Object.values(state.heads ?? {})) newest = Math.max(newest, heads[0]?.at ?? 0);
  }
  return newest;
};

const choicesOf = (kind: KindDefinition, { values }: RecordState): { readonly [field: string]: string } => {
  const choices: { [field: string]: string } = {};
  for (const [field, { type }] of Object.entries(kind.fields)) {
    const value = type === 'choice' || type === 'listed' ? textOf(values[field]) : '';
    if (value !== '') choices[field] = value;
  }
  return choices;
};
