// Begins a draft, or takes one up again. Comes with the forms: home only lists drafts.
import { newId } from '../../shared/core/ids.ts';
import type { Draft } from './draft-row.ts';
import { createDraftWriter } from './draft-writer.ts';
import { type Drafts, openDraftRow } from './drafts.ts';

/**
 * A new draft. Nothing is stored before the first `update`.
 * @param kind kind of the record or row that is being written
 * @param record the record or row being edited; left out for a new one
 * @param root the record it belongs to, where it is a row
 */
export function startDraft({ parts, writers }: Drafts, kind: string, record?: string, root?: string): string {
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
}

/** Takes a draft up again. Undefined when there is none (or it cannot be opened). */
export async function openDraft({ parts, writers }: Drafts, id: string): Promise<Draft | undefined> {
  const row = writers.has(id) ? undefined : await parts.tables.read(['drafts'], (tx) => tx.get('drafts', id));
  const draft = row && (await openDraftRow(parts.vault, row));
  // Asked anew after the waiting: another call may have opened it, and what was typed since then wins.
  if (row && draft && !writers.has(id)) {
    const { id: _, touched: __, ...content } = draft;
    writers.set(id, createDraftWriter(parts, id, content, row));
  }
  return writers.get(id)?.current();
}
