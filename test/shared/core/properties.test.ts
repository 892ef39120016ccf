// What must hold for every history of a bundle: repeats, and the fields (design decision 3).
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { stateOf } from '../../../src/shared/core/apply.ts';
import { type Bundle, fieldsWithOthers, headsOf, isDeleted } from '../../../src/shared/core/bundle.ts';
import { editChange } from '../../../src/shared/core/write.ts';
import {
  applied,
  defaultOf,
  headsIn,
  lastOf,
  onlyField,
  permutations,
  plainEdit,
  plainRoot,
  same,
  shown,
  statesOf,
  throughJson,
} from '../../support/bundle-facts.ts';
import { allSteps, editSteps, fieldNames, play, stepsWithoutRedaction } from '../../support/history.ts';
import { holdsFor } from '../../support/property.ts';

vi.setConfig({ testTimeout: 600_000 });

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
