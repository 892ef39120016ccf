// What one transaction writes: each save planned on what those before it leave, and judged as the server would.
import type { Scope } from '../../shared/access/facts.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import { type FillRandom, newId, type RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { WriteContext } from '../../shared/core/write.ts';
import { judgeSave } from './judge-save.ts';
import type { SyncState } from './meta.ts';
import type { SaveFailure } from './records-api.ts';
import type { StoredRecord } from './stored-record.ts';
import type { RecordRow, Tables } from './tables.ts';
import type { Vault } from './vault.ts';

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

/**
 * The changes to write, in order, and the record or row they are about; `cases` is the case number used, if one was.
 * No changes: nothing differs.
 */
export type Plan = {
  readonly changes: readonly Change[];
  readonly record: RecordId;
  readonly cases?: number;
};

/** One save among those of a transaction. */
export type Save = {
  /** Null: a new record. */
  readonly root: RecordId | null;
  /** @param made the records that the saves before this one are about */
  readonly plan: (context: SaveContext, made: readonly RecordId[]) => Result<Plan, SaveFailure>;
};

/** A record being written to: as it was read, and as it is shown once the changes planned so far are made. */
export type Target = {
  readonly row?: RecordRow | undefined;
  readonly stored?: StoredRecord | undefined;
  readonly shown: Bundle | null;
};

export type Planned = {
  /** In the order of the saves. */
  readonly made: readonly RecordId[];
  readonly changes: readonly Change[];
  readonly cases: number;
  readonly targets: ReadonlyMap<RecordId, Target>;
};

/** Plans each save on what those before it leave, and judges it as the server would. */
export const planAll = (
  parts: SaveParts,
  saves: readonly Save[],
  found: ReadonlyMap<RecordId, Target>,
  {
    sync,
    cases: lastCase,
    year,
  }: { readonly sync: SyncState; readonly cases: number; readonly year: string },
): Result<Planned, SaveFailure> => {
  const targets = new Map<RecordId, Target>();
  const changes: Change[] = [];
  const made: RecordId[] = [];
  let cases = lastCase;
  for (const { root, plan } of saves) {
    const target = root === null ? undefined : (targets.get(root) ?? found.get(root));
    if (root !== null && !target?.shown) return err({ type: 'gone' });
    const shown = target?.shown ?? null;
    const planned = plan({ ...writeContext(parts, sync, target?.stored), shown, year, cases }, made);
    if (!planned.ok) return planned;
    const judged = judgeAll(parts, shown, planned.value.changes);
    if (!judged.ok) return judged;
    made.push(planned.value.record);
    changes.push(...planned.value.changes);
    cases = planned.value.cases ?? cases;
    if (planned.value.changes.length > 0)
      targets.set(root ?? planned.value.record, { ...target, shown: judged.value });
  }
  return ok({ made, changes, cases, targets });
};

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
