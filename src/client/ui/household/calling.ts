// Calling a roll: what was tapped is drawn first, on its own row; its write and the counts follow that frame.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { RecordId } from '../../../shared/core/ids.ts';
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

/** What the record does not say yet. `isStored`: it is on the disk; until then it is only pressed. */
export type Said = { readonly called: Called; readonly isStored: boolean };

export type Taken = readonly (readonly [RecordId, Called])[];

export type Calling<Failure> = {
  /** Of one household, for its own row; undefined: the record speaks for itself. */
  readonly said: (household: RecordId) => ReadonlySignal<Said | undefined>;
  /** Counts up, a frame later than the rows, with everything that was said: sums of the whole roll follow this one. */
  readonly round: ReadonlySignal<number>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly call: (household: RecordId, said: Called) => void;
  /** Writes what still waits for its frame, now: the page is being left. */
  readonly flush: () => Promise<void>;
  /** The record was read again: what is stored is in it, and another phone may have changed it since. */
  readonly readBack: () => void;
};

/**
 * Nothing is lost between two saves: what is said while one runs goes into the next, and what fails falls back to what
 * the record says, with the failure.
 * @param write one transaction with all of them; null when it is stored
 * @param afterFrame resolves once the row was drawn, or soon where nothing is drawn
 */
export const createCalling = <Failure>(
  write: (taken: Taken) => Promise<Failure | null>,
  afterFrame: () => Promise<void>,
): Calling<Failure> => {
  const rows = new Map<RecordId, Signal<Said | undefined>>();
  const [round, failure] = [signal(0), signal<Failure | null>(null)];
  let waiting = new Map<RecordId, Called>();
  let saving: Promise<void> | undefined;
  const row = (household: RecordId) => {
    const one = rows.get(household) ?? signal<Said | undefined>(undefined);
    rows.set(household, one);
    return one;
  };
  /** Only what is still the latest word on its household. */
  const put = (taken: Taken, said: (called: Called) => Said | undefined) => {
    for (const [household, called] of taken)
      if (row(household).peek()?.called === called) row(household).value = said(called);
  };
  const save = async () => {
    while (waiting.size > 0) {
      const taken = [...waiting];
      waiting = new Map();
      failure.value = await write(taken);
      const isStored = failure.peek() === null;
      put(taken, (called) => (isStored ? { called, isStored } : undefined));
      round.value++;
    }
    saving = undefined;
  };
  const flush = () => {
    saving ??= save();
    return saving;
  };
  return {
    said: row,
    round,
    failure,
    flush,
    call(household, said) {
      // What was said a moment ago and is not read back yet goes with it: writing it twice writes nothing.
      const called = { ...row(household).peek()?.called, ...said };
      row(household).value = { called, isStored: false };
      waiting.set(household, called);
      void afterFrame().then(() => {
        round.value++;
        return flush();
      });
    },
    readBack() {
      for (const one of rows.values()) if (one.peek()?.isStored) one.value = undefined;
      round.value++;
    },
  };
};

/** Who came is no more excused. @param reason that stood there */
export const calledPresent = (reason: string): Called => ({
  presence: 'present',
  ...(reason !== '' && { reason: null }),
});

/** Who is absent came at no time. */
export const calledAway: Called = { presence: 'absent', arrived: null, left: null };

/** Absent, with a reason where one is given. */
export const calledAbsent = (reason: string): Called => ({
  presence: reason === '' ? 'absent' : 'excused',
  reason: reason === '' ? null : reason,
});

/** The household as it was called; the same object where nothing was said. */
export const withCalled = (entry: RollEntry, called: Called | undefined): RollEntry => {
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
