// An unlocked account: everything a page needs, in one object. Sync comes later, through the port given in.
import { type Signal, signal } from '@preact/signals-core';
import type { Scope } from '../../shared/access/facts.ts';
import type { FillRandom, RecordId } from '../../shared/core/ids.ts';
import type { Account, OwnWork } from './account-api.ts';
import { createCatalog } from './catalog.ts';
import type { Catalog } from './catalog-api.ts';
import { openViews } from './catalog-read.ts';
import { type Clock, createClock } from './clock.ts';
import type { DraftFailure, SetTimer } from './draft-row.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { FilesParts } from './files/files.ts';
import type { Files } from './files/files-api.ts';
import { healLater } from './heal-later.ts';
import { type Live, liveSignal } from './live.ts';
import { getIdentityBox, type Identity, openIdentity } from './meta.ts';
import { countOwnWork, openAllOwn } from './outbox.ts';
import { type HomeRows, readHome } from './read-home.ts';
import { createRecords } from './records.ts';
import type { Sync } from './sync-port.ts';
import type { Tables } from './tables.ts';
import type { Vault } from './vault.ts';
import { giveWay, type YieldToMain, yieldToMain } from './yielding.ts';

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
  readonly drafts: Drafts;
  /** The account's files, opened when first asked for. */
  readonly files: (() => Promise<Files>) | undefined;
};

export type AccountParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  /** What home needs of the tables, where it was read ahead. */
  readonly home?: HomeRows;
  /** This build (`appVersion`). */
  readonly app?: string;
  /** The phone's time, ms since 1970, and a monotonic clock, ms. */
  readonly phoneNow: () => number;
  readonly nowMs: () => number;
  readonly setTimer: SetTimer;
  readonly fillRandom: FillRandom;
  readonly pause?: YieldToMain;
  readonly onDraftState?: (id: string, failure: DraftFailure | null) => void;
  /** The account's files, opened once; without it there are none (the training notebook). */
  readonly openFiles?: (needs: Pick<FilesParts, 'vault' | 'records' | 'account'>) => Promise<Files>;
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
  const home = parts.home ?? (await readHome(tables));
  const identity = await openIdentity(vault, home.identityBox);
  if (!identity) return null;
  const { person, from } = identity;
  const writer = { person, from };
  const views = await openViews(vault, home, writer, () => healLater({ tables, vault }));
  const clock = createClock(parts.phoneNow, home.serverTime);
  const sending = signal<ReadonlySet<RecordId>>(new Set());
  const catalog = createCatalog(
    {
      tables,
      vault,
      writer,
      pause: parts.pause ?? yieldToMain,
      giveWay: parts.pause ?? giveWay,
      nowMs: parts.nowMs,
      setTimer: parts.setTimer,
      app: parts.app ?? '',
      sending,
    },
    { ...home, views },
  );
  const homeDrawn = catalog.started;
  const me = liveScope(tables, vault, identity, homeDrawn);
  // Counted before home is drawn: it must not say for a moment that all is sent.
  const { oldest: _oldest, ...counted } = home.work;
  const work = liveSignal<OwnWork>(tables, workTables, counted, () => readWork(tables, vault), homeDrawn);
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
  void homeDrawn.then(records.warm);
  const { openFiles } = parts;
  const files = openFiles && (() => openFiles({ vault, records, account: tables }));
  const sync = parts.connect({
    tables,
    vault,
    identity,
    clock,
    fillRandom,
    sending,
    drafts,
    homeDrawn,
    doneAt: home.doneAt,
    files,
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
    files,
    recovery: async () =>
      (await import('./recovery/account-recovery.ts')).createRecovery(tables, vault, person),
    lock: () => void close(),
  };
};

const liveScope = (tables: Tables, vault: Vault, identity: Identity, begin: Promise<void>): Live<Scope> => {
  const read = async () => {
    const box = await tables.read(['meta'], getIdentityBox);
    return (await openIdentity(vault, box))?.scope ?? identity.scope;
  };
  return liveSignal(tables, ['meta'], identity.scope, read, begin);
};

const workTables = ['changes', 'meta'] as const;

const readWork = async (tables: Tables, vault: Vault): Promise<OwnWork> => {
  const { oldest, ...counts } = await tables.read(workTables, countOwnWork);
  if (!oldest) return counts;
  const [own] = await openAllOwn(vault, [oldest]);
  return own ? { ...counts, oldestUnsentAt: own.change.at } : counts;
};

const lettersOf = (catalog: Catalog): string => {
  const letters = catalog.directory.peek().commune?.values.letters;
  return typeof letters === 'string' ? letters : '';
};
