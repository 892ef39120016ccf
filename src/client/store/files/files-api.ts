// What pages and sync ask of the phone's files.
import type { ReadonlySignal } from '@preact/signals-core';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Result } from '../../../shared/core/result.ts';
import type { FileType } from '../../../shared/kinds/attachment.ts';
import type { FileRef } from '../../../shared/protocol/upload.ts';
import type { SaveFailure } from '../records-api.ts';
import type { FileTables, UploadRow, WhyRefused } from './file-tables.ts';
import type { Recordings } from './recordings-api.ts';

export type What = 'photo' | 'paper' | 'recording' | 'signature';

/** A file ready to be kept. */
export type NewFile = {
  readonly what: What;
  readonly format: FileType;
  readonly content: Uint8Array<ArrayBuffer>;
  /** A JPEG of some kilobytes, of what can be seen. */
  readonly thumb?: Uint8Array<ArrayBuffer>;
  readonly caption?: string;
  readonly signer?: string;
  readonly seconds?: number;
  /** The row it belongs to; without it the record itself. */
  readonly about?: RecordId;
};

/** A file that waits for the server: how much of it is there. */
export type Upload = Pick<UploadRow, 'root' | 'row' | 'sent' | 'bytes'> & {
  /** It is not sent: it would not be taken. */
  readonly refused?: WhyRefused;
};

/** What is still to be sent, all files together. */
export type UploadProgress = {
  readonly files: number;
  readonly bytes: number;
  readonly sent: number;
  /** By the line's speed of the last minute, s; missing when nothing is on its way. */
  readonly secondsLeft?: number;
};

export type Files = {
  readonly tables: FileTables;
  /** Keeps the content, then names it in a new row of the record: a kill in between leaves a file nobody knows, which goes. */
  add(root: RecordId, file: NewFile): Promise<Result<RecordId, SaveFailure>>;
  /** Sound, kept second by second until it is one of them. */
  readonly recordings: Recordings;
  /** The content; undefined when this phone does not hold it. @throws StorageFailure, VaultFailure */
  open(content: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Keeps what was fetched; the digest was checked. What the server and its backup hold makes room for it, oldest look first. */
  keep(content: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The content that was fetched and kept last: who shows it reads it again. */
  readonly kept: ReadonlySignal<string>;
  /** What waits for the server, by content. */
  readonly waiting: ReadonlySignal<ReadonlyMap<string, Upload>>;
  /** When the server was first known to hold what this phone sent it, ms, by content; nothing of what others sent. */
  readonly received: ReadonlySignal<ReadonlyMap<string, number>>;
  /** Reads `waiting` and `received` again, after uploads were written. */
  refresh(): Promise<void>;
  /** One that was refused waits again, from its beginning. */
  tryAgain(content: string): Promise<void>;
  /** It was said that a recording of this record, or of any, was found and kept. */
  told(root?: RecordId): Promise<void>;
  close(): void;
};

/** What the sync adds; there once the engine is loaded. */
export type FileSync = {
  readonly progress: ReadonlySignal<UploadProgress | null>;
  /** Sends what waits: after each exchange and after each new file. */
  send(): void;
  /** Fetches one from the server and keeps it. */
  fetch(
    ref: FileRef,
  ): Promise<Result<void, { readonly type: 'no-network' | 'not-found' | 'storage-full' | 'server-error' }>>;
};
