// What became of the automatic backups: one small file beside the data, so that the server need not touch the other disk.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from '../store/durable-files.ts';

export const backupFailures = [
  /** The folder is not there: the disk is not plugged in, the share not connected. */
  'place-missing',
  /** It is there and may not be written. */
  'place-refused',
  'storage-full',
  /** The log itself does not prove: nothing was copied. */
  'broken-log',
  /** The run ended without a word: killed, a power cut, or a share that never answered. */
  'stopped',
  'failed',
] as const;
export type BackupFailureType = (typeof backupFailures)[number];

const recordSchema = z.object({
  /** The folder this record speaks of. */
  folder: z.string(),
  /** The last copy that was proven; ms since 1970. */
  good: z.object({ at: z.number().int(), head: z.number().int(), file: z.string() }).optional(),
  /** The last run, when it failed; ms since 1970. */
  failed: z.object({ at: z.number().int(), type: z.enum(backupFailures) }).optional(),
  /** The copies lie on the disk that holds the data. */
  sameDisk: z.boolean().optional(),
});
export type BackupRecord = z.infer<typeof recordSchema>;

const recordPath = (dataDir: string): string => join(dataDir, 'backups.json');

/** An empty record when there is none, it cannot be read, or it speaks of another folder. */
export const readRecord = (dataDir: string, folder: string): BackupRecord => {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(recordPath(dataDir), 'utf8')));
    if (record.folder === folder) return record;
  } catch {
    // None yet, or half of one: then the next run writes it.
  }
  return { folder };
};

/** @throws when the data's disk takes nothing more: the run before it counts all the same. */
export const writeRecord = (dataDir: string, record: BackupRecord): void =>
  writeDurably(recordPath(dataDir), `${JSON.stringify(record, null, 2)}\n`);
