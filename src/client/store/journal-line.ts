// One line of the technical log: a kind of event of a closed list, numbers, and at most one code of a closed list. Text
// cannot get in, whatever is given: not a record's words, not an id.
import { errorTypes } from '../../shared/protocol/errors.ts';

/** What happens, and the numbers that each of them holds. */
export const journalNumbers = {
  /** The notebook was opened. */
  start: [],
  /** An exchange that brought something: how long it took, changes sent and refused, records and changes received. */
  exchange: ['ms', 'sent', 'refused', 'received'],
  /** Questions, one after another, that nothing was new to: how long the last took, and how many they were. */
  quiet: ['ms', 'times'],
  /** No answer, or an error for an answer (`code`): how long the last took, and how many there were of the same. */
  failed: ['ms', 'times'],
  /** How the run ended: no network; another try follows; none follows (`code`). */
  offline: [],
  waiting: ['seconds'],
  stopped: [],
  /** The phone's clock was found off, or right again (0). */
  clock: ['minutes'],
  /** Room left, where it grows short, MB. */
  room: ['free'],
  /** What should not happen (`code`). */
  broken: [],
} as const satisfies Record<string, readonly string[]>;
export type JournalType = keyof typeof journalNumbers;

/** Every code a line may carry, as calls, sync, tables and vault name their failures; 'unknown' stands for all others. */
export const journalCodes = [
  ...errorTypes,
  'no-network',
  'timed-out',
  'bad-answer',
  'left',
  'server-unreachable',
  'signature',
  'update-needed',
  'storage-closed',
  'storage-newer',
  'storage-missing',
  'storage-duplicate',
  'storage-broken',
  'vault-locked',
  'box-damaged',
  'unknown',
] as const;
export type JournalCode = (typeof journalCodes)[number];

type NumbersOf<T extends JournalType> = { readonly [name in (typeof journalNumbers)[T][number]]: number };
export type JournalEvent = {
  [T in JournalType]: { readonly type: T; readonly code?: JournalCode } & NumbersOf<T>;
}[JournalType];

export type JournalLine = {
  /** Phone time, ms. */
  readonly at: number;
  readonly type: JournalType;
  readonly numbers: { readonly [name: string]: number };
  readonly code?: JournalCode;
};

/** The line of an event: its own numbers, rounded, and its code; everything else that is given stays outside. */
export const lineOf = (event: JournalEvent, at: number): JournalLine | null =>
  parseLine({ ...event, at }, event);

/** A line as it was kept, perhaps by another build; null for what this one does not know. */
export const readLine = (kept: unknown): JournalLine | null => {
  const { numbers } = (kept ?? {}) as { readonly numbers?: unknown };
  return parseLine(kept, numbers);
};

const parseLine = (head: unknown, numbers: unknown): JournalLine | null => {
  const { at, type, code } = (head ?? {}) as { readonly [name: string]: unknown };
  if (!isType(type)) return null;
  const given = (numbers ?? {}) as { readonly [name: string]: unknown };
  return {
    at: wholeNumber(at),
    type,
    numbers: Object.fromEntries(journalNumbers[type].map((name) => [name, wholeNumber(given[name])])),
    ...(code !== undefined && { code: isCode(code) ? code : 'unknown' }),
  };
};

const isType = (type: unknown): type is JournalType =>
  typeof type === 'string' && Object.hasOwn(journalNumbers, type);

const isCode = (code: unknown): code is JournalCode => journalCodes.some((known) => known === code);

const wholeNumber = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : 0;
