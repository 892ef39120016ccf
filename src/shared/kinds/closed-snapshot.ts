// The minutes of a meeting as they are closed: one canonical text that says all of it, and the minutes back out of it
// (decision 21).
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import { encodeCrockford, type RecordId } from '../core/ids.ts';
import { canonicalJson, isJson, type Json } from '../core/json.ts';
import { toNfc } from '../core/vietnamese.ts';
import type { Law } from '../rules/law.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { RuleRow } from '../rules/rule-rows.ts';
import { ruleOn } from '../rules/rules.ts';
import { type ClosedRow, type ClosedSlips, isSlips, packed, unpacked } from './closed-slips.ts';
import type { Values } from './define-kind.ts';
import { keyOf, meetingOf } from './meeting-of.ts';

export type ClosedVillage = { readonly id: RecordId; readonly name: string };
/** Named only where it was called or handed a slip: a name that no paper needs would outlast its withdrawal. */
export type ClosedHousehold = { readonly id: RecordId; readonly name?: string; readonly number?: number };

export type Snapshot = {
  readonly format: 1;
  readonly record: RecordId;
  readonly commune: string;
  /** As they were called that day. */
  readonly villages: readonly ClosedVillage[];
  /** The denominator, and the households of the roll. */
  readonly householdCount: number;
  readonly households: readonly ClosedHousehold[];
  /** What the results were measured by: a rule changed later changes no closed result. */
  readonly rules: readonly RuleRow[];
  readonly values: Values;
  /** By kind, in the order they were written. */
  readonly rows: readonly ClosedRow[];
};

/** As it is written: slips apart, since a village has hundreds of them for each item. */
type Written = Snapshot & { readonly slips?: readonly ClosedSlips[] };

export type SnapshotFacts = {
  readonly commune: string;
  readonly villages: readonly ClosedVillage[];
  /** Those the roll is of, as for `meetingOf`. */
  readonly households: readonly ClosedHousehold[];
  readonly law: Pick<Law, 'rules'>;
};

/** Rows that belong to the time before and after the meeting, and are put right then: no part of what is closed. */
export const afterRows: ReadonlySet<string> = new Set(['posting', 'closing', 'addendum', 'preparation']);
const afterFields: { readonly [kind: string]: ReadonlySet<string> } = {
  minutes: new Set(['closer', 'deleted']),
  item: new Set(['sent', 'recognised', 'recognition', 'recognitionNumber', 'deleted']),
};
const deletedOnly = new Set(['deleted']);

const marks: readonly RuleId[] = [
  'quorum.meeting',
  'pass.secretary',
  'pass.method',
  'pass.counting-team',
  'counting-team.least',
  'counting-team.most',
  'pass.contributions',
  'pass.convention',
  'pass.head',
  'pass.supervision',
  'pass.self-management',
  'pass.village-change',
  'pass.poverty',
];

/** The canonical text: keys sorted, texts composed (NFC), nothing that was emptied, deleted or withdrawn. */
export const snapshotOf = (bundle: Bundle, { commune, villages, households, law }: SnapshotFacts): string => {
  const { day, roll } = meetingOf(
    bundle,
    households.map(({ id }) => id),
  );
  const { rows, slips } = packed(closedRows(bundle), bundle.root.id);
  const snapshot: Written = {
    format: 1,
    record: bundle.root.id,
    commune,
    villages,
    householdCount: roll.households,
    households: named(households, bundle),
    rules: marks.flatMap((id) => ruleOn(law.rules, id, day) ?? []),
    values: closedValues(bundle.root),
    rows,
    ...(slips.length > 0 && { slips }),
  };
  return toNfc(canonicalJson(snapshot as unknown as Json));
};

const named = (households: readonly ClosedHousehold[], bundle: Bundle): readonly ClosedHousehold[] => {
  const called = new Set(
    ['attendance', 'slip'].flatMap((kind) =>
      rowsOf(bundle, kind)
        .filter((row) => !row.redacted)
        .map(({ id }) => keyOf(id).split('-').at(-1)),
    ),
  );
  return households
    .map(({ name, ...household }) => (called.has(household.id) ? { name, ...household } : household))
    .sort((a, b) => (a.id < b.id ? -1 : 1)) as readonly ClosedHousehold[];
};

