// What must hold for every history of a bundle (design decisions 2, 3, 4, 6).
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEntry, stateOf } from '../../../src/shared/core/apply.ts';
import {
  type Bundle,
  deletedField,
  fieldsWithOthers,
  headsOf,
  isDeleted,
  otherVersions,
  type RecordState,
} from '../../../src/shared/core/bundle.ts';
import type { Change, Entry } from '../../../src/shared/core/change.ts';
import { isCreation } from '../../../src/shared/core/change.ts';
import { overlay } from '../../../src/shared/core/overlay.ts';
import { editChange } from '../../../src/shared/core/write.ts';
import {
  allSteps,
  editSteps,
  fieldNames,
  type History,
  play,
  shownOn,
  stepsWithoutRedaction,
} from '../../support/history.ts';
import { holdsFor } from '../../support/property.ts';

vi.setConfig({ testTimeout: 600_000 });

const same = (actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
};

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const applied = (bundle: Bundle | null, entry: Entry): Bundle => {
  const result = applyEntry(bundle, entry);
  if (!result.ok) throw new Error(`entry ${entry.seq}: ${result.error.type}`);
  return result.value;
};

const statesOf = (bundle: Bundle): readonly RecordState[] => [bundle.root, ...Object.values(bundle.rows)];

const lastOf = (history: History): Bundle => {
  const bundle = history.bundles.at(-1);
  if (!bundle) throw new Error('a history has at least its root');
  return bundle;
};

/** What people see of a bundle: values, versions, what is deleted or redacted; nothing of how it came about. */
const shown = (bundle: Bundle | null) =>
  bundle &&
  Object.fromEntries(
    statesOf(bundle).map((state) => [
      state.id,
      {
        values: Object.fromEntries(fieldNames.map((field) => [field, state.values[field] ?? null])),
        others: Object.fromEntries(fieldNames.map((field) => [field, otherVersions(state, field)])),
        deleted: isDeleted(state),
        redacted: state.redacted !== undefined,
      },
    ]),
  );

/** The heads of every field, with their values. */
const headsIn = (state: RecordState) =>
  fieldNames.map((field) => [
    field,
    headsOf(state, field).map((head, place) => [
      head.id,
      place === 0 ? (state.values[field] ?? null) : head.value,
    ]),
  ]);

describe('Repeats and snapshots', () => {
  test('a change that comes again does nothing', () => {
    holdsFor(allSteps, (moves) => {
      const history = play(moves);
      const last = lastOf(history);
      for (const entry of history.log) same(applied(last, entry), last);
    });
  });

  test('a bundle taken out and read in again goes on as the living one does', () => {
    holdsFor(allSteps, (moves) => {
      const { log, bundles } = play(moves);
      log.forEach((entry, place) => {
        const before = place === 0 ? null : (bundles[place - 1] ?? null);
        same(applied(throughJson(before), throughJson(entry)), throughJson(bundles[place]));
      });
    });
  });
});

