// Counts and answers written down while people vote: shown at once, saved a moment after the last key, without a button.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Bundle, rowsOf } from '../../../shared/core/bundle.ts';
import { isNaturalId, type RecordId } from '../../../shared/core/ids.ts';
import { ok, type Result } from '../../../shared/core/result.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { RecordView, SaveFailure, SaveStep } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';

export interface Writing {
  /** The record with what was typed laid over it: everything that is counted is counted of this. */
  readonly bundle: Bundle;
  /** @param record the root, a row, or the id of a row with a natural key that need not be there yet */
  readonly write: (record: RecordId, values: Values) => void;
  /** Saves what waits, now. Ok: all that was typed is on the phone. */
  readonly flush: () => Promise<Flushed>;
  readonly problem: string | null;
}

type Flushed = Result<unknown, SaveFailure | { readonly type: 'broken' }>;

/** Between two keys of one number. */
const restMs = 500;

type Typed = ReadonlyMap<RecordId, Values>;

export function useWriting({ bundle }: RecordView): Writing {
  const { records } = useAccount();
  const typed = useRef<Typed>(new Map());
  const waiting = useRef(new Map<RecordId, Values>());
  const written = useRef(new Set<Values>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef<Promise<Flushed>>(Promise.resolve(ok(undefined)));
  const [problem, setProblem] = useState<string | null>(null);
  const [, redraw] = useState(0);
  const show = (next: Typed) => {
    typed.current = next;
    redraw((times) => times + 1);
  };
  const drop = (isOver: (one: Values) => boolean) =>
    show(new Map([...typed.current].filter(([, one]) => !isOver(one))));
  // Read back, the record speaks for itself: another phone may have changed it.
  useEffect(() => drop((one) => written.current.has(one)), [bundle]);
  const save = async (): Promise<Flushed> => {
    if (waiting.current.size === 0) return ok(undefined);
    const taken = [...waiting.current];
    waiting.current = new Map();
    const steps = taken.map(([record, values]) => stepOf(bundle.root.id, record, values));
    const saved = await records
      .saveAll(steps)
      .catch(() => ({ ok: false, error: { type: 'broken' } }) as const);
    setProblem(saved.ok ? null : actionFailureText(saved.error));
    if (saved.ok) for (const [, one] of taken) written.current.add(one);
    // What could not be saved stays in its field, with the reason: it is tried again with the next key, or before closing.
    else waiting.current = new Map([...taken, ...waiting.current]);
    return saved;
  };
  const flush = () => {
    clearTimeout(timer.current);
    saving.current = saving.current.then(save);
    return saving.current;
  };
  const write = (record: RecordId, values: Values) => {
    const one = { ...typed.current.get(record), ...values };
    waiting.current.set(record, one);
    show(new Map(typed.current).set(record, one));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), restMs);
  };
  useFlushOnLeaving(flush);
  return { bundle: withTyped(bundle, typed.current), write, flush, problem };
}

/** Another page, another app: nothing typed waits for a timer then. */
function useFlushOnLeaving(flush: () => Promise<unknown>): void {
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const leave = () => void latest.current();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    document.addEventListener('focusout', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      document.removeEventListener('focusout', leave);
      leave();
    };
  }, []);
}

/** `<root>.<row kind>.<key>`: written by its key, whether it is there or not. */
const stepOf = (root: RecordId, record: RecordId, values: Values): SaveStep => {
  if (!isNaturalId(record)) return { type: 'edit', root, record, values };
  const [, rowKind = '', key = ''] = record.split('.');
  const keyField = minutes.rows[rowKind]?.naturalKey ?? '';
  return { type: 'addRow', root, rowKind, values: { ...values, [keyField]: key } };
};

const withTyped = (bundle: Bundle, typed: Typed): Bundle => {
  if (typed.size === 0) return bundle;
  const rows = { ...bundle.rows };
  let root = bundle.root;
  for (const [record, values] of typed) {
    if (record === root.id) root = { ...root, values: { ...root.values, ...values } };
    else {
      const row = rows[record] ?? {
        id: record,
        kind: record.split('.')[1] ?? '',
        by: '',
        at: 0,
        values: {},
        last: {},
      };
      rows[record] = { ...row, values: { ...row.values, ...values } };
    }
  }
  return { ...bundle, root, rows };
};

/** The rows of one kind that stand, withdrawn ones left out. */
export const standingRows = (bundle: Bundle, kind: string) =>
  rowsOf(bundle, kind).filter(({ redacted }) => !redacted);
