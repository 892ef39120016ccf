// What must be true when everything is calm again, whatever happened before.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import Database from 'libsql';
import { chainOf, digestOf, sameBytes } from '../../../src/server/exchange/chain.ts';
import { toEntry } from '../../../src/server/exchange/window.ts';
import type { LogEntry, Parked, Store, StoredBundle } from '../../../src/server/store/store.ts';
import { may } from '../../../src/shared/access/access.ts';
import type { Scope } from '../../../src/shared/access/facts.ts';
import { applyEntry } from '../../../src/shared/core/apply.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import { canonicalJson, type Json } from '../../../src/shared/core/json.ts';
import { roles } from '../../../src/shared/kinds/roles.ts';
import type { Phone } from './device.ts';
import type { Held } from './held.ts';

/** What the server holds, read in one go. */
export type Truth = {
  readonly log: readonly LogEntry[];
  readonly bundles: ReadonlyMap<RecordId, StoredBundle>;
  readonly scopes: ReadonlyMap<RecordId, Scope>;
  /** Devices of which no more may wait. */
  readonly full: ReadonlySet<string>;
  /** What still waits, by change id. */
  readonly parked: ReadonlyMap<string, Parked>;
  readonly quarantined: ReadonlySet<string>;
};

const fail = (message: string): never => {
  throw new Error(message);
};

export const readTruth = (
  { store, path, maxWaiting }: { store: Store; path: string; maxWaiting: number },
  people: readonly RecordId[],
  known: Iterable<string>,
): Promise<Truth> =>
  store.read(async (tx) => {
    const log: LogEntry[] = [];
    for (
      let more = await tx.entries.after(0, 1000);
      more.length > 0;
      more = await tx.entries.after(log.length, 1000)
    )
      log.push(...more);
    const bundles = new Map<RecordId, StoredBundle>();
    for (const root of new Set(log.map((line) => line.root))) {
      const stored = await tx.bundles.get(root);
      if (stored) bundles.set(root, stored);
    }
    const scopes = new Map<RecordId, Scope>();
    for (const person of people) {
      const current = await tx.scopes.current(person);
      if (current) scopes.set(person, current.scope);
    }
    const parked = new Map<string, Parked>();
    for (const id of known) {
      const waiting = await tx.parked.get(id);
      if (waiting?.body) parked.set(id, waiting);
    }
    const full = new Set<string>();
    for (const { id } of await tx.enrolments.list())
      if ((await tx.parked.countOf(id)) >= maxWaiting) full.add(id);
    return { log, bundles, scopes, full, parked, quarantined: quarantinedIn(path) };
  });

const quarantinedIn = (path: string): ReadonlySet<string> => {
  const db = new Database(path);
  const rows = db.prepare('SELECT id FROM quarantine').all() as { id: string }[];
  db.close();
  return new Set(rows.map((row) => row.id));
};

/** The log is whole: numbered without gaps, each id once, the chain verifies, and the records are what the log says. */
export const checkLog = ({ log, bundles }: Truth): void => {
  const ids = new Set(log.map((line) => line.id));
  if (ids.size < log.length) fail('a change stands twice in the log');
  let chain: Uint8Array = new Uint8Array(0);
  for (const [place, line] of log.entries()) {
    if (line.seq !== place + 1) fail(`line ${place + 1} is numbered ${line.seq}`);
    chain = chainOf(chain, line);
    if (!sameBytes(chain, line.chain)) fail(`the chain breaks at ${line.seq}`);
    const { payload, digest } = line;
    if (payload && !sameBytes(digestOf(payload.salt, payload.change), digest))
      fail(`${line.seq} has another digest`);
  }
  const erased = new Set(log.filter((line) => !line.payload).map((line) => line.root));
  const replayed = new Map<RecordId, Bundle>();
  for (const line of log.filter(({ root }) => !erased.has(root))) {
    const after = applyEntry(replayed.get(line.root) ?? null, toEntry(line));
    if (after.ok) replayed.set(line.root, after.value);
    else fail(`line ${line.seq} does not apply: ${after.error.type}`);
  }
  for (const [root, bundle] of replayed)
    mustEqual(`record ${root} on the server`, bundles.get(root)?.bundle, bundle);
};

