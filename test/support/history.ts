// Random histories of one bundle: phones that write offline, hand over and read, and the log that results.
import fc from 'fast-check';
import { applyEntry, stateOf } from '../../src/shared/core/apply.ts';
import { type Bundle, isDeleted } from '../../src/shared/core/bundle.ts';
import type { Change, Entry } from '../../src/shared/core/change.ts';
import { naturalId } from '../../src/shared/core/ids.ts';
import { overlay, type Writer } from '../../src/shared/core/overlay.ts';
import { createChange, editChange, type Values } from '../../src/shared/core/write.ts';

export const fieldNames = ['subject', 'place', 'chair'] as const;

/** What one phone does: `pick` chooses among the records it sees, `time` is its clock. */
export type Step = {
  readonly phone: number;
  readonly does: 'edit' | 'settle' | 'row' | 'natural' | 'remove' | 'restore' | 'redact' | 'push' | 'pull';
  readonly pick: number;
  readonly field: (typeof fieldNames)[number];
  readonly value: string | null;
  readonly time: number;
};

export type Phone = { readonly writer: Writer; cursor: number; readonly pending: Change[] };

export type History = {
  readonly phones: readonly Phone[];
  /** The accepted entries, in order; `bundles[n]` is the bundle after entry n (seq n + 1). */
  readonly log: Entry[];
  readonly bundles: Bundle[];
  readonly refused: { readonly change: Change; readonly type: string }[];
};

const phoneCount = 3;

const step = (kinds: readonly Step['does'][]): fc.Arbitrary<Step> =>
  fc.record({
    phone: fc.nat(phoneCount - 1),
    does: fc.constantFrom(...kinds),
    pick: fc.nat(5),
    field: fc.constantFrom(...fieldNames),
    value: fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.constant(null)),
    time: fc.integer({ min: 1, max: 9 }),
  });

export const steps = (...kinds: readonly Step['does'][]): fc.Arbitrary<readonly Step[]> =>
  fc.array(step(kinds), { maxLength: 24, size: 'max' });

/** Steps with a hand-over after every write: half of random writes would otherwise never reach the log. */
export const allSteps = steps(
  'edit',
  'edit',
  'edit',
  'settle',
  'row',
  'natural',
  'remove',
  'restore',
  'redact',
  'push',
  'push',
  'pull',
  'pull',
);
export const stepsWithoutRedaction = steps(
  'edit',
  'edit',
  'settle',
  'row',
  'natural',
  'remove',
  'remove',
  'restore',
  'push',
  'push',
  'pull',
);
export const editSteps = steps('edit', 'edit', 'edit', 'settle', 'push', 'push', 'pull');

/** Plays the steps: a root made by the first phone and read by all, then whatever they do; at the end all may hand over. */
export const play = (moves: readonly Step[], end: 'hand over' | 'keep pending' = 'hand over'): History => {
  let made = 0;
  const newId = () => `${'0'.repeat(12)}${String(++made).padStart(4, '0')}`;
  const phones = Array.from({ length: phoneCount }, (_, place) => ({
    writer: { person: `${'P'.repeat(15)}${place}`, from: `K${place}` },
    cursor: 0,
    pending: [] as Change[],
  }));
  const history: History = { phones, log: [], bundles: [], refused: [] };
  const [first] = phones;
  if (!first) return history;
  const context = (phone: Phone, time: number) => ({ newId, now: () => time, seen: phone.cursor, gen: 'g' });
  first.pending.push(createChange(context(first, 5), { kind: 'dialogue' }, { subject: 'a' }));
  push(history, first);
  for (const phone of phones) phone.cursor = 1;
  for (const move of moves) {
    const phone = phones[move.phone];
    if (!phone) continue;
    if (move.does === 'push') push(history, phone);
    else if (move.does === 'pull') phone.cursor = history.log.length;
    else write(history, phone, move, context(phone, move.time));
  }
  if (end === 'hand over') for (const phone of phones) push(history, phone);
  return history;
};

/** What the phone shows: the log as far as it has read, with its own changes over. */
export const shownOn = (history: History, phone: Phone): Bundle | null =>
  overlay(history.bundles[phone.cursor - 1] ?? null, phone.pending, phone.writer);

const push = (history: History, phone: Phone): void => {
  for (const change of phone.pending.splice(0)) {
    const before = history.bundles.at(-1) ?? null;
    const entry: Entry = {
      seq: history.log.length + 1,
      by: phone.writer.person,
      from: phone.writer.from,
      at: change.at,
      change,
    };
    const after = applyEntry(before, entry);
    if (!after.ok) {
      history.refused.push({ change, type: after.error.type });
      continue;
    }
    history.log.push(entry);
    history.bundles.push(after.value);
  }
  // A phone applies its own accepted changes together with everybody's up to them.
  phone.cursor = history.log.length;
};

const write = (
  history: History,
  phone: Phone,
  move: Step,
  context: Parameters<typeof createChange>[0],
): void => {
  const shown = shownOn(history, phone);
  if (!shown) return;
  const records = [shown.root, ...Object.values(shown.rows)];
  const record = records[move.pick % records.length]?.id ?? shown.root.id;
  const add = (change: Change | null) => change && phone.pending.push(change);
  const state = stateOf(shown, record);
  // Nobody writes to what he sees deleted or redacted; he may undo a deletion.
  if (shown.root.redacted || state?.redacted) return;
  if (isDeleted(shown.root) && (move.does !== 'restore' || record !== shown.root.id)) return;
  if (state && isDeleted(state) && move.does !== 'restore') return;
  const edit = (values: Values, settled: readonly string[] = []) =>
    add(editChange(context, shown, record, values, settled));
  switch (move.does) {
    case 'edit':
      return void edit({ [move.field]: move.value });
    case 'settle':
      return void edit({ [move.field]: move.value }, [move.field]);
    case 'row':
      return void add(
        createChange(context, { kind: 'opinion', root: shown.root.id }, { [move.field]: move.value }),
      );
    case 'natural': {
      const id = naturalId(shown.root.id, 'attendance', `h${move.pick % 2}`);
      const row = shown.rows[id];
      if (row?.redacted || (row && isDeleted(row))) return;
      if (row) return void add(editChange(context, shown, id, { [move.field]: move.value }));
      const target = { kind: 'attendance', root: shown.root.id, naturalId: id };
      return void add(createChange(context, target, { [move.field]: move.value }));
    }
    case 'remove':
      return void edit({ deleted: true });
    case 'restore':
      return void edit({ deleted: false });
    case 'redact': {
      if (record === shown.root.id && move.value !== null) return;
      const blank = createChange(context, { kind: 'redaction' }, {});
      const kind = records.find((one) => one.id === record)?.kind ?? '';
      return void add({ ...blank, record, root: shown.root.id, kind, redact: 'mistake' });
    }
  }
};
