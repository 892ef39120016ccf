// Files: what of them the server wants, how they are sent (tus 1.0 under `routes.uploads`) and fetched. [wire]
import * as z from 'zod/mini';
import type { FileType } from '../kinds/attachment.ts';
import { idSchema, recordIdSchema, sequenceSchema } from './change-schema.ts';

/** The first 255 bits of SHA-256 in Crockford letters (`encodeCrockford`). */
export const contentPattern = /^[0-9A-HJKMNP-TV-Z]{51}$/;
const contentSchema = z.string().check(z.regex(contentPattern));

/** A file as a row names it (`file` or `thumb`). As tus metadata each is a value of its own. */
export const fileRefSchema = z.object({ root: idSchema, row: recordIdSchema, file: contentSchema });
export type FileRef = z.infer<typeof fileRefSchema>;

export const maxFilesAsked = 200;

/** POST /api/files */
export const filesRequestSchema = z.object({
  files: z.array(fileRefSchema).check(z.maxLength(maxFilesAsked)),
});

/**
 * - held: the server has it · wanted: it shall be sent
 * - unknown: no row that this person may see or wrote names it (yet: text goes first; a deletion may be undone)
 * - gone: its row or record was withdrawn, or must not have files
 */
export const fileStates = ['held', 'wanted', 'unknown', 'gone'] as const;
export type FileState = (typeof fileStates)[number];

/** In the order they were asked. */
export const filesResponseSchema = z.object({
  states: z.array(z.catch(z.enum(fileStates), 'unknown')),
  /**
   * The head of the log, read after the states. A backup copies the log before the files, so that one with a later head
   * holds what was held here.
   */
  head: sequenceSchema,
});

/** The same head, on the answer to the piece that made an upload whole. */
export const headHeader = 'log-head';

/** The most bytes of one PATCH; a phone sends what its link carries in some seconds. */
export const maxPieceBytes = 512_000;

/**
 * What the answer to an upload may say beside the protocol's errors, as `error`, with its HTTP status:
 * - conflict: the piece does not begin where the server's part ends: ask with HEAD
 * - gone: the row or its record was deleted or withdrawn, or must not have files; nothing is kept
 * - wrong-type: not of the formats that are taken; nothing is kept
 * - wrong-content: the bytes are not those that the row names; nothing is kept, it may be sent anew
 */
export const uploadErrors = { conflict: 409, gone: 410, 'wrong-type': 415, 'wrong-content': 460 } as const;
export type UploadError = keyof typeof uploadErrors;

/** What HTTP calls the formats. */
export const mediaTypes: { readonly [type in FileType]: string } = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
};
