// Brings the small pictures of others' records by themselves, a few at a time, when nothing else wants the line or the room.
import type { FileRef } from '../../../shared/protocol/upload.ts';
import type { Files } from '../../store/files/files-api.ts';
import type { StorageParts } from '../../store/persistence.ts';
import { isSpaceShort, measureSpace } from '../../store/space.ts';
import type { Tables } from '../../store/tables.ts';
import type { Vault } from '../../store/vault.ts';
import type { Transport } from '../transport.ts';
import { askFiles } from './ask-files.ts';
import { fetchFile } from './fetch-file.ts';
import { findThumbs } from './find-thumbs.ts';
import type { FileLine } from './signed-fetch.ts';

export type PullParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly line: FileLine;
  readonly transport: Transport;
  readonly openFiles: () => Promise<Files>;
  readonly mayGoOn: () => Promise<boolean>;
  readonly storage: StorageParts | undefined;
};

/** In one run. */
const mostThumbs = 30;
/** Some kilobytes each; a larger one is none. */
const mostBytes = 100_000;

/** What the phone that took it has not delivered by then comes in another run of the app. */
const mostAsked = 20;

export type PullThumbs = (signal: AbortSignal) => Promise<void>;

/** A small picture that a record here names, and how often the server was asked for it. */
type Wanted = { readonly ref: FileRef; asked: number };

/**
 * Each record is looked at once while the app is open: what made room for others is not fetched again by itself. A record
 * comes before its pictures do (text first), so that what the server does not have yet is asked for again.
 */
export const createPullThumbs = (parts: PullParts): PullThumbs => {
  let wanted = new Map<string, Wanted>();
  let since = 0;
  return async (signal) => {
    const found = await findThumbs(parts, since);
    since = found.touched;
    wanted = new Map([...found.refs.map((ref) => [ref.file, { ref, asked: 0 }] as const), ...wanted]);
    if (wanted.size > 0) await pull(parts, wanted, signal);
  };
};

const pull = async (parts: PullParts, wanted: Map<string, Wanted>, signal: AbortSignal): Promise<void> => {
  const files = await parts.openFiles();
  for (const id of await heldOf(files, [...wanted.keys()])) wanted.delete(id);
  const next = [...wanted.values()].slice(0, mostThumbs);
  if (await isShort(parts)) return;
  const rows = next.map(({ ref }) => ({ id: ref.file, root: ref.root, row: ref.row }));
  const asked = await askFiles(parts.transport, rows, signal);
  if (!asked.ok) return;
  for (const one of next) {
    const { file } = one.ref;
    one.asked += 1;
    const state = asked.value.states.get(file);
    if (state === 'held') {
      if (signal.aborted || !(await parts.mayGoOn())) return;
      if (await isShort(parts)) return;
      const end = await fetchFile(parts, files, one.ref, mostBytes, signal);
      if (!end.ok && (end.error.type === 'no-network' || end.error.type === 'storage-full')) return;
    }
    if (state !== 'wanted' || one.asked >= mostAsked) wanted.delete(file);
  }
};

const isShort = async ({ storage }: PullParts): Promise<boolean> => isSpaceShort(await measureSpace(storage));

const heldOf = (files: Files, ids: readonly string[]): Promise<readonly string[]> =>
  files.tables.transact('r', (tx) => tx.files.where('id').anyOf(ids).primaryKeys());
