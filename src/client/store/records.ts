// Records for pages: opening, watching; saving is loaded with the first form. What is shown is base plus own changes.
import { effect, signal } from '@preact/signals-core';
import type { RecordId } from '../../shared/core/ids.ts';
import { getSyncState, noteDropped, takeTouched } from './meta.ts';
import { fingerprintOf, getOwnRows, isOpenWork, openAllOwn } from './outbox.ts';
import type { Records, RecordView } from './records-api.ts';
import type { RecordsParts, Writing } from './records-write.ts';
import { openStored, viewOf } from './stored-record.ts';
import type { ChangeRow, RecordRow } from './tables.ts';

/** `warm` fetches the saving half ahead: after an update of the app an old tab could not fetch it any more. */
export const createRecords = (parts: RecordsParts): Records & { warm(): void } => {
  let writing: Promise<Writing> | undefined;
  const writes = (): Promise<Writing> => {
    writing ??= loadWriting(parts).catch((error: unknown) => {
      writing = undefined;
      throw error;
    });
    return writing;
  };
  return {
    create: async (kind, values, options) => (await writes()).create(kind, values, options),
    addRow: async (root, rowKind, values, options) => (await writes()).addRow(root, rowKind, values, options),
    edit: async (root, record, values, options) => (await writes()).edit(root, record, values, options),
    remove: async (root, record) => (await writes()).remove(root, record),
    restore: async (root, record) => (await writes()).restore(root, record),
    dismissRefused: (change) => dismissRefused(parts, change),
    open: async (root) => openView(parts, await readRecord(parts, root), parts.sending.peek().has(root)),
    watch: (root) => watchRecord(parts, root),
    warm: () => void writes().catch(() => undefined),
  };
};

/** What checks and builds changes is not needed to show home: a chunk of its own, fetched with the first form. */
const loadWriting = async (parts: RecordsParts): Promise<Writing> =>
  (await import('./records-write.ts')).createWriting(parts);

type ReadRecord = {
  readonly row: RecordRow | undefined;
  readonly ownRows: readonly ChangeRow[];
  readonly cursor: number;
};

const readRecord = ({ tables }: RecordsParts, root: RecordId): Promise<ReadRecord> =>
  tables.read(['records', 'changes', 'meta'], async (tx) => ({
    row: await tx.get('records', root),
    ownRows: await getOwnRows(tx, root),
    cursor: (await getSyncState(tx)).cursor,
  }));

const openView = async (
  { vault, writer }: RecordsParts,
  read: ReadRecord,
  sending: boolean,
): Promise<RecordView | null> => {
  if (!read.row) return null;
  const [stored, own] = [await openStored(vault, read.row), await openAllOwn(vault, read.ownRows)];
  return viewOf({ stored, own, cursor: read.cursor, writer }, sending);
};

const dismissRefused = async (parts: RecordsParts, id: string): Promise<void> => {
  const { tables } = parts;
  let isDone = false;
  while (!isDone) {
    const [refused] = await tables.read(['changes'], (tx) =>
      tx.range('changes', { index: 'id', lower: id, upper: id }),
    );
    if (refused?.state !== 'refused') return;
    const read = await readRecord(parts, refused.root);
    const base = read.row ? (await openStored(parts.vault, read.row)).base : null;
    const others = read.ownRows.filter((row) => row.n !== refused.n);
    const isOpen = others.some((row) => isOpenWork(row, base, read.cursor));
    isDone = await tables.write(
      ['records', 'changes', 'meta'],
      async (tx) => {
        const row = await tx.get('records', refused.root);
        const ownRows = await getOwnRows(tx, refused.root);
        if (row?.touched !== read.row?.touched || fingerprintOf(ownRows) !== fingerprintOf(read.ownRows))
          return false;
        await tx.delete('changes', refused.n);
        if (!row) return true;
        if (!base && !isOpen) {
          await tx.delete('records', row.id);
          await noteDropped(tx, [row.id]);
          return true;
        }
        // `touched` moves so that every tab draws it anew.
        const touched = await takeTouched(tx, 1);
        await tx.put('records', { ...row, touched, pending: isOpen ? 1 : 0 });
        return true;
      },
      { durability: 'strict' },
    );
  }
};

const watchRecord = (parts: RecordsParts, root: RecordId): ReturnType<Records['watch']> => {
  const view = signal<RecordView | null | undefined>(undefined);
  let drawn = '';
  let isStopped = false;
  let isReading = false;
  let isStale = false;
  const redraw = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isStale && !isStopped) {
        isStale = false;
        const read = await readRecord(parts, root);
        const sending = parts.sending.peek().has(root);
        const print = `${read.row?.touched} ${fingerprintOf(read.ownRows)} ${sending}`;
        if (print === drawn) continue;
        const next = await openView(parts, read, sending);
        if (isStopped) return;
        drawn = print;
        view.value = next;
      }
    } catch {
      // Locked or closed meanwhile: the page goes with the account; what was last drawn stays until then.
    } finally {
      isReading = false;
    }
  };
  const stopTables = parts.tables.onChange((changed) => {
    if (changed.has('records') || changed.has('changes')) void redraw();
  });
  const stopSending = effect(() => {
    void parts.sending.value;
    void redraw();
  });
  return {
    view,
    stop() {
      isStopped = true;
      stopTables();
      stopSending();
    },
  };
};
