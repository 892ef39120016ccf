// A draft on disk: what is in its box, and one write of it.

import { type FillRandom, newId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { getMeta } from './meta.ts';
import { type Durability, isStorageFailure, type StorageFailureType, type Tables } from './tables.ts';
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

/**
 * Why a draft is not on disk. Its text is still in memory and is written with the next change or flush; but of what was
 * withdrawn meanwhile nothing is kept.
 */
export type DraftFailure = { readonly type: StorageFailureType | 'vault-locked' | 'withdrawn' };

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

/** Where a draft stands on disk: its key, and the mark of our last write there. */
export interface Place {
  readonly rowKey: string;
  readonly touched: number | undefined;
}

/**
 * Writes a draft's row. Where the row bears another mark than our last one, another tab went on with the same draft:
 * then ours gets a row of its own, and both texts are kept. Nothing is written of a record that was withdrawn, here or in
 * another tab: that is asked in the transaction itself.
 */
export async function writeDraftRow(
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
      ['drafts', 'meta'],
      async (tx) => {
        const withdrawn = await getMeta(tx, 'withdrawn');
        if (withdrawn?.some((id) => id === content.record || id === content.root)) return null;
        const onDisk = await tx.get('drafts', rowKey);
        if (onDisk && onDisk.touched !== place.touched) return false;
        await tx.put('drafts', { id: rowKey, touched, box });
        return true;
      },
      { durability },
    );
    if (isOurs === null) return err({ type: 'withdrawn' });
    if (isOurs) return ok({ rowKey, touched });
    return writeDraftRow(parts, { rowKey: newId(parts.fillRandom), touched: undefined }, content, durability);
  } catch (error) {
    if (isStorageFailure(error)) return err({ type: error.type });
    if (error instanceof VaultFailure) return err({ type: 'vault-locked' });
    throw error;
  }
}
