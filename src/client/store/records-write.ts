// Saving records: each kind of save as a plan of changes, with the draft it uses up.
import type { ReadonlySignal } from '@preact/signals-core';
import type { RecordId } from '../../shared/core/ids.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import { planAddRow, planCreate, planDelete, planEdit } from './plan-save.ts';
import type { Records, SaveFailure, SaveOptions } from './records-api.ts';
import { type Plan, type SaveContext, type SaveParts, save } from './save.ts';

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

export type Writing = Pick<Records, 'create' | 'addRow' | 'edit' | 'remove' | 'restore'>;

/** The saving half of `Records`. */
export const createWriting = (parts: RecordsParts): Writing => {
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
  };
};