const mustEqual = (what: string, actual: unknown, expected: unknown): void => {
  if (isDeepStrictEqual(actual, expected)) return;
  fail(`${what} differs:\n  is        ${JSON.stringify(actual)}\n  should be ${JSON.stringify(expected)}`);
};

type Written = Pick<Change, 'root' | 'record' | 'kind' | 'set'>;

const isThere = ({ bundles }: Truth, { root, record }: Pick<Change, 'root' | 'record'>): boolean => {
  const bundle = bundles.get(root)?.bundle;
  return bundle !== undefined && (record === root || bundle.rows[record] !== undefined);
};

const isRedacted = ({ bundles }: Truth, { root, record }: Pick<Change, 'root' | 'record'>): boolean => {
  const bundle = bundles.get(root)?.bundle;
  return bundle?.root.redacted !== undefined || bundle?.rows[record]?.redacted !== undefined;
};

/** Nothing waits at the server for what is there. */
export const checkWaiting = (truth: Truth): void => {
  for (const { id, wait, root, record } of truth.parked.values()) {
    if (wait === 'update') fail(`${id} waits for an update that has been`);
    if (isThere(truth, { root, record })) fail(`${id} waits for ${record}, which is there`);
  }
};

/** What is in the log waits nowhere, and is kept apart nowhere. */
export const checkOnce = ({ log, parked, quarantined }: Truth): void => {
  for (const { id } of log)
    if (parked.has(id) || quarantined.has(id)) fail(`${id} is in the log and still kept apart or waiting`);
};

/** What explains that a change is not where one looks for it. */
export type Aside = {
  readonly dismissed: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<RecordId>;
};

/** What it sends is kept apart, or it cannot send any more. */
const isApart = ({ isRevoked, hasLeft, isUnknown }: Phone): boolean => isRevoked || hasLeft || isUnknown;

/** Every change anybody ever saved is somewhere it can be found again, once, unaltered. */
export const checkNothingLost = (
  truth: Truth,
  phones: readonly Held[],
  { dismissed, repeated, withdrawn }: Aside,
): void => {
  const lines = new Map(truth.log.map((line) => [line.id, line]));
  // Redacted, then lost with the server: only the redaction is sent again, and waits for what never comes.
  const waiting = phones.flatMap(({ phone, own }) => {
    const pending = new Set(own.filter((one) => one.state === 'pending').map(({ change }) => change.id));
    return [...phone.known.values()].filter(
      ({ redact, id }) => redact && (truth.parked.has(id) || pending.has(id)),
    );
  });
  const gone = new Set([...withdrawn, ...waiting.map((change) => change.record)]);
  const wasRedacted = ({ root, record }: Change) => gone.has(root) || gone.has(record);
  for (const { phone, own: ownChanges } of phones) {
    const own = new Map(ownChanges.map((one) => [one.change.id, one]));
    const hasWithdrawn = withdrawnBy([...phone.known.values()]);
    const isDropped = droppedBy(phone, (id) => lines.has(id) || truth.parked.has(id) || own.has(id));
    for (const change of phone.known.values()) {
      const where = `${change.kind} ${change.id} of ${phone.name}`;
      const line = lines.get(change.id);
      if (line?.payload) {
        const same =
          canonicalJson(line.payload.change as unknown as Json) === canonicalJson(change as unknown as Json);
        if (!same && !(isEmpty(line.payload.change) && hasWithdrawn(change)))
          fail(`${where} was altered on its way`);
        const mine = own.get(change.id);
        // Judged twice, a change may be refused first and accepted later, when its writer's rights have grown.
        const isTwice = mine?.state === 'refused' && (repeated.has(change.id) || phone.isCloned);
        if (mine && mine.state !== 'kept' && !isTwice && !isApart(phone))
          fail(`${where} is in the log and still ${mine.state}`);
        continue;
      }
      if (isRedacted(truth, change)) continue;
      if (line) fail(`${where} was erased though its record is not`);
      const state = own.get(change.id)?.state;
      if (state === 'refused' || dismissed.has(change.id)) continue;
      if (state === undefined && (wasRedacted(change) || hasWithdrawn(change))) continue;
      if (state === undefined && !truth.quarantined.has(change.id) && isDropped(change)) continue;
      if (state === 'parked' && truth.parked.has(change.id)) continue;
      // What would wait at the server, if it had room for one more.
      const isNotTaken = truth.full.has(phone.identity.enrolment) && !isThere(truth, change);
      if (state === 'pending' && isNotTaken && change.id !== change.root) continue;
      // It still holds what it cannot deliver any more.
      if (isApart(phone) && (truth.quarantined.has(change.id) || state)) continue;
      fail(
        `${where} is lost: ${state ?? 'gone'} on the phone, ${truth.parked.has(change.id) ? 'parked' : 'unknown'} on the server`,
      );
    }
  }
};