/** The rows that are closed, with the values that are. */
export const closedRows = (bundle: Bundle): readonly ClosedRow[] =>
  [...new Set(Object.values(bundle.rows).map(({ kind }) => kind))]
    .sort()
    .flatMap((kind) => rowsOf(bundle, kind))
    .filter((row) => !row.redacted && isOfMeeting(row, bundle))
    .map((row) => ({ id: row.id, kind: row.kind, values: closedValues(row) }));

/** The values that are closed: none that was emptied, none of what comes after the meeting. */
export const closedValues = ({ kind, values }: Pick<RecordState, 'kind' | 'values'>): Values => {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value !== null && value !== '' && isClosedField(kind, name))
      .map(([name, value]) => [name, composed(value)]),
  );
};

/** Whether a field of such a row is part of what is closed. */
export const isClosedField = (kind: string, field: string): boolean =>
  !(afterFields[kind] ?? deletedOnly).has(field);

const composed = (value: Json): Json => (typeof value === 'string' ? toNfc(value) : value);

/** Not a posting, nor a photo of one. */
export const isOfMeeting = ({ kind, values }: RecordState, bundle: Bundle): boolean => {
  if (afterRows.has(kind)) return false;
  const about = typeof values.about === 'string' ? bundle.rows[values.about] : undefined;
  return kind !== 'attachment' || about === undefined || !afterRows.has(about.kind);
};

/** A photo, a recording, the signed paper: it may come at any time and adds no word to the minutes, as a signature does. */
export const isEvidence = ({ kind, values }: Pick<RecordState, 'kind' | 'values'>): boolean =>
  kind === 'attachment' && values.what !== 'signature';

/** The snapshot that a text holds; undefined for what is none, or not written canonically. */
export const readSnapshot = (text: Json | undefined): Snapshot | undefined => {
  const value = typeof text === 'string' ? parsed(text) : undefined;
  if (value === undefined || text !== toNfc(canonicalJson(value))) return undefined;
  if (!isSnapshot(value)) return undefined;
  const { slips = [], ...snapshot } = value as unknown as Written;
  return { ...snapshot, rows: [...snapshot.rows, ...unpacked(slips, snapshot.record)] };
};

const parsed = (text: string): Json | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

type Loose = { readonly [key: string]: Json };

const isLoose = (value: Json | undefined): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = (value: Json | undefined, fits: (one: Loose) => boolean): boolean =>
  Array.isArray(value) && value.every((one: Json) => isLoose(one) && fits(one));

const isSnapshot = (value: Json): boolean =>
  isLoose(value) &&
  value.format === 1 &&
  typeof value.record === 'string' &&
  typeof value.commune === 'string' &&
  typeof value.householdCount === 'number' &&
  isLoose(value.values) &&
  isListOf(value.villages, ({ id, name }) => typeof id === 'string' && typeof name === 'string') &&
  isListOf(
    value.households,
    ({ id, name }) => typeof id === 'string' && (name === undefined || typeof name === 'string'),
  ) &&
  isListOf(
    value.rules,
    ({ rule, value: amount }) => typeof rule === 'string' && typeof amount === 'number',
  ) &&
  isListOf(
    value.rows,
    ({ id, kind, values }) => typeof id === 'string' && typeof kind === 'string' && isLoose(values),
  ) &&
  (value.slips === undefined || isListOf(value.slips, isSlips));

const hashLength = 10;

/** The short code of a SHA-256 digest: fifty bits, enough that no other minutes of a commune ever have it. */
export const shortHash = (sha256: Uint8Array): string =>
  encodeCrockford(sha256.subarray(0, 10)).slice(0, hashLength);

/** As printed: 'ABCDE-FGHJK'. */
export const writtenHash = (hash: string): string => `${hash.slice(0, 5)}-${hash.slice(5)}`;

/** Whether a typed text, made comparable (`normaliseCode`), may be such a code. */
export const isHash = (code: string): boolean => /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code);
