// What a record of minutes holds besides what was closed: a tick from a second phone, an edit. Derived, never stored; an
// addendum takes it up (decision 21).
import { type Bundle, fieldsWithOthers, otherVersions, type RecordState } from '../core/bundle.ts';
import type { RecordId } from '../core/ids.ts';
import { canonicalJson, isJson, type Json, sameJson } from '../core/json.ts';
import { toNfc } from '../core/vietnamese.ts';
import type { ClosedRow } from './closed-slips.ts';
import { closedRows, closedValues, isClosedField, isEvidence, type Snapshot } from './closed-snapshot.ts';
import type { Values } from './define-kind.ts';

/** `was` is what was closed, `is` what the record says now; of a whole row its values. */
export type Later = { readonly record: RecordId; readonly kind: string } & (
  | { readonly type: 'added'; readonly is: Values }
  | { readonly type: 'removed'; readonly was: Values }
  | { readonly type: 'changed'; readonly field: string; readonly was: Json; readonly is: Json }
);

/** In the order of records and fields, so that two phones tell the same. */
export const laterOf = (snapshot: Snapshot, bundle: Bundle): readonly Later[] => {
  const live = new Map(closedRows(bundle).map((row) => [row.id, row]));
  const closed = new Map(snapshot.rows.map((row) => [row.id, row]));
  const { id, kind } = bundle.root;
  const root = { id, kind };
  const later = [
    ...changesOf({ ...root, values: snapshot.values }, { ...root, values: closedValues(bundle.root) }),
    ...unseenOf({ ...root, values: snapshot.values }, bundle.root),
    ...snapshot.rows.flatMap((row) => laterOfRow(row, live.get(row.id), bundle)),
    ...[...live.values()].filter((row) => !closed.has(row.id)).map(added),
  ];
  return later.filter((one) => !isOfAfterwards(one)).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
};

const added = ({ id, kind, values }: ClosedRow): Later => ({ type: 'added', record: id, kind, is: values });

const laterOfRow = (row: ClosedRow, live: ClosedRow | undefined, bundle: Bundle): readonly Later[] => {
  if (live) return [...changesOf(row, live), ...unseenOf(row, bundle.rows[row.id])];
  // What was withdrawn is nobody's addendum: it must not be said again.
  if (bundle.rows[row.id]?.redacted) return [];
  return [{ type: 'removed', record: row.id, kind: row.kind, was: row.values }];
};

const changesOf = (was: ClosedRow, is: ClosedRow): readonly Later[] =>
  [...new Set([...Object.keys(was.values), ...Object.keys(is.values)])].flatMap((field): readonly Later[] => {
    const before = was.values[field] ?? null;
    const now = is.values[field] ?? null;
    if (sameJson(before, now)) return [];
    return [{ type: 'changed', record: was.id, kind: was.kind, field, was: before, is: now }];
  });

/**
 * What another phone wrote without seeing what was closed, where the closed value is shown before it: which of the two is shown
 * depends on the phones' clocks, and no word must be lost by that.
 */
const unseenOf = (was: ClosedRow, state: RecordState | undefined): readonly Later[] => {
  if (!state) return [];
  return fieldsWithOthers(state)
    .filter((field) => isClosedField(state.kind, field))
    .flatMap((field): readonly Later[] => {
      const before = was.values[field] ?? null;
      return otherVersions(state, field)
        .map(({ value }) => (typeof value === 'string' ? toNfc(value) : value))
        .filter((value) => !sameJson(before, value))
        .map((is) => ({ type: 'changed', record: was.id, kind: was.kind, field, was: before, is }));
    });
};

/** Photos come after the closing as well as before. */
const isOfAfterwards = (one: Later): boolean =>
  one.type === 'added' && isEvidence({ kind: one.kind, values: one.is });

const orderOf = (one: Later): string =>
  one.type === 'changed' ? `${one.record} ${one.field} ${canonicalJson(one.is)}` : `${one.record} `;

/** Whether two say the same. */
export const keyOfLater = (one: Later): string => canonicalJson(one as unknown as Json);

/** What an addendum holds of what it takes up. */
export const laterText = (later: readonly Later[]): string => toNfc(canonicalJson(later as unknown as Json));

/** What such a text says; nothing where it is none. */
export const readLater = (text: Json | undefined): readonly Later[] => {
  if (typeof text !== 'string') return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && isJson(value) ? value.filter(isLater) : [];
  } catch {
    return [];
  }
};

const isLater = (value: unknown): value is Later =>
  typeof value === 'object' &&
  value !== null &&
  'record' in value &&
  typeof value.record === 'string' &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  'type' in value &&
  (value.type === 'added' || value.type === 'removed' || value.type === 'changed');
