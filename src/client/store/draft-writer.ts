// Writes one draft while it is typed: one write at a time, so that a later text is never overwritten by an earlier.
//
//   typed ─ at once, or 350 ms after the last write ─▶ relaxed write ─ 5 s after the first relaxed one ─▶ strict write
//   hold: the write under way ends, no other begins · release: goes on · end: for good

import { type FillRandom, newId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import {
  type DraftRow,
  type Durability,
  isStorageFailure,
  type StorageFailureType,
  type Tables,
} from './tables.ts';
import { type Vault, VaultFailure } from './vault.ts';

export interface DraftContent {
  readonly kind: string;
  /** The record or row being edited; left out for a new one. */
  readonly record?: string;
  /** The record it belongs to, where it is a row. */
  readonly root?: string;
  readonly values: { readonly [field: string]: Json };
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** A draft as it was last typed, on disk or not yet. */
export interface Draft extends DraftContent {
  readonly id: string;
  /** When it was last written, milliseconds since 1970. */
  readonly touched: number;
}

/** Why a draft is not on disk. Its text is still in memory and is written with the next change or flush. */
export type DraftFailure = { readonly type: StorageFailureType | 'vault-locked' };

/** Calls `work` after `delayMs`; the returned function calls it off. */
export type SetTimer = (work: () => void, delayMs: number) => () => void;

export interface DraftsParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  readonly fillRandom: FillRandom;
  /** Told when a draft could not be written, and with null when it was again. */
  readonly onState?: (id: string, failure: DraftFailure | null) => void;
}

export interface DraftWriter {
  /** Key of its row in `drafts`: the draft's id, unless another tab went on with the same draft. */
  readonly rowKey: string;
  /** Something was typed that the disk does not have. */
  readonly unwritten: boolean;
  current(): Draft;
  update(values: DraftContent['values']): void;
  /** Writes what is not written so; after the writes under way. */
  write(strict: boolean): Promise<Result<void, DraftFailure>>;
  hold(): Promise<void>;
  release(): void;
  end(): void;
}

const pauseMs = 350;
const strictEveryMs = 5000;

/** @param row what the disk has, when the draft is taken up again */
export function createDraftWriter(
  parts: DraftsParts,
  id: string,
  started: DraftContent,
  row?: DraftRow,
): DraftWriter {
  const { now, setTimer } = parts;
  let content = started;
  let place: Place = { rowKey: id, touched: row?.touched };
  // Counted versions of the text: typed, written, and written with the disk's word for it.
  let typed = 0;
  let written = 0;
  let sure = 0;
  let lastWriteAt = Number.NEGATIVE_INFINITY;
  let held = false;
  let failed = false;
  let queue: Promise<Result<void, DraftFailure>> = Promise.resolve(ok(undefined));
  let stopPause: (() => void) | undefined;
  let stopStrict: (() => void) | undefined;

  const isWritten = (durability: Durability) => held || (durability === 'strict' ? sure : written) === typed;

  const writeOnce = async (durability: Durability): Promise<Result<void, DraftFailure>> => {
    if (isWritten(durability)) return ok(undefined);
    stopPause?.();
    stopPause = undefined;
    const version = typed;
    lastWriteAt = now();
    const result = await writeRow(parts, place, content, durability);
    if (result.ok) {
      place = result.value;
      written = version;
      if (durability === 'strict') sure = version;
      else stopStrict ??= setTimer(makeSure, strictEveryMs);
    }
    if (failed || !result.ok) parts.onState?.(id, result.ok ? null : result.error);
    failed = !result.ok;
    // What was typed meanwhile; after a failure the next change tries again, and while the disk is full a timer too.
    if (result.ok) schedule();
    else if (result.error.type === 'storage-full') stopStrict ??= setTimer(makeSure, strictEveryMs);
    return result.ok ? ok(undefined) : result;
  };
  const enqueue = (durability: Durability) => {
    const run = () => writeOnce(durability);
    queue = queue.then(run, run);
    return queue;
  };
  const makeSure = () => {
    stopStrict = undefined;
    void enqueue('strict');
  };
  const schedule = () => {
    if (stopPause || isWritten('relaxed')) return;
    // At most the pause, also when the clock was set back.
    const waitMs = Math.min(lastWriteAt + pauseMs - now(), pauseMs);
    if (waitMs <= 0) void enqueue('relaxed');
    else {
      stopPause = setTimer(() => {
        stopPause = undefined;
        void enqueue('relaxed');
      }, waitMs);
    }
  };
  const stop = () => {
    held = true;
    stopPause?.();
    stopStrict?.();
    stopPause = undefined;
    stopStrict = undefined;
  };

  return {
    get rowKey() {
      return place.rowKey;
    },
    get unwritten() {
      return typed !== written;
    },
    current: () => ({ id, touched: place.touched ?? content.startedAt, ...content }),
    update(values) {
      content = { ...content, values };
      typed += 1;
      schedule();
    },
    write: (strict) => enqueue(strict ? 'strict' : 'relaxed'),
    async hold() {
      stop();
      await queue;
    },
    release() {
      held = false;
      schedule();
      if (sure !== written) stopStrict ??= setTimer(makeSure, strictEveryMs);
    },
    end: stop,
  };
}

/** Where a draft stands on disk: its key, and the mark of our last write there. */
interface Place {
  readonly rowKey: string;
  readonly touched: number | undefined;
}

/**
 * Writes a draft's row. Where the row bears another mark than our last one, another tab went on with the same draft:
 * then ours gets a row of its own, and both texts are kept.
 */
async function writeRow(
  parts: DraftsParts,
  place: Place,
  content: DraftContent,
  durability: Durability,
): Promise<Result<Place, DraftFailure>> {
  const { tables, vault } = parts;
  const { rowKey } = place;
  const touched = Math.max(parts.now(), (place.touched ?? 0) + 1);
  try {
    // Sealed before the transaction: awaiting WebCrypto inside would end it.
    const box = await vault.seal('drafts', rowKey, content);
    const isOurs = await tables.write(
      ['drafts'],
      async (tx) => {
        const onDisk = await tx.get('drafts', rowKey);
        if (onDisk && onDisk.touched !== place.touched) return false;
        await tx.put('drafts', { id: rowKey, touched, box });
        return true;
      },
      { durability },
    );
    if (isOurs) return ok({ rowKey, touched });
    return writeRow(parts, { rowKey: newId(parts.fillRandom), touched: undefined }, content, durability);
  } catch (error) {
    if (isStorageFailure(error)) return err({ type: error.type });
    if (error instanceof VaultFailure) return err({ type: 'vault-locked' });
    throw error;
  }
}