describe('Fields', () => {
  test('edits of different fields never disturb each other', () => {
    holdsFor(fc.tuple(editSteps, fc.constantFrom(...fieldNames)), ([moves, field]) => {
      const history = play(moves);
      const only = history.log.map((entry) => ({ ...entry, change: onlyField(entry.change, field) }));
      const alone = only.reduce<Bundle | null>(applied, null);
      const pick = (bundle: Bundle | null) =>
        bundle && { value: bundle.root.values[field], heads: bundle.root.heads?.[field] };
      same(pick(alone), pick(lastOf(history)));
    });
  });

  test('what is shown and kept does not depend on the order in which edits arrive', () => {
    holdsFor(fc.tuple(editSteps, fc.infiniteStream(fc.nat(1000))), ([moves, numbers]) => {
      const history = play(moves);
      const [creation, ...edits] = history.log;
      if (!creation) return;
      const order = edits.map((entry) => ({ entry, place: numbers.next().value ?? 0 }));
      order.sort((a, b) => a.place - b.place);
      const shuffled = [creation, ...order.map(({ entry }) => entry)].map((entry, place) => ({
        ...entry,
        seq: place + 1,
      }));
      const other = shuffled.reduce<Bundle | null>(applied, null);
      same(other && headsIn(other.root), headsIn(lastOf(history).root));
      same(shown(other), shown(lastOf(history)));
    });
  });

  test('every order of up to four edits that name any bases gives the same heads', () => {
    const edit = fc.record({ at: fc.nat(2), bases: fc.subarray([0, 1, 2, 3, 4]) });
    holdsFor(
      fc.array(edit, { minLength: 2, maxLength: 4 }),
      (drawn) => {
        // An edit can only have seen edits made before it.
        const edits = drawn.map((one, place) => ({
          at: one.at,
          bases: one.bases.filter((base) => base <= place),
        }));
        const results = permutations(edits.map((_, place) => place)).map((order) =>
          headsIn(
            order.reduce(
              (bundle, place, seq) => applied(bundle, plainEdit(edits[place], place, seq + 2)),
              plainRoot(),
            ).root,
          ),
        );
        for (const result of results) same(result, results[0]);
      },
      0.2,
    );
  });

  test('an edit that saw a value replaces it, whatever the clocks say', () => {
    holdsFor(fc.tuple(editSteps, fc.constantFrom(...fieldNames), fc.nat(20)), ([moves, field, at]) => {
      const history = play(moves);
      const before = lastOf(history);
      const context = { newId: () => 'ZZZZZZZZZZZZZZZZ', now: () => at, seen: before.seq, gen: 'g' };
      const change = editChange(context, before, before.root.id, { [field]: 'new' }, [field]);
      if (!change) throw new Error('a settled field is always written');
      const after = applied(before, { seq: before.seq + 1, by: 'P', from: 'K9', at, change });
      expect(after.root.values[field]).toBe('new');
      same(
        headsOf(after.root, field).map((head) => head.id),
        [change.id],
      );
    });
  });

  test('a version that somebody replaced never comes back', () => {
    holdsFor(
      editSteps,
      (moves) => {
        const { log, bundles } = play(moves);
        log.forEach((_, place) => {
          const bundle = bundles[place];
          for (const field of fieldNames) {
            const replaced = new Set(
              log
                .slice(0, place + 1)
                .flatMap(({ change }) =>
                  field in change.set ? (change.bases?.[field] ?? defaultOf(change)) : [],
                ),
            );
            for (const head of bundle ? headsOf(bundle.root, field) : [])
              expect(replaced.has(head.id)).toBe(false);
          }
        });
      },
      0.5,
    );
  });

  test('choosing a version, or writing anew, leaves no other version', () => {
    holdsFor(stepsWithoutRedaction, (moves) => {
      let bundle = lastOf(play(moves));
      let made = 0;
      for (const state of statesOf(bundle)) {
        const fields = fieldsWithOthers(state);
        if (fields.length === 0 || isDeleted(state) || isDeleted(bundle.root)) continue;
        const chosen = Object.fromEntries(fields.map((field) => [field, state.values[field]]));
        const context = {
          newId: () => `ZZZZZZZZZZZZZZZ${++made % 10}`,
          now: () => 0,
          seen: bundle.seq,
          gen: 'g',
        };
        const change = editChange(context, bundle, state.id, chosen, fields);
        if (!change) throw new Error('settled fields are always written');
        bundle = applied(bundle, { seq: bundle.seq + 1, by: 'P', from: 'K9', at: 0, change });
        same(fieldsWithOthers(stateOf(bundle, state.id) ?? state), []);
      }
    });
  });
});

describe('Overlay', () => {
  test('laid twice is laid once', () => {
    holdsFor(allSteps, (moves) => {
      const history = playUntilPending(moves);
      for (const phone of history.phones) {
        const once = shownOn(history, phone);
        same(overlay(once, phone.pending, phone.writer), once);
      }
    });
  });

  test('laid over and then acknowledged shows the same as the server, change by change', () => {
    holdsFor(allSteps, (moves) => {
      const history = playUntilPending(moves);
      for (const phone of history.phones) {
        let base = lastOf(history);
        const pending = [...phone.pending];
        let before = shown(overlay(base, pending, phone.writer));
        for (let change = pending.shift(); change; change = pending.shift()) {
          const { person: by, from } = phone.writer;
          const result = applyEntry(base, { seq: base.seq + 1, by, from, at: change.at, change });
          if (result.ok) base = result.value;
          const after = shown(overlay(base, pending, phone.writer));
          if (result.ok) same(after, before);
          before = after;
        }
        same(before, shown(base));
      }
    });
  });
});

