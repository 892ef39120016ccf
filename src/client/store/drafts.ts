// Half-written forms, kept sealed while somebody types: at most half a second of typing is lost when the app is killed.

import { newId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import type { Draft, DraftContent, DraftFailure, DraftsParts } from './draft-row.ts';
import { createDraftWriter, type DraftWriter } from './draft-writer.ts';
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
  /** What the form holds now, whole. The first change is written at once, later ones at most every 250 ms. */
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
  const { tables } = parts;
  const writers: Writers = new Map();
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
    start(kind, record, root) {
      const id = newId(parts.fillRandom);
      const content = {
        kind,
        ...(record && { record }),
        ...(root && { root }),
        values: {},
        startedAt: parts.now(),
      };
      writers.set(id, createDraftWriter(parts, id, content));
      return id;
    },
    update: (id, values) => writers.get(id)?.update(values),
    flush,
    list: () => listDrafts(parts, writers),
    open: (id) => openDraft(parts, writers, id),
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

type Writers = Map<string, DraftWriter>;

async function listDrafts({ tables, vault }: DraftsParts, writers: Writers): Promise<readonly Draft[]> {
  const rows = await tables.read(['drafts'], (tx) => tx.range('drafts', { index: 'touched', reverse: true }));
  const known = new Set(rows.map((row) => row.id));
  const open = [...writers.values()];
  const openByKey = new Map(open.map((writer) => [writer.rowKey, writer]));
  const stored = await Promise.all(
    rows.map((row) => openByKey.get(row.id)?.current() ?? openRow(vault, row)),
  );
  // On a full disk a draft may be in memory only.
  const inMemory = open.filter((writer) => writer.unwritten && !known.has(writer.rowKey));
  return [...inMemory.map((writer) => writer.current()), ...stored].filter((draft) => draft !== undefined);
}

async function openDraft(parts: DraftsParts, writers: Writers, id: string): Promise<Draft | undefined> {
  const row = writers.has(id) ? undefined : await parts.tables.read(['drafts'], (tx) => tx.get('drafts', id));
  const draft = row && (await openRow(parts.vault, row));
  // Asked anew after the waiting: another call may have opened it, and what was typed since then wins.
  if (row && draft && !writers.has(id)) {
    const { id: _, touched: __, ...content } = draft;
    writers.set(id, createDraftWriter(parts, id, content, row));
  }
  return writers.get(id)?.current();
}

async function openRow(vault: Vault, row: DraftRow): Promise<Draft | undefined> {
  try {
    // Authenticated by the vault: only a draft writer can have written it.
    const content = (await vault.open('drafts', row.id, row.box)) as DraftContent;
    return { id: row.id, touched: row.touched, ...content };
  } catch (error) {
    if ((error as { type?: unknown }).type === 'box-damaged') return undefined;
    throw error;
  }
}
