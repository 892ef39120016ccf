// What lies beside a backup's file and proves it.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { contentPattern } from '../../shared/protocol/upload.ts';

export const manifestSchema = z.object({
  format: z.literal(1),
  /** The backup's file name. */
  file: z.string(),
  log: z.string(),
  generation: z.string(),
  /** The last line of the log in the backup, and the hash chain up to it (hex). */
  head: z.number().int(),
  chain: z.string(),
  /** How many lines had lost their payload to a redaction; backups of before do not say. */
  redacted: z.optional(z.number().int()),
  /** SHA-256 of the file, hex; backups of before do not say. */
  sha256: z.optional(z.string()),
  /** The contents that the server held then, beside this in the folder `files`; backups of before do not say. */
  files: z.optional(z.array(z.string().regex(contentPattern))),
  /** ms since 1970. */
  madeAt: z.number().int(),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestPath = (backup: string): string => `${backup.replace(/\.db$/, '')}.json`;

/** Undefined when there is none, or it is not one. */
export const readManifest = (backup: string): Manifest | undefined => {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(manifestPath(backup), 'utf8')));
  } catch {
    return undefined;
  }
};
