// Texts that quote a record as it was (closed minutes, addenda) and what is withdrawn: neither may undo the other
// (decisions 6, 21).
import { type Bundle, otherVersions, type RecordState } from '../core/bundle.ts';
import type { Change } from '../core/change.ts';
import type { RecordId } from '../core/ids.ts';
import { canonicalJson, isJson, type Json } from '../core/json.ts';
import { toNfc } from '../core/vietnamese.ts';
import { fieldsOf, type KindDefinition, type Values } from '../kinds/define-kind.ts';
import { isAboutAny, partsOf } from '../kinds/parts-of.ts';

const textIn = (kind: KindDefinition, rowKind: string, values: Values): string | undefined => {
  const field = kind.rows[rowKind]?.sealed?.text;
  const text = field === undefined ? undefined : values[field];
  return typeof text === 'string' ? text : undefined;
};

/** Canonical JSON writes a row it quotes as one of these; what only names the row (a photo about it) is no quotation. */
const quotes = (text: string, row: string): boolean =>
  text.includes(`"id":"${row}"`) || text.includes(`"record":"${row}"`) || listsSlip(text, row);

/** Slips are written as lists of households by item (`ClosedSlips`). */
const listsSlip = (text: string, row: string): boolean => {
  const [, item, household] = /\.slip\.(\w+)-(\w+)$/.exec(row) ?? [];
  return (
    item !== undefined &&
    new RegExp(`"households":\\[[^\\]]*"${household}"[^\\]]*\\],"item":"${item}"`).test(text)
  );
};

/**
 * Whether any text that a change writes quotes one of these rows: asked of what nobody judges (kept apart, or of a shape not
 * known here), so that it does not keep what was withdrawn.
 */
export const quotesAny = (set: unknown, rows: readonly string[]): boolean => {
  if (typeof set !== 'object' || set === null) return false;
  return Object.values(set).some(
    (text) => typeof text === 'string' && /^[[{]/.test(text) && rows.some((row) => quotes(text, row)),
  );
};

/** Whether a sealed text would bring back what was withdrawn: its writer had not heard of the withdrawal. */
export const sealsWithdrawn = (
  kind: KindDefinition,
  { kind: rowKind, set }: Pick<Change, 'kind' | 'set'>,
  before: Bundle,
): boolean => {
  const text = textIn(kind, rowKind, set);
  if (text === undefined) return false;
  return withdrawnIn(before).some((id) => quotes(text, id));
};

/** The sealed rows that quote the row which `change` withdraws, or what goes with it; they are withdrawn before it. */
export const sealsOf = (
  kind: KindDefinition,
  bundle: Bundle,
  { record, root, redact }: Pick<Change, 'record' | 'root' | 'redact'>,
): readonly RecordState[] => {
  if (redact === undefined || record === root) return [];
  const gone = [record, ...partsOf(bundle, record).map(({ id }) => id)];
  return Object.values(bundle.rows).filter((row) => {
    const text = row.id === record || row.redacted ? undefined : textIn(kind, row.kind, row.values);
    return text !== undefined && gone.some((one) => quotes(text, one));
  });
};

/** Whether it writes a row that is about a withdrawn one: its writer had not heard of the withdrawal. */
export const isOfWithdrawn = (
  { record, kind, redact }: Pick<Change, 'record' | 'kind' | 'redact'>,
  before: Bundle,
  after: Bundle,
): boolean => {
  const row = redact === undefined ? after.rows[record] : undefined;
  return row !== undefined && isAboutAny({ kind, set: row.values }, withdrawnIn(before));
};

export const withdrawnIn = ({ rows }: Bundle): readonly RecordId[] =>
  Object.values(rows).flatMap(({ id, redacted }) => (redacted ? [id] : []));

/** Whether the whole record stands in a sealed text (closed minutes): then it is not deleted; its code is on papers. */
export const isHeld = (
  kind: KindDefinition,
  { rows }: Bundle,
  { record, root }: Pick<Change, 'record' | 'root'>,
): boolean =>
  record === root &&
  Object.values(rows).some(
    (row) =>
      !row.redacted && kind.rows[row.kind]?.sealed?.holds && textIn(kind, row.kind, row.values) !== undefined,
  );

/** The field that says who may write this row, where it is one that somebody holds the right to write. */
export const holderField = (
  kind: KindDefinition,
  { kind: rowKind, redact }: Pick<Change, 'kind' | 'redact'>,
): string | undefined => (redact === undefined ? kind.rows[rowKind]?.sealed?.holder : undefined);

/** The enrolments that hold the right: two where two took it without seeing each other, none while nobody did. */
export const holdersOf = ({ root }: Bundle, field: string): readonly string[] => {
  const versions = [root.values[field], ...otherVersions(root, field).map(({ value }) => value)];
  return versions.filter((one): one is string => typeof one === 'string' && one !== '');
};

/**
 * Whether a row's sealed text is canonical, of this record, and has the hash it names; a row that seals nothing does. One
 * without either was emptied on its phone before it left (a withdrawal).
 * @param shortHashOf of a text's bytes in UTF-8
 */
export const isSealedWell = (
  kind: KindDefinition,
  { kind: rowKind, set, root }: Pick<Change, 'kind' | 'set' | 'root'>,
  shortHashOf: (text: string) => string,
): boolean => {
  const sealed = fieldsOf(kind, rowKind) && kind.rows[rowKind]?.sealed;
  const [text, hash] = sealed ? [set[sealed.text], set[sealed.hash]] : [];
  if (text === undefined && hash === undefined) return true;
  if (typeof text !== 'string' || shortHashOf(text) !== hash) return false;
  const value = parsed(text);
  if (value === undefined || toNfc(canonicalJson(value)) !== text) return false;
  return Array.isArray(value) || (value as { readonly record?: Json }).record === root;
};

const parsed = (text: string): Json | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && isJson(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};
