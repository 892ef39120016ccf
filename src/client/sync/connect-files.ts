// Joins the files' way to an account's sync: loaded when there is a file, when records have arrived, or when a page asks.
import type { ReadonlySignal } from '@preact/signals-core';
import type { SyncGround } from '../store/account.ts';
import type { FileSync } from '../store/files/files-api.ts';
import type { StorageParts } from '../store/persistence.ts';
import type { SyncStatus } from '../store/sync-port.ts';
import type { FileSyncParts, RunningFileSync } from './files/file-sync.ts';
import type { FileLine } from './files/signed-fetch.ts';
import type { WithLock } from './lock.ts';
import { createTransport, type TransportParts } from './transport.ts';

export type FileParts = {
  /** Whether this phone has a place for files yet. */
  readonly exist: () => Promise<boolean>;
  /** One of its own: text does not wait for a file that another tab sends. */
  readonly withLock: WithLock;
  readonly storage: StorageParts | undefined;
};

export type ConnectFilesParts = Pick<FileSyncParts, 'app' | 'chance' | 'onBroken' | 'onAllSent'> & {
  readonly files: FileParts;
};

export type ConnectedFiles = { files(): Promise<FileSync>; stop(): void };

/** Files go when an exchange has left nothing to do: text first. */
export const connectFiles = (
  ground: SyncGround,
  parts: ConnectFilesParts,
  line: FileLine & TransportParts,
  status: ReadonlySignal<SyncStatus>,
): ConnectedFiles => {
  let loading: Promise<RunningFileSync> | undefined;
  let isStopped = false;
  const load = (): Promise<RunningFileSync> => {
    loading ??= createSync(ground, parts, line, status).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const sendIfAny = async (received: number) => {
    if (loading || received > 0 || (await parts.files.exist())) (await load()).send();
  };
  // Also without network: what a kill left is kept and counted before anything is said to be sent.
  const begin = async () => {
    if (await parts.files.exist()) await ground.files?.();
  };
  void begin().catch(() => undefined);
  let doneAt = ground.doneAt;
  const unfollow = status.subscribe(({ phase, lastDoneAt, received }) => {
    if (phase !== 'idle' || lastDoneAt === doneAt || isStopped || !ground.files) return;
    doneAt = lastDoneAt;
    // What cannot be loaded now is asked for again after the next exchange.
    void sendIfAny(received).catch(() => undefined);
  });
  return {
    files: load,
    stop() {
      isStopped = true;
      unfollow();
      void loading?.then(
        (sync) => sync.stop(),
        () => undefined,
      );
    },
  };
};

const createSync = async (
  { tables, vault, files }: SyncGround,
  { files: { exist, withLock, storage }, app, chance, onBroken, onAllSent }: ConnectFilesParts,
  line: FileLine & TransportParts,
  status: ReadonlySignal<SyncStatus>,
): Promise<RunningFileSync> => {
  if (!files) throw new Error('This account has no files');
  const { createFileSync } = await import('./files/file-sync.ts');
  return createFileSync({
    tables,
    vault,
    line,
    transport: createTransport(line),
    openFiles: files,
    hasFiles: exist,
    mayGoOn: async () =>
      status.peek().phase === 'idle' &&
      (await tables.read(['changes'], (tx) => tx.count('changes', { index: 'state', equals: 'pending' }))) ===
        0,
    withLock,
    storage,
    setTimer: line.setTimer,
    nowMs: () => performance.now(),
    app,
    chance,
    onBroken,
    onAllSent,
  });
};
