// Recordings: each second is sealed and on the disk before the next, so that a killed browser costs the last seconds at most.
import type { RecordId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { SaveFailure } from '../records-api.ts';
import { isStorageFailure } from '../tables.ts';
import type { Files } from './files-api.ts';
import {
  dropPieces,
  type PieceStore,
  type RecordingHead,
  readHeads,
  readSound,
  writeHead,
  writePiece,
} from './pieces.ts';
import type {
  Kept,
  LeftRecording,
  NewRecording,
  Recording,
  Recordings,
  Recovered,
} from './recordings-api.ts';

/** Takes a name for this tab until it is released; null when it is taken. A killed tab holds nothing. */
export type Hold = (name: string) => Promise<(() => void) | null>;

export type RecordingParts = PieceStore & {
  readonly add: Files['add'];
  /** Whether a row of the record, deleted or not, already names this content. */
  readonly isNamed: (root: RecordId, content: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  readonly newId: () => string;
  readonly now: () => number;
  readonly hold: Hold;
  /** Told when the pieces of a recording begin or end to be here. */
  readonly onPieces: () => Promise<void>;
};

/** Holds by Web Locks: the browser releases them when a tab dies. Where there are none, by what this tab remembers. */
export const webHold = (locks: () => LockManager | undefined): Hold => {
  const held = new Set<string>();
  const remember: Hold = async (name) => {
    if (held.has(name)) return null;
    held.add(name);
    return () => void held.delete(name);
  };
  return (name) => {
    const manager = locks();
    if (!manager) return remember(name);
    return new Promise((resolve, reject) => {
      manager
        .request(name, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(null);
          return new Promise<void>((release) => resolve(release));
        })
        .catch(reject);
    });
  };
};

export const createRecordings = (parts: RecordingParts): Recordings => ({
  begin: (recording) => begin(parts, recording),
  recover: (root) => recover(parts, (head) => head.root === root),
  recoverAll: () => recover(parts, () => true),
});

/** `maxFileBytes` (a test holds it to that): four hours and a half. Asking kinds for it would be paid on the way home. */
const mostBytes = 20_000_000;

const holdName = (recording: string): string => `recording/${recording}`;

const begin = async (
  parts: RecordingParts,
  recording: NewRecording,
): Promise<Result<Recording, { readonly type: 'storage-full' }>> => {
  const id = parts.newId();
  const head: RecordingHead = { ...recording, begunAt: parts.now() };
  const release = await parts.hold(holdName(id));
  const begun = await unlessFull(writeHead(parts, id, head)).catch((error: unknown) => {
    release?.();
    throw error;
  });
  if (!begun.ok) {
    release?.();
    return begun;
  }
  await parts.onPieces().catch(() => undefined);
  let pieces = 0;
  let bytes = 0;
  return ok({
    async write(sound, atMs) {
      if (bytes + sound.byteLength > mostBytes) return err({ type: 'too-long' });
      const written = await unlessFull(writePiece(parts, id, pieces + 1, sound, atMs));
      if (!written.ok) return written;
      pieces += 1;
      bytes += sound.byteLength;
      return ok(undefined);
    },
    keep: () => keep(parts, id, head).finally(() => ended(parts, release)),
  });
};

/** What is counted of it is read again; that it cannot be is no failure of the recording's. */
const ended = async (parts: RecordingParts, release: (() => void) | null): Promise<void> => {
  release?.();
  await parts.onPieces().catch(() => undefined);
};

/** The file and its row first, then the pieces go: a kill in between leaves pieces whose content is named already. */
const keep = async (
  parts: RecordingParts,
  id: string,
  { root, about, format }: RecordingHead,
): Promise<Result<Kept | undefined, SaveFailure>> => {
  const { content, seconds } = await readSound(parts, id);
  if (content.byteLength === 0) {
    await dropPieces(parts, id);
    return ok(undefined);
  }
  const added = await parts.add(root, {
    what: 'recording',
    format,
    content,
    seconds,
    ...(about && { about }),
  });
  // Nothing may be kept of what a denunciation was told (decision 10).
  if (added.ok || added.error.type === 'classified') await dropPieces(parts, id);
  return added.ok ? ok({ row: added.value, seconds }) : added;
};

const recover = async (
  parts: RecordingParts,
  isWanted: (head: RecordingHead) => boolean,
): Promise<Recovered> => {
  const kept: RecordId[] = [];
  const left: LeftRecording[] = [];
  for (const [id, head] of await readHeads(parts)) {
    const release = isWanted(head) ? await parts.hold(holdName(id)) : null;
    if (!release) continue;
    const { root, begunAt } = head;
    const result = await keepOnce(parts, id, head).finally(() => ended(parts, release));
    if (!result.ok) left.push({ root, begunAt, failure: result.error });
    else if (result.value) kept.push(root);
  }
  return { kept, left };
};

const keepOnce = async (
  parts: RecordingParts,
  id: string,
  head: RecordingHead,
): Promise<Result<Kept | undefined, SaveFailure>> => {
  const { content } = await readSound(parts, id);
  if (content.byteLength === 0 || !(await parts.isNamed(head.root, content))) return keep(parts, id, head);
  await dropPieces(parts, id);
  return ok(undefined);
};

const unlessFull = async (
  writing: Promise<void>,
): Promise<Result<void, { readonly type: 'storage-full' }>> => {
  try {
    return ok(await writing);
  } catch (error) {
    if (isStorageFailure(error, 'storage-full')) return err({ type: 'storage-full' });
    throw error;
  }
};
