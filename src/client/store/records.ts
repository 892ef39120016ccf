// Records for pages: saving through the outbox, opening, watching. What is shown is always base plus own changes.
import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { RecordId } from '../../shared/core/ids.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import { getSyncState, noteDropped, takeTouched } from './meta.ts';
import { fingerprintOf, getOwnRows, isOpenWork, openAllOwn } from './outbox.ts';
import { planAddRow, planCreate, planDelete, planEdit } from './plan-save.ts';
import type { Records, RecordView, SaveFailure, SaveOptions } from './records-api.ts';
import { type Plan, type SaveContext, type SaveParts, save } from './save.ts';
import { openStored, viewOf } from './stored-record.ts';
import type { ChangeRow, RecordRow } from './tables.ts';

/** A save that uses a draft up stops the draft's own writing first (`Drafts`). */
export type DraftHold = {
  hold(id: string): Promise<string>;
  release(id: string): void;
  forget(id: string): void;
};

export type RecordsParts = SaveParts & {
  readonly drafts: DraftHold;
  /** The commune's letters for case codes; '' before they are known. */
  readonly letters: () => string;
  /** Roots with a change on its way to the server just now. */
  readonly sending: ReadonlySignal<ReadonlySet<RecordId>>;
};

export const createRecords = (parts: RecordsParts): Records => {
  const { from } = parts.writer;
  const write = async (
    root: RecordId | null,
    plan: (context: SaveContext) => Result<Plan, SaveFailure>,
    { draft }: SaveOptions = {},
  ) => {
    if (draft === undefined) return save(parts, root, plan);
    const key = await parts.drafts.hold(draft);
    let isSaved = false;
    try {
      const written = await save(parts, root, plan, key);
      isSaved = written.ok;
      return written;
    } finally {
      if (isSaved) parts.drafts.forget(draft);
      else parts.drafts.release(draft);
    }
  };
  const nothing = (written: Awaited<ReturnType<typeof write>>): Result<void, SaveFailure> =>
    written.ok ? ok(undefined) : written;

  return {
    async create(kind, values, { rows = [], ...options } = {}) {
      if (!kinds[kind]) throw new Error(`No kind ${kind}`);
      const numbering = { letters: parts.letters(), from };
      const plan = (context: SaveContext) => planCreate(context, kind, values, rows, numbering);
      const written = await write(null, plan, options);
      return written.ok ? ok(written.value[0]?.record ?? '') : written;
    },
    async addRow(root, rowKind, values, options) {
      let record: RecordId = '';
      const plan = (context: SaveContext) => {
        const planned = planAddRow(context, { kind: rowKind, values });
        if (planned.ok) record = planned.value.changes[0]?.record ?? '';
        return planned;
      };
      const written = await write(root, plan, options);
      return written.ok ? ok(record) : written;
    },
    edit: async (root, record, values, { settled = [], seen = {}, ...options } = {}) =>
      nothing(await write(root, (context) => planEdit(context, record, values, settled, seen), options)),
    remove: async (root, record) =>
      nothing(await write(root, (context) => planDelete(context, record, true))),
    restore: async (root, record) =>
      nothing(await write(root, (context) => planDelete(context, record, false))),
    dismissRefused: (change) => dismissRefused(parts, change),
    open: async (root) => openView(parts, await readRecord(parts, root), parts.sending.peek().has(root)),
    watch: (root) => watchRecord(parts, root),
  };
};

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
