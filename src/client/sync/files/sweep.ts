// After a withdrawal, or when records left this phone: their files leave it too.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { downloadMark } from '../../store/files/download-parts.ts';
import type { FileTables } from '../../store/files/file-tables.ts';
import { contentOf } from '../../store/files/files.ts';
import { waitingAnew } from '../../store/files/held-files.ts';
import { dropWithdrawnPieces, pieceId } from '../../store/files/pieces.ts';
import { getMeta, getSyncState, putMeta } from '../../store/meta.ts';
import { openAllOwn } from '../../store/outbox.ts';
import { openStored } from '../../store/stored-record.ts';
import type { RecordRow, Tables } from '../../store/tables.ts';
import { unlessDamaged, type Vault } from '../../store/vault.ts';

type Ground = { readonly tables: Tables; readonly vault: Vault };

/**
 * Removes what no record names any more, once for each withdrawal and each change of what this person may see: the records' own values are erased by then, so that
 * what is still named is what is left. @throws StorageFailure, VaultFailure
 */
export const sweepWithdrawn = async (ground: Ground, files: FileTables): Promise<void> => {
  const { withdrawn, dropped, swept, epoch } = await ground.tables.read(['meta'], async (tx) => ({
    withdrawn: (await getMeta(tx, 'withdrawn')) ?? [],
    dropped: (await getMeta(tx, 'dropped')) ?? [],
    swept: await getMeta(tx, 'filesSwept'),
    epoch: (await getSyncState(tx)).epoch,
  }));
  const mark = `${withdrawn.length} ${withdrawn.at(-1) ?? ''} ${epoch} ${dropped.at(-1)?.touched ?? 0}`;
  if (mark === swept) return;
  const note = () =>
    ground.tables.write(['meta'], (tx) => putMeta(tx, 'filesSwept', mark), { durability: 'relaxed' });
  // The first time there is nothing to compare with, and nothing has left.
  if (swept === undefined && withdrawn.length === 0 && dropped.length === 0) return note();
  const gone = new Set<string>(withdrawn);
  // Looked at before the records: what is kept meanwhile is not taken for something nobody names.
  const { kept, received } = await files.transact('r', async (tx) => ({
    kept: await tx.files.toCollection().primaryKeys(),
    received: await tx.received.toCollection().primaryKeys(),
  }));
  const { named, isSettled } = await readNamed(ground, gone);
  const erased = await removeUnnamed(files, { kept, received }, named, gone);
  await dropUnnamedDownloads(files, named);
  await dropWithdrawnPieces(
    { tables: files, vault: ground.vault },
    gone,
    async (content) => erased.size > 0 && erased.has(await contentOf(content)),
  );
  if (isSettled) await note();
};

/** @returns the contents that left this phone */
const removeUnnamed = (
  files: FileTables,
  { kept, received }: { readonly kept: readonly string[]; readonly received: readonly string[] },
  named: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): Promise<ReadonlySet<string>> =>
  files.transact('rw', async (tx) => {
    const uploads = await tx.uploads.toArray();
    const orphans = uploads.filter(({ root, row }) => gone.has(root) || gone.has(row));
    const erased = orphans.filter(({ id }) => !named.has(id)).map(({ id }) => id);
    // Another row names it: whether the server holds it for that one is asked.
    await tx.uploads.bulkPut(orphans.filter(({ id, held }) => held && named.has(id)).map(waitingAnew));
    // Of a record that left this phone alone, what was not sent yet or is in no backup yet stays the server's to ask for.
    const waiting = new Set(uploads.map(({ id }) => id).filter((id) => !erased.includes(id)));
    await tx.uploads.bulkDelete(erased);
    const unnamed = [...kept, ...received].filter((id) => !named.has(id) && !waiting.has(id));
    await tx.files.bulkDelete(unnamed);
    await tx.received.bulkDelete(unnamed);
    return new Set([...erased, ...unnamed]);
  });

/** One that was begun goes on only for what is still named. */
const dropUnnamedDownloads = (files: FileTables, named: ReadonlySet<string>): Promise<unknown> =>
  files.transact('rw', async ({ pieces }) => {
    const begun = await pieces.where('recording').startsWith(downloadMark).uniqueKeys();
    const gone = begun.filter((key) => !named.has(String(key).slice(downloadMark.length)));
    await pieces.where('recording').anyOf(gone).delete();
  });

/**
 * Removes what came of downloads that nobody will go on with: without a beginning, of what nothing names, or of what is
 * here whole by now. @throws StorageFailure, VaultFailure
 */
export const dropLostDownloads = async (ground: Ground, files: FileTables): Promise<void> => {
  const begun = await files.transact('r', async ({ pieces }) => {
    const keys = await pieces.where('recording').startsWith(downloadMark).uniqueKeys();
    const first = await pieces.bulkGet(keys.map((key) => pieceId(String(key), 1)));
    return new Map(keys.map((key, at) => [String(key), first[at] !== undefined]));
  });
  if (begun.size === 0) return;
  const { named } = await readNamed(ground, new Set());
  await files.transact('rw', async (tx) => {
    const whole = new Set(await tx.files.toCollection().primaryKeys());
    const isLost = (recording: string) => {
      const content = recording.slice(downloadMark.length);
      return !begun.get(recording) || !named.has(content) || whole.has(content);
    };
    await tx.pieces
      .where('recording')
      .anyOf([...begun.keys()].filter(isLost))
      .delete();
  });
};

/** So many records are read at once. */
const slice = 200;

/** `isSettled`: the server has confirmed every withdrawal; before that, the record here still holds what it held. */
const readNamed = async (ground: Ground, gone: ReadonlySet<string>) => {
  const { tables, vault } = ground;
  const named = new Set<string>();
  let isSettled = true;
  let rows: readonly RecordRow[] = [];
  let lower = '';
  do {
    rows = await tables.read(['records'], (tx) => tx.range('records', { lower, limit: slice }));
    for (const row of rows) {
      const stored = await openStored(vault, row).catch(unlessDamaged);
      if (!stored?.base) continue;
      for (const file of filesOf(stored.base)) named.add(file);
      if (isUnsettled(stored.base, gone)) isSettled = false;
    }
    lower = `${rows.at(-1)?.id ?? ''} `;
  } while (rows.length === slice);
  const own = await openAllOwn(vault, await tables.read(['changes'], (tx) => tx.range('changes')));
  for (const { change } of own)
    for (const value of [change.set.file, change.set.thumb])
      if (typeof value === 'string' && !gone.has(change.root) && !gone.has(change.record)) named.add(value);
  return { named, isSettled };
};

const statesOf = ({ root, rows }: Bundle) => [root, ...Object.values(rows)];

const filesOf = (bundle: Bundle): string[] =>
  bundle.root.redacted
    ? []
    : statesOf(bundle).flatMap(({ kind, redacted, values }) =>
        kind === 'attachment' && !redacted
          ? [values.file, values.thumb].filter((value) => typeof value === 'string')
          : [],
      );

const isUnsettled = (bundle: Bundle, gone: ReadonlySet<string>): boolean =>
  !bundle.root.redacted && statesOf(bundle).some(({ id, redacted }) => gone.has(id) && !redacted);