/** What its writer withdrew before it was sent is not sent, or without values, also where he might not withdraw it. */
const withdrawnBy = (written: readonly Change[]) => {
  const withdrawn = new Set(written.flatMap(({ redact, record }) => (redact === undefined ? [] : [record])));
  return ({ root, record }: Change): boolean => withdrawn.has(root) || withdrawn.has(record);
};

/**
 * A row that its writer made and deleted before any of it was sent is dropped, and nothing of it is anywhere. Only a copied
 * profile may have sent it from the other phone.
 */
const droppedBy = ({ known, isCloned }: Phone, isAnywhere: (id: string) => boolean) => {
  const written = [...known.values()];
  return ({ root, record }: Change): boolean => {
    const all = written.filter((one) => one.record === record);
    const last = all.filter(({ set }) => 'deleted' in set).at(-1);
    return (
      record !== root && last?.set.deleted === true && (isCloned || !all.some(({ id }) => isAnywhere(id)))
    );
  };
};

const isEmpty = ({ set }: Change): boolean => Object.keys(set).length === 0;

/** The phone shows exactly what the server has and its person may see. */
export const checkConverged = (truth: Truth, held: Held): void => {
  const { phone } = held;
  const scope = truth.scopes.get(phone.identity.person) ?? fail(`${phone.name} has no scope`);
  // A phone reads the roles it knows, in its own order.
  const known = roles.filter((role) => scope.roles.includes(role));
  mustEqual(`the scope of ${phone.name}`, phone.identity.scope, { ...scope, roles: known });
  for (const [root, { bundle, facts }] of truth.bundles) {
    const base = held.stored.get(root)?.base ?? null;
    if (may(scope, 'see', facts)) mustEqual(`${bundle.root.kind} ${root} on ${phone.name}`, base, bundle);
    else if (base) fail(`${phone.name} still holds ${bundle.root.kind} ${root}`);
  }
  for (const [root, { base }] of held.stored)
    if (base && !truth.bundles.has(root)) fail(`${phone.name} holds the lost ${root}`);
  for (const root of held.parkedRoots) fail(`${phone.name} still parks what came for ${root}`);
};

/** Nothing written to a redacted record is left on any phone in use, nor in the server's files. */
export const checkErased = (
  truth: Truth,
  written: readonly Written[],
  places: readonly { name: string; text: string }[],
): void => {
  for (const change of written) {
    if (!isRedacted(truth, change)) continue;
    for (const value of Object.values(change.set)) {
      if (typeof value !== 'string' || !value.startsWith('text-')) continue;
      const found = places.find(({ text }) => text.includes(value));
      if (found) fail(`"${value}" of the redacted ${change.kind} ${change.record} is still on ${found.name}`);
    }
  }
};

export const serverText = (path: string): string =>
  ['', '-wal']
    .map((tail) => {
      try {
        return readFileSync(path + tail, 'latin1');
      } catch {
        return '';
      }
    })
    .join('');

/** A case code names one case; only a copied profile may have counted the same number twice. */
export const checkCaseCodes = (phones: readonly Phone[]): void => {
  const seen = new Map<string, string>();
  for (const phone of phones.filter((one) => !one.isCloned))
    for (const change of phone.known.values()) {
      const { code } = change.set;
      if (typeof code !== 'string' || change.record !== change.id) continue;
      const other = seen.get(code);
      if (other !== undefined && other !== change.record) fail(`case code ${code} stands on two cases`);
      seen.set(code, change.record);
    }
};
