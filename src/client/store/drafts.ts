// Half-written forms, kept sealed while somebody types: at most half a second of typing is lost when the app is killed.

import { newId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import type { Result } from '../../shared/core/result.ts';
import {
  createDraftWriter,
  type Draft,
  type DraftContent,
  type DraftFailure,
  type DraftsParts,
  type DraftWriter,
} from './draft-writer.ts';
import type { DraftRow } from './tables.ts';
import type { Vault } from './vault.ts';

/** All drafts of an account, in this tab. */
export interface Drafts {
  /**
   * A new draft. Nothing is stored before the first `update`.
   * @param kind kind of the record or row that is being written
   * @param record the record or row being edited; left out for a new one
   * @param root the record it belongs to, where it is a row
   */
  start(kind: string, record?: string, root?: string): string;
  /** What the form holds now, whole. The first change is written at once, later ones at most every 350 ms. */
  update(id: string, values: { readonly [field: string]: Json }): void;
  /** Writes what is not yet written; `strict` waits until the disk has it. On blur, hiding and leaving the page. */
  flush(strict: boolean): Promise<Result<void, DraftFailure>>;
  /** All drafts, last written first. Boxes that cannot be opened are left out, and left alone. */
  list(): Promise<readonly Draft[]>;
  /** Takes a draft up again. Undefined when there is none (or it cannot be opened). */
  open(id: string): Promise<Draft | undefined>;
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
  const { tables, vault } = parts;
  const writers = new Map<string, DraftWriter>();
  const take = (id: string, content: DraftContent, row?: DraftRow): DraftWriter => {
    const writer = createDraftWriter(parts, id, content, row);
    writers.set(id, writer);
    return writer;
  };
  const read = async (row: DraftRow): Promise<Draft | undefined> => {
    const content = await openRow(vault, row);
    return content && { id: row.id, touched: row.touched, ...content };
  };
  const drop = (id: string) => {
    writers.get(id)?.end();
    writers.delete(id);
  };

  const drafts: Drafts = {
    start(kind, record, root) {
      const id = newId(parts.fillRandom);
      const startedAt = parts.now();
      take(id, { kind, ...(record && { record }), ...(root && { root }), values: {}, startedAt });
      return id;
    },
    update(id, values) {
      writers.get(id)?.update(values);
    },
    async flush(strict) {
      const results = await Promise.all([...writers.values()].map((writer) => writer.write(strict)));
      return results.find((result) => !result.ok) ?? { ok: true, value: undefined };
    },
    async list() {
      const rows = await tables.read(['drafts'], (tx) =>
        tx.range('drafts', { index: 'touched', reverse: true }),
      );
      const typed = new Map([...writers.values()].map((writer) => [writer.rowKey, writer]));
      const stored = await Promise.all(rows.map((row) => typed.get(row.id)?.current() ?? read(row)));
      // On a full disk a draft may be in memory only.
      const known = new Set(rows.map((row) => row.id));
      const inMemory = [...writers.values()].filter(
        (writer) => writer.unwritten && !known.has(writer.rowKey),
      );
      return [...inMemory.map((writer) => writer.current()), ...stored].filter(
        (draft) => draft !== undefined,
      );
    },
    async open(id) {
      const writer = writers.get(id);
      if (writer) return writer.current();
      const row = await tables.read(['drafts'], (tx) => tx.get('drafts', id));
      const draft = row && (await read(row));
      if (!row || !draft) return undefined;
      // Another call may have opened it meanwhile: what was typed since then wins.
      const { id: _, touched: __, ...content } = draft;
      return (writers.get(id) ?? take(id, content, row)).current();
    },
    async discard(id) {
      const key = await drafts.hold(id);
      await tables.write(['drafts'], (tx) => tx.delete('drafts', key), { durability: 'strict' });
      drop(id);
    },
    async hold(id) {
      const writer = writers.get(id);
      await writer?.hold();
      return writer?.rowKey ?? id;
    },
    release(id) {
      writers.get(id)?.release();
    },
    forget: drop,
  };
  tables.onClosing(async () => void (await drafts.flush(true)));
  return drafts;
}

async function openRow(vault: Vault, row: DraftRow): Promise<DraftContent | undefined> {
  try {
    // Authenticated by the vault: only a draft writer can have written it.
    return (await vault.open('drafts', row.id, row.box)) as DraftContent;
  } catch (error) {
    if ((error as { type?: unknown }).type === 'box-damaged') return undefined;
    throw error;
  }
}
