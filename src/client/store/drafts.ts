// Half-written forms, kept sealed while somebody types: at most half a second of typing is lost when the app is killed.

import type { Json } from '../../shared/core/json.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import type { Draft, DraftContent, DraftFailure, DraftsParts } from './draft-row.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { DraftRow } from './tables.ts';
import type { Vault } from './vault.ts';

/** All drafts of an account, in this tab; begun and taken up again by what comes with the forms (begin-draft.ts). */
export interface Drafts {
  readonly parts: DraftsParts;
  /** Those open in this tab, by id. */
  readonly writers: Map<string, DraftWriter>;
  /** What the form holds now, whole. The first change is written at once, later ones at most every 250 ms. */
  update(id: string, values: { readonly [field: string]: Json }): void;
  /** Writes what is not yet written; `strict` waits until the disk has it. On blur, hiding and leaving the page. */
  flush(strict: boolean): Promise<Result<void, DraftFailure>>;
  /** All drafts, last written first. Boxes that cannot be opened are left out, and left alone. */
  list(): Promise<readonly Draft[]>;
  /** Ends a draft and deletes it. @throws StorageFailure */
  discard(id: string): Promise<void>;
  /**
   * For a save that consumes the draft: lets a write under way end, allows no other, and gives the row's key to delete
   * in the save's own transaction. Then `forget`, or `release` when the save failed.
   */
  hold(id: string): Promise<string>;
  /** Goes on writing a held draft. */
  release(id: string): void;
  /** Ends a draft whose row is deleted already. */
  forget(id: string): void;
}

/** Drafts over an account's tables. They write themselves out before the tables close for another tab. */
export function createDrafts(parts: DraftsParts): Drafts {
  const { tables } = parts;
  const writers: Drafts['writers'] = new Map();
  const hold = async (id: string) => {
    await writers.get(id)?.hold();
    return writers.get(id)?.rowKey ?? id;
  };
  const forget = (id: string) => {
    writers.get(id)?.end();
    writers.delete(id);
  };
  const flush = async (strict: boolean): Promise<Result<void, DraftFailure>> => {
    const results = await Promise.all([...writers.values()].map((writer) => writer.write(strict)));
    return results.find((result) => !result.ok) ?? ok(undefined);
  };
  tables.onClosing(async () => void (await flush(true)));

  return {
    parts,
    writers,
    update: (id, values) => writers.get(id)?.update(values),
    flush,
    list: () => listDrafts(parts, writers),
    async discard(id) {
      const key = await hold(id);
      await tables.write(['drafts'], (tx) => tx.delete('drafts', key), { durability: 'strict' });
      forget(id);
    },
    hold,
    release: (id) => writers.get(id)?.release(),
    forget,
  };
}

async function listDrafts(
  { tables, vault }: DraftsParts,
  writers: Drafts['writers'],
): Promise<readonly Draft[]> {
  const rows = await tables.read(['drafts'], (tx) => tx.range('drafts', { index: 'touched', reverse: true }));
  const known = new Set(rows.map((row) => row.id));
  const open = [...writers.values()];
  const openByKey = new Map(open.map((writer) => [writer.rowKey, writer]));
  const stored = await Promise.all(
    rows.map((row) => openByKey.get(row.id)?.current() ?? openDraftRow(vault, row)),
  );
  // On a full disk a draft may be in memory only.
  const inMemory = open.filter((writer) => writer.unwritten && !known.has(writer.rowKey));
  return [...inMemory.map((writer) => writer.current()), ...stored].filter((draft) => draft !== undefined);
}

/** What is in a row's box; undefined where it cannot be opened. */
export async function openDraftRow(vault: Vault, row: DraftRow): Promise<Draft | undefined> {
  try {
    // Authenticated by the vault: only a draft writer can have written it.
    const content = (await vault.open('drafts', row.id, row.box)) as DraftContent;
    return { id: row.id, touched: row.touched, ...content };
  } catch (error) {
    if ((error as { type?: unknown }).type === 'box-damaged') return undefined;
    throw error;
  }
}
