// Sends the files that wait and fetches what is asked for. Loaded when there is a file; text always goes before it.
import { signal } from '@preact/signals-core';
import { maxFileBytes } from '../../../shared/kinds/attachment.ts';
import type { FileRef } from '../../../shared/protocol/upload.ts';
import type { SetTimer } from '../../store/draft-row.ts';
import type { FileSync, Files, UploadProgress } from '../../store/files/files-api.ts';
import { settleHeld } from '../../store/files/held-files.ts';
import { getSyncState } from '../../store/meta.ts';
import { isStorageFailure } from '../../store/tables.ts';
import { VaultFailure } from '../../store/vault.ts';
import type { WithLock } from '../lock.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { retryDelayMs } from '../retry.ts';
import { type Fetched, fetchFile } from './fetch-file.ts';
import { createPiecePace } from './piece-pace.ts';
import { createPullThumbs, type PullParts } from './pull-thumbs.ts';
import { type RunEnd, sendAll } from './send-all.ts';
import { dropLostDownloads, sweepWithdrawn } from './sweep.ts';
import { progressOf, readUploads, takeUpRefused } from './upload-rows.ts';

export type FileSyncParts = PullParts & {
  /** Whether this phone has a place for files yet; opening it would make one. */
  readonly hasFiles: () => Promise<boolean>;
  /** This build. */
  readonly app: string;
  readonly setTimer: SetTimer;
  /** Two tabs do not send the same. */
  readonly withLock: WithLock;
  /** A clock that only goes forward. */
  readonly nowMs: () => number;
  /** In [0, 1). */
  readonly chance: () => number;
  /** Told of what should not happen; it is tried again later. */
  readonly onBroken: (error: unknown) => void;
  /** Told when a run has sent the last that waited: the office was told that it waits. */
  readonly onAllSent: () => void;
};

export type RunningFileSync = FileSync & {
  /** Runs once, or waits for the run under way. For tests. */
  run(): Promise<void>;
  stop(): void;
};

export const createFileSync = (parts: FileSyncParts): RunningFileSync => {
  const ended = new AbortController();
  const told = createTold(parts);
  const runOnce = createRun(parts, told, ended.signal);
  let failures = 0;
  let stopRetry: (() => void) | undefined;

  const attempt = async () => {
    stopRetry?.();
    const before = told.pieces();
    const end = await parts.withLock(runOnce, ended.signal);
    await told.show(false);
    if (end !== 'failed') {
      failures = 0;
      if (told.isAllSent()) parts.onAllSent();
      return;
    }
    // A line that carried something before it broke is alive.
    failures = told.pieces() > before ? 1 : failures + 1;
    stopRetry = parts.setTimer(start, retryDelayMs(failures, parts.chance()));
  };
  const work = () =>
    attempt().catch((error: unknown) => {
      if (!ended.signal.aborted && !isGoingAway(error)) parts.onBroken(error);
    });
  const { run, start } = oneAtATime(work, ended.signal);
  return {
    progress: told.progress,
    send: start,
    fetch: createFetch(parts, ended.signal),
    run,
    stop() {
      ended.abort();
      stopRetry?.();
    },
  };
};

/** The tables or the key were taken away by the lock, another tab or an update: nothing is lost, nothing is to be said. */
const isGoingAway = (error: unknown): boolean => isStorageFailure(error) || error instanceof VaultFailure;

/** What is said of it, and what is known of the line. */
const createTold = ({ openFiles, nowMs }: FileSyncParts) => {
  const progress = signal<UploadProgress | null>(null);
  const pace = createPiecePace(nowMs);
  let files: Files | undefined;
  let pieces = 0;
  let hasWaited = false;
  const show = async (isMoving: boolean) => {
    if (!files) return;
    const rows = await readUploads(files.tables);
    hasWaited ||= rows.length > 0;
    progress.value = progressOf(rows, isMoving ? pace.bytesPerSecond() : undefined);
  };
  return {
    progress,
    pace,
    show,
    /** Rises with each acknowledged piece. */
    pieces: () => pieces,
    async open(): Promise<Files> {
      files = await openFiles();
      return files;
    },
    /** Once, after the last of what waited is gone. */
    isAllSent() {
      const isSo = hasWaited && progress.peek() === null;
      if (isSo) hasWaited = false;
      return isSo;
    },
    onPiece() {
      pieces += 1;
      void show(true).catch(() => undefined);
    },
  };
};

/** One run: what was withdrawn goes, what waits is sent, and then the line is free for small pictures of others. */
const createRun = (parts: FileSyncParts, told: ReturnType<typeof createTold>, ended: AbortSignal) => {
  const pullThumbs = createPullThumbs(parts);
  let isFirst = true;
  const { pace, onPiece } = told;
  const send = async (): Promise<RunEnd> => {
    const files = await told.open();
    await sweepWithdrawn(parts, files.tables);
    if (isFirst) {
      await dropLostDownloads(parts, files.tables);
      await takeUpRefused(files.tables, parts.app);
    }
    isFirst = false;
    const sync = await parts.tables.read(['meta'], getSyncState);
    await settleHeld(files.tables, sync);
    await told.show(false);
    if (!(await parts.mayGoOn())) return 'paused';
    return sendAll({ ...parts, files, gen: sync.gen, pace, onPiece }, ended);
  };
  return async (): Promise<RunEnd> => {
    const end = (await parts.hasFiles()) ? await send() : 'done';
    if (end === 'done' && (await parts.mayGoOn())) await pullThumbs(ended);
    return end;
  };
};

/** Asked for twice at once, a file is fetched once. */
const createFetch = (parts: FileSyncParts, ended: AbortSignal) => {
  const underWay = new Map<string, Promise<Fetched>>();
  return (ref: FileRef): Promise<Fetched> => {
    const fetched =
      underWay.get(ref.file) ??
      parts
        .openFiles()
        .then((files) => fetchFile(parts, files, ref, maxFileBytes, ended))
        .finally(() => underWay.delete(ref.file));
    underWay.set(ref.file, fetched);
    return fetched;
  };
};
