// How an exchange is written on the wire: the same messages with what is said twice left out, and lists by columns. [wire]
import type { Entry } from '../core/change.ts';
import { type Json, sameJson } from '../core/json.ts';
import { packColumn, unpackColumn } from './columns.ts';
import type { ExchangeRequest, ExchangeResponse, Pushed } from './exchange.ts';

type Loose = { readonly [key: string]: unknown };

/** The most values of one list; an answer's largest is a page of records. */
const maxCount = 20_000;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list as its length and its column. */
const packList = (list: readonly unknown[]): unknown => [list.length, packColumn(list as readonly Json[])];

/** What is no list of values stays as it is: the message's schema refuses it. */
const unpackList = (packed: unknown): unknown => {
  if (!Array.isArray(packed) || packed.length !== 2) return null;
  const [count, column] = packed as readonly unknown[];
  const isCount = Number.isSafeInteger(count) && Number(count) >= 0 && Number(count) <= maxCount;
  return isCount ? unpackColumn(column, Number(count)) : null;
};

const mapped = (list: unknown, map: (one: unknown, place: number) => unknown): unknown =>
  Array.isArray(list) ? list.map(map) : null;

/** The request as it is sent. */
export const packRequest = (request: ExchangeRequest): unknown => ({
  ...request,
  push: packList(request.push.map((change) => slimChange(change, request.gen))),
});

/** What `packRequest` was given, of whatever arrives; its schema says whether it is one. */
export const unpackRequest = (packed: unknown): unknown => {
  if (!isLoose(packed)) return packed;
  return { ...packed, push: mapped(unpackList(packed.push), (change) => wholeChange(change, packed.gen)) };
};

/** The answer as it is sent to who pushed `push`: the receipts of what he pushed stand in its order. */
export const packResponse = (response: ExchangeResponse, push: readonly Pick<Pushed, 'id'>[]): object => ({
  ...response,
  receipts: packList(response.receipts.map((receipt, place) => without(receipt, 'id', push[place]?.id))),
  entries: packList(response.entries.map((entry) => slimEntry(entry as Entry, response.gen))),
  bundles: packList(response.bundles.map((bundle) => rowsAs(bundle, (rows) => Object.values(rows as Loose)))),
});

/** What `packResponse` was given, of whatever arrives; its schema says whether it is one. */
export const unpackResponse = (packed: unknown, push: readonly Pick<Pushed, 'id'>[]): unknown => {
  if (!isLoose(packed)) return packed;
  return {
    ...packed,
    receipts: mapped(unpackList(packed.receipts), (receipt, place) => ({
      id: push[place]?.id,
      ...(receipt as Loose),
    })),
    entries: mapped(unpackList(packed.entries), (entry) => wholeEntry(entry, packed.gen)),
    bundles: mapped(unpackList(packed.bundles), (bundle) => rowsAs(bundle, byId)),
  };
};

/**
 * The request as a text that an address can hold, where nothing goes up, no snapshot is under way and all is stored; else null. It says
 * numbers, the log's generation and the app's build, nothing of anybody.
 */
export const questionOf = (request: ExchangeRequest): string | null => {
  const { v, gen, cursor, epoch, backedUp, room, app } = request;
  if (request.push.length > 0 || request.page !== undefined || request.ahead !== undefined || gen === '')
    return null;
  const parts = [v, gen, cursor, epoch, backedUp, room, reportOf(request), app];
  // A build is named with a plus ("0.1.0+abc"), which an address reads as a space.
  return encodeURIComponent(parts.map((part) => part ?? '').join('~'));
};

/** What the phone says of itself, as one part: nothing where it has nothing to say. */
const reportOf = ({ unsent, oldestUnsentAt, freeMb, clockOffMin, files }: ExchangeRequest): string =>
  [unsent, oldestUnsentAt, freeMb, clockOffMin, files].join('.').replace(/\.+$/, '');

/** The request that `questionOf` wrote down, as the address is read; its schema says whether it is one. */
export const readQuestion = (question: string): unknown => {
  const [v, gen, cursor, epoch, backedUp, room, report = '', ...app] = question.split('~');
  const [unsent, oldestUnsentAt, freeMb, clockOffMin, files] = report.split('.');
  const numbers = { v, cursor, epoch, backedUp, room, unsent, oldestUnsentAt, freeMb, clockOffMin, files };
  const given = Object.entries(numbers).flatMap(([name, text]) => (text ? [[name, Number(text)]] : []));
  return { ...Object.fromEntries(given), gen, app: app.join('~'), push: [] };
};

/** Whether an answer says nothing but what the asker knows: then it needs no body. */
export const isNothingNew = (request: ExchangeRequest, response: ExchangeResponse): boolean => {
  const { now: _now, ...said } = response;
  const { now: _when, ...known } = nothingNew(request, 0);
  return sameJson(said as unknown as Json, known as unknown as Json);
};

/** What an answer without a body means. */
export const nothingNew = (request: ExchangeRequest, now: number): ExchangeResponse => {
  const { v, gen, cursor, epoch, backedUp = 0 } = request;
  const none = { receipts: [], entries: [], bundles: [], drops: [] };
  return { v, now, gen, cursor, epoch, backedUp, ...none };
};

/** `value` without `key` where it is what is understood. */
const without = <T extends object>(value: T, key: string, understood: unknown): Loose => {
  const { [key]: own, ...rest } = value as Loose;
  return own === understood ? rest : (value as Loose);
};

/** A record made by a change has its id, a root is its own root, and nearly all was written in one generation. */
const slimChange = (change: Loose, gen: string): Loose =>
  without(without(without(change, 'root', change.record), 'record', change.id), 'gen', gen);

const wholeChange = (change: unknown, gen: unknown): unknown => {
  if (!isLoose(change)) return change;
  const record = change.record ?? change.id;
  return { ...change, record, root: change.root ?? record, gen: change.gen ?? gen };
};

const slimEntry = (entry: Entry, gen: string): Loose => ({
  ...entry,
  change: without(slimChange(entry.change, gen), 'at', entry.at),
});

const wholeEntry = (entry: unknown, gen: unknown): unknown => {
  if (!isLoose(entry) || !isLoose(entry.change)) return entry;
  const change = wholeChange(entry.change, gen) as Loose;
  return { ...entry, change: { ...change, at: change.at ?? entry.at } };
};

/** A bundle with its rows written otherwise: each of them says its id itself. */
const rowsAs = (bundle: unknown, write: (rows: unknown) => unknown): unknown =>
  isLoose(bundle) ? { ...bundle, rows: write(bundle.rows) } : bundle;

const byId = (rows: unknown): unknown =>
  Array.isArray(rows) ? Object.fromEntries(rows.map((row: Loose) => [row?.id, row])) : rows;
