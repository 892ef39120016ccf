// One save: read and open, build changes, seal, then one durable transaction that only writes if nothing moved.
import type { Scope } from '../../shared/access/facts.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import { type FillRandom, newId, type RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { WriteContext } from '../../shared/core/write.ts';
import { caseYear } from './case-code.ts';
import { judgeSave } from './judge-save.ts';
import { getCaseCount, getSyncState, putCaseCount, type SyncState, takeTouched } from './meta.ts';
import { fingerprintOf, getOwnRows, openAllOwn, sealOwn } from './outbox.ts';
import type { SaveFailure } from './records-api.ts';
import { bundleOf } from './shown-record.ts';
import { monthOf, noRecord, openStored, type StoredRecord, sealStored } from './stored-record.ts';
import { type ChangeRow, isStorageFailure, type RecordRow, type Tables, type Tx } from './tables.ts';
import { type Vault, VaultFailure } from './vault.ts';

export type SaveParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly writer: Writer;
  readonly scope: () => Scope;
  /** Corrected time, ms. */
  readonly now: () => number;
  readonly fillRandom: FillRandom;
};

/** What a save is built from. */
export type SaveContext = WriteContext & {
  /** The record as shown; null for a new one. */
  readonly shown: Bundle | null;
  /** Two-digit year in Vietnam, and this phone's last case number in it. */
  readonly year: string;
  readonly cases: number;
};

/** The changes to write, in order; `cases` is the case number used, if one was. None: nothing differs. */
export type Plan = { readonly changes: readonly Change[]; readonly cases?: number };

type Read = {
  readonly row: RecordRow | undefined;
  readonly ownRows: readonly ChangeRow[];
  readonly sync: SyncState;
  readonly cases: number;
};

/** A pull, another tab or a second thumb may come between; more often than this it is something else. */
const maxTries = 20;

/**
 * Writes what `plan` makes of the record as shown, with `draftKey` (a row of `drafts`) deleted in the same transaction.
 * @returns the changes written
 */
export const save = async (
  parts: SaveParts,
  root: RecordId | null,
  plan: (context: SaveContext) => Result<Plan, SaveFailure>,
  draftKey?: string,
): Promise<Result<readonly Change[], SaveFailure>> => {
  try {
    for (let tries = 0; tries < maxTries; tries++) {
      const written = await trySave(parts, root, plan, draftKey);
      if (written) return written;
    }
    throw new Error('The record moved at every try');
  } catch (error) {
    if (isStorageFailure(error))
      return err({ type: error.type === 'storage-full' ? error.type : 'storage-closed' });
    if (error instanceof VaultFailure && error.type === 'vault-locked')
      return err({ type: 'storage-closed' });
    throw error;
  }
};

/** Null when something moved meanwhile. */
const trySave = async (
  parts: SaveParts,
  root: RecordId | null,
  plan: (context: SaveContext) => Result<Plan, SaveFailure>,
  draftKey: string | undefined,
): Promise<Result<readonly Change[], SaveFailure> | null> => {
  const { tables, vault, writer } = parts;
  const year = caseYear(parts.now());
  const read = await tables.read(['records', 'changes', 'meta'], (tx) => readAll(tx, root, year));
  const stored = read.row && (await openStored(vault, read.row));
  const own = await openAllOwn(vault, read.ownRows);
  const shown = bundleOf({ stored, own, cursor: read.sync.cursor, writer });
  if (root !== null && !shown) return err({ type: 'gone' });
  const planned = plan({ ...writeContext(parts, read.sync, stored), shown, year, cases: read.cases });
  if (!planned.ok) return planned;
  const { changes, cases } = planned.value;
  const judged = judgeAll(parts, shown, changes);
  if (!judged.ok) return judged;
  const target = root ?? changes[0]?.root;
  if (target === undefined || changes.length === 0) {
    if (draftKey !== undefined)
      await tables.write(['drafts'], (tx) => tx.delete('drafts', draftKey), { durability: 'strict' });
    return ok([]);
  }
  const box = read.row?.box ?? (await sealStored(vault, target, noRecord(read.sync.gen, read.sync.snap)));
  const rows = await Promise.all(
    changes.map((change) => sealOwn(vault, { change, state: 'pending', seq: 0 })),
  );
  const month = monthOf(judged.value);
  const isWritten = await tables.write(
    ['records', 'changes', 'meta', 'drafts'],
    async (tx) => {
      if (isMoved(read, await readAll(tx, root, year))) return false;
      for (const row of rows) await tx.add('changes', row);
      const touched = await takeTouched(tx, 1);
      await tx.put('records', { id: target, touched, month, pending: 1, box });
      if (cases !== undefined) await putCaseCount(tx, year, cases);
      if (draftKey !== undefined) await tx.delete('drafts', draftKey);
      return true;
    },
    { durability: 'strict' },
  );
  return isWritten ? ok(changes) : null;
};

const readAll = async (tx: Tx, root: RecordId | null, year: string): Promise<Read> => ({
  row: root === null ? undefined : await tx.get('records', root),
  ownRows: root === null ? [] : await getOwnRows(tx, root),
  sync: await getSyncState(tx),
  cases: await getCaseCount(tx, year),
});

const isMoved = (before: Read, now: Read): boolean =>
  before.row?.touched !== now.row?.touched ||
  fingerprintOf(before.ownRows) !== fingerprintOf(now.ownRows) ||
  before.cases !== now.cases ||
  before.sync.gen !== now.sync.gen;

/**
 * `seen` is the cursor; or the record's own sequence, where a snapshot under way brought it newer than the cursor.
 * A base of an earlier generation counts in other numbers.
 */
const writeContext = (parts: SaveParts, sync: SyncState, stored: StoredRecord | undefined): WriteContext => ({
  newId: () => newId(parts.fillRandom),
  now: parts.now,
  gen: sync.gen,
  seen: stored?.base && stored.gen === sync.gen ? Math.max(sync.cursor, stored.base.seq) : sync.cursor,
});

const judgeAll = (
  parts: SaveParts,
  shown: Bundle | null,
  changes: readonly Change[],
): Result<Bundle | null, SaveFailure> => {
  let bundle = shown;
  for (const change of changes) {
    const judged = judgeSave(bundle, change, parts.scope(), parts.writer);
    if (!judged.ok) return judged;
    bundle = judged.value;
  }
  return ok(bundle);
};
