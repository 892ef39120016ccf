// Saving records: each kind of save as a plan of changes, with the draft it uses up.
import type { ReadonlySignal } from '@preact/signals-core';
import type { RecordId } from '../../shared/core/ids.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import type { Values } from '../../shared/core/write.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { Save, SaveParts } from './plan-all.ts';
import { planAddRow, planCreate, planDelete, planEdit } from './plan-save.ts';
import type { Records, SaveFailure, SaveOptions, SaveStep } from './records-api.ts';
import { forgetRedacted, planRedact } from './redact.ts';
import { readAhead, save } from './save.ts';

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

export type Writing = Pick<Records, 'create' | 'addRow' | 'edit' | 'remove' | 'restore' | 'saveAll'>;

/** The saving half of `Records`. */
export const createWriting = (recordsParts: RecordsParts): Writing => {
  const parts = { ...recordsParts, ahead: readAhead(recordsParts) };
  const write = async (saves: readonly Save[], { draft }: SaveOptions = {}) => {
    if (draft === undefined) return save(parts, saves);
    const key = await parts.drafts.hold(draft);
    let isSaved = false;
    try {
      const written = await save(parts, saves, key);
      isSaved = written.ok;
      return written;
    } finally {
      if (isSaved) parts.drafts.forget(draft);
      else parts.drafts.release(draft);
    }
  };
  const one = async (step: Save, options?: SaveOptions): Promise<Result<RecordId, SaveFailure>> => {
    const written = await write([step], options);
    return written.ok ? ok(written.value[0] ?? '') : written;
  };
  const nothing = (written: Result<RecordId, SaveFailure>): Result<void, SaveFailure> =>
    written.ok ? ok(undefined) : written;
  const deletion = (root: RecordId, record: RecordId, deleted: boolean): Save => ({
    root,
    plan: (context) => planDelete(context, record, deleted),
  });

  return {
    create: (kind, values, { rows = [], ...options } = {}) =>
      one(toSave(parts, { type: 'create', kind, values, rows }), options),
    addRow: (root, rowKind, values, options) =>
      one(toSave(parts, { type: 'addRow', root, rowKind, values }), options),
    edit: async (root, record, values, { settled = [], seen = {}, ...options } = {}) =>
      nothing(await one(toSave(parts, { type: 'edit', root, record, values, settled, seen }), options)),
    remove: async (root, record) => nothing(await one(deletion(root, record, true))),
    restore: async (root, record) => nothing(await one(deletion(root, record, false))),
    saveAll: async (steps, options) => {
      const written = await write(
        steps.map((step) => toSave(parts, step)),
        options,
      );
      // What cannot be forgotten just now goes with the server's receipt.
      for (const step of steps)
        if (written.ok && step.type === 'redact') await forgetRedacted(parts, step).catch(() => undefined);
      return written;
    },
  };
};

const toSave = (parts: RecordsParts, step: SaveStep): Save => {
  if (step.type === 'redact') return { root: step.root, plan: (context) => planRedact(context, step) };
  const valuesOf = (made: readonly RecordId[]): Values =>
    typeof step.values === 'function' ? step.values(made) : step.values;
  switch (step.type) {
    case 'create': {
      const { kind, rows = [] } = step;
      if (!kinds[kind]) throw new Error(`No kind ${kind}`);
      const numbering = { letters: parts.letters(), from: parts.writer.from };
      return {
        root: null,
        plan: (context, made) => planCreate(context, kind, valuesOf(made), rows, numbering),
      };
    }
    case 'addRow':
      return {
        root: step.root,
        plan: (context, made) => planAddRow(context, { kind: step.rowKind, values: valuesOf(made) }),
      };
    case 'edit':
      return {
        root: step.root,
        plan: (context, made) =>
          planEdit(context, step.record, valuesOf(made), step.settled ?? [], step.seen),
      };
  }
};
