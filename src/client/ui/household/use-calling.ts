// Calling a roll: what was tapped is shown at once, and saved one household after another.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import type { Presence, RollEntry } from './roll.ts';

export type Called = { readonly presence: Presence; readonly reason?: string | null };

/** Absent, with a reason where one is given. */
export const calledAbsent = (reason: string): Called => ({
  presence: reason === '' ? 'absent' : 'excused',
  reason: reason === '' ? null : reason,
});

/** What could not be saved falls back to what is, with its reason in words. */
export function useCalling({ bundle }: RecordView, saved: readonly RollEntry[]) {
  const { records } = useAccount();
  const [called, setCalled] = useState<ReadonlyMap<RecordId, Called>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const entries = saved.map((entry) => withCalled(entry, called.get(entry.id)));
  const latest = useRef(saved);
  latest.current = saved;
  // Once the record says the same, it speaks for itself again: another phone may change it next.
  useEffect(() => {
    const open = [...called].filter(([id, one]) => {
      const entry = saved.find((each) => each.id === id);
      return !entry || entry.presence !== one.presence || (one.reason ?? entry.reason) !== entry.reason;
    });
    if (open.length < called.size) setCalled(new Map(open));
  }, [saved, called]);
  const call = (household: RecordId, one: Called) => {
    setCalled((before) => new Map(before).set(household, one));
    const save = async () => {
      const entry = latest.current.find(({ id }) => id === household);
      const root = bundle.root.id;
      const values: Values = one.reason === undefined ? { presence: one.presence } : { ...one };
      const written = entry?.row
        ? await records.edit(root, entry.row.id, values, {
            settled: entry.others.length > 0 ? ['presence'] : [],
          })
        : await records.addRow(root, 'attendance', { household, ...values });
      setProblem(written.ok ? null : actionFailureText(written.error));
      if (!written.ok) forget(household, one);
    };
    queue.current = queue.current.then(save).catch(() => {
      setProblem(actionFailureText({ type: 'broken' }));
      forget(household, one);
    });
  };
  const forget = (household: RecordId, one: Called) =>
    setCalled((before) => {
      if (before.get(household) !== one) return before;
      const rest = new Map(before);
      rest.delete(household);
      return rest;
    });
  return { entries, problem, call };
}

const withCalled = (entry: RollEntry, called: Called | undefined): RollEntry =>
  called === undefined
    ? entry
    : {
        ...entry,
        presence: called.presence,
        reason: called.reason === undefined ? entry.reason : (called.reason ?? ''),
        others: [],
      };
