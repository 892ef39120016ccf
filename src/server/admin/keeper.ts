// Watches over the running server: makes the automatic backups when they are due, looks at the disk, and raises the alarm in the log.
import { basename } from 'node:path';
import type { Keeping } from '../../shared/protocol/keeping.ts';
import { type BackupRecord, readRecord, writeRecord } from './backup-record.ts';
import { backupState, isDue } from './backup-state.ts';
import { isEnding } from './certificate.ts';
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
  /** When the certificate in use ends, ms; undefined without one of its own. */
  readonly certificateEnd?: number | undefined;
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
  const { now, certificateEnd } = parts;
  const stopping = new AbortController();
  const runs = createRuns(parts, stopping.signal);
  let disk: DiskState = 'good';
  let hasSaidEnding = false;
  let working: Promise<void> | undefined;

  const look = async (log: KeeperLog): Promise<void> => {
    const before = disk;
    disk = diskState(await parts.freeBytes(parts.dataDir));
    if (disk === 'low' && before === 'good') log.warn({ disk }, 'little room on the disk');
    if (!hasSaidEnding && isEnding(certificateEnd, now())) {
      hasSaidEnding = true;
      log.warn({ certificate: 'ending' }, 'the certificate ends soon');
    }
    await runs.whenDue(log);
  };

  return {
    keeping: () => ({
      disk,
      ...backupPart(runs.record(), now()),
      ...(certificateEnd !== undefined && isEnding(certificateEnd, now()) && { certificateEnd }),
    }),
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

/** The runs, and what is known of the last. */
const createRuns = ({ dataDir, backup, now, run }: KeeperParts, signal: AbortSignal) => {
  /** What could not be written down, the data's disk being full. */
  let unwritten: BackupRecord | undefined;
  const record = (): BackupRecord | undefined => backup && (unwritten ?? readRecord(dataDir, backup.folder));

  const makeOne = async (log: KeeperLog): Promise<void> => {
    const startedAt = now();
    unwritten = undefined;
    await run(signal);
    const after = record();
    if (signal.aborted || !after) return;
    if (!isHeardFrom(after, startedAt)) {
      const failed: BackupRecord = { ...after, failed: { at: now(), type: 'stopped' } };
      unwritten = written(dataDir, failed) ? undefined : failed;
    }
    logBackup(log, record(), now());
  };

  return {
    record,
    async whenDue(log: KeeperLog): Promise<void> {
      const known = record();
      if (known && backup && isDue(known, backup.hour, now())) await makeOne(log);
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
