// Calling a roll: what was tapped is shown and saved at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Records, RecordView, SaveFailure, SaveStep } from '../../store/records-api.ts';
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
  const latest = useRef(saved);
  latest.current = saved;
  const written = useRef(new Set<Called>());
  const waiting = useRef(new Map<RecordId, Called>());
  const isSaving = useRef(false);
  const drop = (isOver: (id: RecordId, one: Called) => boolean) =>
    setCalled((before) => new Map([...before].filter(([id, one]) => !isOver(id, one))));
  // Once it is written and read again the record speaks for itself: another phone may have changed it.
  useEffect(() => drop((_id, one) => written.current.has(one)), [bundle]);
  const save = async () => {
    if (isSaving.current) return;
    isSaving.current = true;
    while (waiting.current.size > 0) {
      const taken = [...waiting.current];
      waiting.current = new Map();
      const failure = await saveCalled(records, bundle, latest.current, taken);
      setProblem(failure && actionFailureText(failure));
      for (const [, one] of taken) written.current.add(one);
      if (failure) drop((id, one) => taken.some(([failed, it]) => failed === id && it === one));
    }
    isSaving.current = false;
  };
  const call = (household: RecordId, one: Called) => {
    setCalled((before) => new Map(before).set(household, one));
    waiting.current.set(household, one);
    void save();
  };
  return { entries: saved.map((entry) => withCalled(entry, called.get(entry.id))), problem, call };
}

type Failure = SaveFailure | { readonly type: 'broken' };

/** At once; what is tapped while a slow phone still writes goes into the next transaction together. */
const saveCalled = async (
  records: Records,
  { root }: Bundle,
  entries: readonly RollEntry[],
  taken: readonly (readonly [RecordId, Called])[],
): Promise<Failure | null> => {
  const steps = taken.map(([household, called]): SaveStep => {
    const entry = entries.find(({ id }) => id === household);
    const values: Values = { ...called };
    if (!entry?.row || entry.others.length === 0)
      return { type: 'addRow', root: root.id, rowKind: 'attendance', values: { household, ...values } };
    return { type: 'edit', root: root.id, record: entry.row.id, values, settled: ['presence'] };
  });
  const saved = await records.saveAll(steps).catch(() => null);
  if (saved === null) return { type: 'broken' };
  return saved.ok ? null : saved.error;
};

const withCalled = (entry: RollEntry, called: Called | undefined): RollEntry =>
  called === undefined
    ? entry
    : {
        ...entry,
        presence: called.presence,
        reason: called.reason === undefined ? entry.reason : (called.reason ?? ''),
        others: [],
      };
