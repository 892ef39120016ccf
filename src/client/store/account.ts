// An unlocked account: everything a page needs, in one object. Sync comes later, through the port given in.
import { type Signal, signal } from '@preact/signals-core';
import type { Scope } from '../../shared/access/facts.ts';
import type { FillRandom, RecordId } from '../../shared/core/ids.ts';
import type { Account, OwnWork } from './account-api.ts';
import { createCatalog } from './catalog.ts';
import type { Catalog } from './catalog-api.ts';
import { type Clock, createClock } from './clock.ts';
import type { DraftFailure, SetTimer } from './draft-row.ts';
import { createDrafts } from './drafts.ts';
import { type Live, liveSignal } from './live.ts';
import { getIdentityBox, getMeta, type Identity, openIdentity } from './meta.ts';
import { countOwnWork, openOwn } from './outbox.ts';
import { createRecords } from './records.ts';
import type { Sync } from './sync-port.ts';
import type { Tables } from './tables.ts';
import type { Vault } from './vault.ts';
import { type YieldToMain, yieldToMain } from './yielding.ts';

/** What the sync layer needs of an open account. */
export type SyncGround = {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly fillRandom: FillRandom;
  /** Set by the engine: roots with a change on its way just now. */
  readonly sending: Signal<ReadonlySet<RecordId>>;
  /** Server time when an exchange last left nothing to do, ms. */
  readonly doneAt: number | undefined;
  /** Resolves when the first records are drawn: the time to load the engine. */
  readonly homeDrawn: Promise<void>;
  /** Drafts of withdrawn records: their forms forget them. */
  readonly onErased: (drafts: readonly string[]) => void;
};

export type AccountParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  /** The phone's time, ms since 1970, and a monotonic clock, ms. */
  readonly phoneNow: () => number;
  readonly nowMs: () => number;
  readonly setTimer: SetTimer;
  readonly fillRandom: FillRandom;
  readonly pause?: YieldToMain;
  readonly onDraftState?: (id: string, failure: DraftFailure | null) => void;
  /** Makes the sync port, which loads the engine after home is usable (`createSyncPort`). */
  readonly connect: (ground: SyncGround) => Sync;
};

/**
 * Opens records, catalog and drafts of an unlocked vault. Null when this phone's enrolment was never finished: the
 * enrolment pages go on from there.
 * @throws StorageFailure, VaultFailure
 */
export const openAccount = async (parts: AccountParts): Promise<Account | null> => {
  const { tables, vault, fillRandom } = parts;
  const kept = await tables.read(['meta'], async (tx) => ({
    identityBox: await getIdentityBox(tx),
    serverTime: await getMeta(tx, 'serverTime'),
    doneAt: await getMeta(tx, 'doneAt'),
  }));
  const identity = await openIdentity(vault, kept.identityBox);
  if (!identity) return null;
  const { person, from } = identity;
  const writer = { person, from };
  const clock = createClock(parts.phoneNow, kept.serverTime);
  const sending = signal<ReadonlySet<RecordId>>(new Set());
  const me = liveScope(tables, vault, identity);
  // Counted before home is drawn: it must not say for a moment that all is sent.
  const { oldest: _oldest, ...counted } = await countOwnWork(tables);
  const work = liveSignal<OwnWork>(tables, ['changes'], counted, () => readWork(tables, vault));
  const pause = parts.pause ?? yieldToMain;
  const catalog = createCatalog({ tables, vault, writer, pause, nowMs: parts.nowMs, sending });
  const { onDraftState } = parts;
  const drafts = createDrafts({
    tables,
    vault,
    now: parts.phoneNow,
    setTimer: parts.setTimer,
    fillRandom,
    ...(onDraftState && { onState: onDraftState }),
  });
  const records = createRecords({
    tables,
    vault,
    writer,
    scope: () => me.value.peek(),
    now: clock.now,
    fillRandom,
    drafts,
    letters: () => lettersOf(catalog),
    sending,
  });
  const homeDrawn = catalog.started.catch(() => undefined);
  void homeDrawn.then(records.warm);
  const onErased = (ids: readonly string[]) => {
    for (const id of ids) drafts.forget(id);
  };
  const sync = parts.connect({
    tables,
    vault,
    identity,
    clock,
    fillRandom,
    sending,
    onErased,
    homeDrawn,
    doneAt: kept.doneAt,
  });
  const close = async () => {
    sync.stop();
    for (const one of [catalog, me, work]) one.stop();
    await drafts.flush(true);
    vault.lock();
    tables.close();
  };
  return {
    records,
    catalog,
    drafts,
    me: me.value,
    person,
    from,
    work: work.value,
    clock: clock.state,
    now: clock.now,
    sync,
    lock: () => void close(),
  };
};

const liveScope = (tables: Tables, vault: Vault, identity: Identity): Live<Scope> =>
  liveSignal(tables, ['meta'], identity.scope, async () => {
    const box = await tables.read(['meta'], getIdentityBox);
    return (await openIdentity(vault, box))?.scope ?? identity.scope;
  });

const readWork = async (tables: Tables, vault: Vault): Promise<OwnWork> => {
  const { oldest, ...counts } = await countOwnWork(tables);
  if (!oldest) return counts;
  return { ...counts, oldestUnsentAt: (await openOwn(vault, oldest)).change.at };
};

const lettersOf = (catalog: Catalog): string => {
  const letters = catalog.directory.peek().commune?.values.letters;
  return typeof letters === 'string' ? letters : '';
};
