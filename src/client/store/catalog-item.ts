// A record as lists, figures and search need it: its line with what the kind's fields tell, and its texts. Pure.
import { type Bundle, isDeleted, type RecordState, rowsOf } from '../../shared/core/bundle.ts';
import { type KindDefinition, missingFields } from '../../shared/kinds/define-kind.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { Item } from './catalog-api.ts';
import { lineOf, textOf } from './catalog-line.ts';
import type { RecordView } from './records-api.ts';

/** The whole item of a record; null for what is never listed. */
export const itemOf = (view: RecordView): Item | null => {
  const line = lineOf(view);
  const { root } = view.bundle;
  const kind = kinds[root.kind];
  if (!line || !kind) return null;
  const rows = Object.entries(kind.rows).flatMap(([rowKind, { quiet }]) =>
    quiet ? [] : rowsOf(view.bundle, rowKind),
  );
  const missing = root.redacted ? 0 : missingFields(kind, root).length;
  return {
    ...line,
    ...relatedOf(kind, root),
    rows: rows.length,
    choices: choicesOf(kind, root),
    missing,
    alike: `${line.kind} ${line.state} ${missing > 0} ${line.steps.join()}`,
    ...(kind.counts && !root.redacted && !isDeleted(root) && { counts: kind.counts(view.bundle) }),
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

/** A link that people pick leads from a record to another of its kind. */
const relatedOf = (kind: KindDefinition, { values }: RecordState): Pick<Item, 'related'> => {
  const [name] =
    Object.entries(kind.fields).find(([, field]) => field.type === 'link' && field.kind === kind.name) ?? [];
  const link = name === undefined ? undefined : values[name];
  return isLink(link) ? { related: link.root } : {};
};

const isLink = (value: unknown): value is { readonly root: string } =>
  typeof value === 'object' && value !== null && 'root' in value;

const choicesOf = (kind: KindDefinition, { values }: RecordState): { readonly [field: string]: string } => {
  const choices: { [field: string]: string } = {};
  for (const [field, { type }] of Object.entries(kind.fields)) {
    const value = type === 'choice' || type === 'listed' ? textOf(values[field]) : '';
    if (value !== '') choices[field] = value;
  }
  return choices;
};
