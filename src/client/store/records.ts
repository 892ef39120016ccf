// Records for pages: opening, watching; saving is loaded with the first form. What is shown is base plus own changes.
import { effect, signal } from '@preact/signals-core';
import type { RecordId } from '../../shared/core/ids.ts';
import { healLater } from './heal-later.ts';
import { fingerprintOf, openAllOwn } from './outbox.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import type { Records, RecordView } from './records-api.ts';
import type { RecordsParts, Writing } from './records-write.ts';
import { openStored } from './stored-record.ts';
import { isDamaged } from './vault.ts';

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
    saveAll: async (steps, options) => (await writes()).saveAll(steps, options),
    dismissRefused: async (change) => (await import('./dismiss-refused.ts')).dismissRefused(parts, change),
    open: async (root) => openView(parts, await readRecord(parts, root), parts.sending.peek().has(root)),
    watch: (root) => watchRecord(parts, root),
    warm: () => void writes().catch(() => undefined),
  };
};

/** What checks and builds changes is not needed to show home: a chunk of its own, fetched with the first form. */
const loadWriting = async (parts: RecordsParts): Promise<Writing> =>
  (await import('./records-write.ts')).createWriting(parts);

const openView = async (
  { vault, writer }: RecordsParts,
  read: ReadRecord,
  sending: boolean,
): Promise<RecordView | null> => {
  if (!read.row) return null;
  const { viewOf } = await import('./shown-record.ts');
  const [stored, own] = [await openStored(vault, read.row), await openAllOwn(vault, read.ownRows)];
  return viewOf({ stored, own, cursor: read.cursor, writer }, sending);
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
    } catch (error) {
      if (isDamaged(error)) healLater(parts);
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