describe('Deletion and redaction', () => {
  test('a record is deleted exactly when a deletion stands that nobody wrote without seeing', () => {
    holdsFor(stepsWithoutRedaction, (moves) => {
      const { log, bundles } = play(moves);
      const last = bundles.at(-1);
      for (const state of last ? statesOf(last) : [])
        expect([state.id, isDeleted(state)]).toEqual([
          state.id,
          shouldBeDeleted(log, state, state.id === last?.root.id),
        ]);
    });
  });

  test('only who had seen the deletion, or deleted it himself, is refused as writing to a deleted record', () => {
    holdsFor(stepsWithoutRedaction, (moves) => {
      const { log, refused } = play(moves);
      for (const { change, type } of refused.filter((one) => one.type === 'deleted')) {
        const records = [change.record, change.root];
        const knew = log.some(
          (entry) =>
            records.includes(entry.change.record) &&
            entry.change.set[deletedField] === true &&
            (entry.seq <= change.seen || entry.change.id < change.id),
        );
        expect([type, knew]).toEqual([type, true]);
      }
    });
  });

  test('what is redacted holds nothing, and nothing is written there any more', () => {
    holdsFor(allSteps, (moves) => {
      const { log, bundles } = play(moves);
      const last = bundles.at(-1);
      const redactions = log.filter((entry) => entry.change.redact !== undefined);
      for (const { seq, change } of redactions) {
        const later = log.filter((entry) => entry.seq > seq);
        const state = last && stateOf(last, change.record);
        if (change.record === change.root) {
          same(later, []);
          same(last?.rows, {});
        }
        same(
          later.filter((entry) => entry.change.record === change.record),
          [],
        );
        if (last?.root.redacted === undefined)
          same([state?.values, state?.heads, state?.gone], [{}, undefined, undefined]);
      }
    });
  });
});

describe('Growth', () => {
  test('edits that saw each other leave no trace of what they replaced', () => {
    holdsFor(
      fc.array(fc.record({ field: fc.constantFrom(...fieldNames), phone: fc.nat(2), at: fc.nat(9) }), {
        minLength: 30,
        maxLength: 60,
      }),
      (edits) => {
        let bundle = plainRoot();
        edits.forEach(({ field, phone, at }, place) => {
          const context = {
            newId: () => String(place).padStart(16, '0'),
            now: () => at,
            seen: bundle.seq,
            gen: 'g',
          };
          const change = editChange(context, bundle, bundle.root.id, { [field]: `v${place % 2}` }, [field]);
          if (change)
            bundle = applied(bundle, { seq: bundle.seq + 1, by: 'P', from: `K${phone}`, at, change });
        });
        expect(bundle.root.gone).toBeUndefined();
        for (const field of fieldNames) expect(headsOf(bundle.root, field)).toHaveLength(1);
        expect(JSON.stringify(bundle).length).toBeLessThan(800);
      },
      0.1,
    );
  });
});

const defaultOf = (change: Change): readonly string[] =>
  isCreation(change) || change.record.includes('.') ? [] : [change.record];

const onlyField = (change: Change, field: string): Change => ({
  ...change,
  set: field in change.set ? { [field]: change.set[field] ?? null } : {},
});

/** The history up to where the last hand-over begins: phones still hold changes of their own. */
const playUntilPending = (moves: Parameters<typeof play>[0]): History => play(moves, 'keep pending');

const plainRoot = (): Bundle =>
  applied(null, { seq: 1, by: 'P', from: 'K0', at: 1, change: plainChange('R000000000000000', {}) });

const plainChange = (id: string, set: Change['set']): Change => ({
  id,
  record: 'R000000000000000',
  root: 'R000000000000000',
  kind: 'dialogue',
  seen: 0,
  gen: 'g',
  at: 0,
  set,
});

/** Edit `place` (its id is E1, E2, …); base 0 is the creating change, base n the nth edit. */
const plainEdit = (
  edit: { at: number; bases: readonly number[] } | undefined,
  place: number,
  seq: number,
): Entry => ({
  seq,
  by: 'P',
  from: 'K0',
  at: edit?.at ?? 0,
  change: {
    ...plainChange(`E${place + 1}`, { subject: `e${place + 1}` }),
    bases: { subject: (edit?.bases ?? []).map((base) => (base === 0 ? 'R000000000000000' : `E${base}`)) },
  },
});

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, place) =>
        permutations([...items.slice(0, place), ...items.slice(place + 1)]).map((rest) => [item, ...rest]),
      );

/** Decision 4 said again, from the log alone. */
const shouldBeDeleted = (log: readonly Entry[], state: RecordState, isRoot: boolean): boolean => {
  const here = log.filter(({ change }) => change.record === state.id);
  const replaced = new Set(
    here.flatMap(({ change }) =>
      deletedField in change.set ? (change.bases?.[deletedField] ?? defaultOf(change)) : [],
    ),
  );
  const deletions = here.filter(
    ({ change }) => change.set[deletedField] === true && !replaced.has(change.id),
  );
  const covered = isRoot ? log : here;
  const writes = covered.filter(({ change }) => change.set[deletedField] !== true);
  return deletions.some(
    (deletion) =>
      !writes.some(
        (write) =>
          write.from !== deletion.from &&
          (write.seq < deletion.seq ? write.seq > deletion.change.seen : write.change.seen < deletion.seq),
      ),
  );
};
