// Watches over the running server: makes the automatic backups when they are due, looks at the disk, and raises the alarm in the log.
import { basename } from 'node:path';
import type { Keeping } from '../../shared/protocol/keeping.ts';
import { type BackupRecord, readRecord, writeRecord } from './backup-record.ts';
import { backupState, isDue } from './backup-state.ts';
import { type DiskState, diskState } from './disk.ts';

export type KeeperParts = {
  readonly dataDir: string;
  readonly backup: { readonly folder: string; readonly hour: number } | undefined;
  readonly now: () => number;
  /**
   * Makes one backup and records its outcome (`keepCopy`), in a process of its own: a share that does not answer, or the
   * proof of a long log, must not hold up the phones. Resolves when it is over, however it ended.
   */
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly freeBytes: (folder: string) => Promise<number | undefined>;
};

/** Of Fastify's log. */
export type KeeperLog = { [level in 'info' | 'warn' | 'error']: (fields: object, text: string) => void };

export type Keeper = {
  /** From the server's own disk: does not touch the other one. */
  keeping(): Keeping;
  /** Looks at the disk and backs up when due; resolves when that is over. A second call meanwhile does nothing. */
  check(log: KeeperLog): Promise<void>;
  /** Ends a run that is under way; it counts neither as good nor as failed. */
  stop(): Promise<void>;
};

export const createKeeper = (parts: KeeperParts): Keeper => {
  const { dataDir, backup, now } = parts;
  const stopping = new AbortController();
  let disk: DiskState = 'good';
  let working: Promise<void> | undefined;
  /** What could not be written down, the data's disk being full. */
  let unwritten: BackupRecord | undefined;
  const record = (): BackupRecord | undefined => backup && (unwritten ?? readRecord(dataDir, backup.folder));

  const makeOne = async (log: KeeperLog): Promise<void> => {
    const startedAt = now();
    unwritten = undefined;
    await parts.run(stopping.signal);
    const after = record();
    if (stopping.signal.aborted || !after) return;
    if (!isHeardFrom(after, startedAt)) {
      unwritten = { ...after, failed: { at: now(), type: 'stopped' } };
      unwritten = written(dataDir, unwritten) ? undefined : unwritten;
    }
    logBackup(log, unwritten ?? record(), now());
  };

  const look = async (log: KeeperLog): Promise<void> => {
    const free = await parts.freeBytes(dataDir);
    if (diskState(free) === 'low' && disk === 'good') log.warn({ disk: 'low' }, 'little room on the disk');
    disk = diskState(free);
    const known = record();
    if (known && backup && isDue(known, backup.hour, now())) await makeOne(log);
  };

  return {
    keeping: () => ({ disk, ...backupPart(record(), now()) }),
    check(log) {
      if (stopping.signal.aborted) return Promise.resolve();
      working ??= look(log).finally(() => {
        working = undefined;
      });
      return working;
    },
    async stop() {
      stopping.abort();
      await working;
    },
  };
};

const isHeardFrom = ({ good, failed }: BackupRecord, startedAt: number): boolean =>
  (good?.at ?? 0) >= startedAt || (failed?.at ?? 0) >= startedAt;

const written = (dataDir: string, record: BackupRecord): boolean => {
  try {
    writeRecord(dataDir, record);
    return true;
  } catch {
    return false;
  }
};

const backupPart = (record: BackupRecord | undefined, now: number): Omit<Keeping, 'disk'> => ({
  backup: backupState(record, now),
  ...(record && { place: basename(record.folder) || record.folder }),
  ...(record?.good && { goodAt: record.good.at }),
  ...(record?.failed && { failure: record.failed.type }),
  ...(record?.sameDisk && { sameDisk: true }),
});

const logBackup = (log: KeeperLog, record: BackupRecord | undefined, now: number): void => {
  if (!record) return;
  const backup = backupState(record, now);
  const { good, failed, sameDisk } = record;
  if (!failed) log.info({ backup, head: good?.head }, 'backed up');
  else log[backup === 'old' ? 'error' : 'warn']({ backup, failure: failed.type }, 'no backup was made');
  if (sameDisk) log.warn({ backup }, 'the backups lie on the same disk as the data');
};
