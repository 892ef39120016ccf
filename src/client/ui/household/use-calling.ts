// Calling a roll: what was tapped is shown and saved at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Records, RecordView, SaveFailure, SaveStep } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import type { Presence, RollEntry } from './roll.ts';

/** What was said of one household; only what was said. */
export type Called = {
  readonly presence?: Presence;
  readonly reason?: string | null;
  readonly name?: string | null;
  readonly authorised?: boolean | null;
  readonly arrived?: string | null;
  readonly left?: string | null;
  readonly cluster?: string | null;
};

/** Absent, with a reason where one is given. */
export const calledAbsent = (reason: string): Called => ({
  presence: reason === '' ? 'absent' : 'excused',
  reason: reason === '' ? null : reason,
});

/** What could not be saved falls back to what is, with its reason in words. */
export function useCalling({ bundle }: RecordView, saved: readonly RollEntry[]) {
  const { records } = useAccount();
  const called = useRef<ReadonlyMap<RecordId, Called>>(new Map());
  const [, redraw] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(saved);
  latest.current = saved;
  const written = useRef(new Set<Called>());
  const waiting = useRef(new Map<RecordId, Called>());
  const isSaving = useRef(false);
  const show = (next: ReadonlyMap<RecordId, Called>) => {
    called.current = next;
    redraw((times) => times + 1);
  };
  const drop = (isOver: (id: RecordId, one: Called) => boolean) =>
    show(new Map([...called.current].filter(([id, one]) => !isOver(id, one))));
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
  const call = (household: RecordId, said: Called) => {
    // What was said a moment ago and is not read back yet goes with it: writing it twice writes nothing.
    const one = { ...called.current.get(household), ...said };
    show(new Map(called.current).set(household, one));
    waiting.current.set(household, one);
    void save();
  };
  return { entries: saved.map((entry) => withCalled(entry, called.current.get(entry.id))), problem, call };
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

const withCalled = (entry: RollEntry, called: Called | undefined): RollEntry => {
  if (called === undefined) return entry;
  const { presence = entry.presence, authorised = entry.authorised } = called;
  const words = (field: 'reason' | 'name' | 'arrived' | 'left' | 'cluster'): string =>
    called[field] === undefined ? entry[field] : (called[field] ?? '');
  return {
    ...entry,
    presence,
    authorised: authorised === true,
    reason: words('reason'),
    name: words('name'),
    arrived: words('arrived'),
    left: words('left'),
    cluster: words('cluster'),
    others: called.presence === undefined ? entry.others : [],
  };
};
