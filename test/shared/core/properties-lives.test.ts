// What must hold for every history of overlays, deletions and redactions (design decisions 2, 4, 6).
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEntry, stateOf } from '../../../src/shared/core/apply.ts';
import { deletedField, headsOf, isDeleted } from '../../../src/shared/core/bundle.ts';
import { overlay } from '../../../src/shared/core/overlay.ts';
import { editChange } from '../../../src/shared/core/write.ts';
import {
  applied,
  lastOf,
  plainRoot,
  playUntilPending,
  same,
  shouldBeDeleted,
  shown,
  statesOf,
} from '../../support/bundle-facts.ts';
import { allSteps, fieldNames, play, shownOn, stepsWithoutRedaction } from '../../support/history.ts';
import { holdsFor } from '../../support/property.ts';

vi.setConfig({ testTimeout: 600_000 });

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
