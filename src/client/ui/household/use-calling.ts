// The roll of an open meeting being called: one writer for as long as its page stands.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Records, RecordView, SaveFailure, SaveStep } from '../../store/records-api.ts';
import { afterFrame } from '../../store/yielding.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { type Calling, createCalling, type Taken, withCalled } from './calling.ts';
import type { RollEntry } from './roll.ts';

type Failure = SaveFailure | { readonly type: 'broken' };

export type RollCalling = Calling<Failure>;

/** The writer of a page of the roll; the same one however often the page is drawn. */
export function useCalling({ bundle }: RecordView, saved: readonly RollEntry[]): RollCalling {
  const { records } = useAccount();
  const latest = useRef(saved);
  latest.current = saved;
  const { id } = bundle.root;
  const calling = useMemo(
    () => createCalling((taken) => saveCalled(records, id, latest.current, taken), afterFrame),
    [records, id],
  );
  useEffect(() => calling.readBack(), [calling, bundle]);
  useEffect(() => {
    const leave = () => void calling.flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [calling]);
  return calling;
}

/** The whole roll as it was called, a frame behind its rows: for counts, filters and what is offered from them. */
export function useCalled({ round, said }: RollCalling, saved: readonly RollEntry[]): readonly RollEntry[] {
  const at = round.value;
  return useMemo(
    () => saved.map((entry) => withCalled(entry, said(entry.id).peek()?.called)),
    [saved, said, at],
  );
}

/** Why the last of it could not be saved, in words. */
export const useCallProblem = ({ failure }: RollCalling): string | null =>
  failure.value && actionFailureText(failure.value);

/** At once; what is tapped while a slow phone still writes goes into the next transaction together. */
const saveCalled = async (
  records: Records,
  root: Bundle['root']['id'],
  entries: readonly RollEntry[],
  taken: Taken,
): Promise<Failure | null> => {
  const steps = taken.map(([household, called]): SaveStep => {
    const entry = entries.find(({ id }) => id === household);
    const values: Values = { ...called };
    if (!entry?.row || entry.others.length === 0)
      return { type: 'addRow', root, rowKind: 'attendance', values: { household, ...values } };
    return { type: 'edit', root, record: entry.row.id, values, settled: ['presence'] };
  });
  const saved = await records.saveAll(steps).catch(() => null);
  if (saved === null) return { type: 'broken' };
  return saved.ok ? null : saved.error;
};
