// Writes one draft while it is typed: one write at a time, so that a later text is never overwritten by an earlier.
//
//   typed ─ at once, or 250 ms after the last write ─▶ relaxed write ─ 4 s after the first relaxed one ─▶ strict write
//   hold: the write under way ends, no other begins · release: goes on · end: for good

import { ok, type Result } from '../../shared/core/result.ts';
import {
  type Draft,
  type DraftContent,
  type DraftFailure,
  type DraftsParts,
  type Place,
  type SetTimer,
  writeDraftRow,
} from './draft-row.ts';
import type { DraftRow, Durability } from './tables.ts';

export interface DraftWriter {
  /** Key of its row in `drafts`: the draft's id, unless another tab went on with the same draft. */
  readonly rowKey: string;
  /** Something was typed that the disk does not have. */
  readonly unwritten: boolean;
  current(): Draft;
  update(values: DraftContent['values']): void;
  /** Writes what is not written so; after the writes under way. */
  write(strict: boolean): Promise<Result<void, DraftFailure>>;
  hold(): Promise<void>;
  release(): void;
  end(): void;
}

const pauseMs = 250;
/** With the pause before it and the time that writes take, typing is on the disk within 5 s (seen by strace: 5.7 s with 5). */
const strictEveryMs = 4000;

/** @param row what the disk has, when the draft is taken up again */
export function createDraftWriter(
  parts: DraftsParts,
  id: string,
  started: DraftContent,
  row?: DraftRow,
): DraftWriter {
  const state: State = {
    parts,
    id,
    content: started,
    place: { rowKey: id, touched: row?.touched },
    typed: 0,
    written: 0,
    sure: 0,
    lastWriteAt: Number.NEGATIVE_INFINITY,
    held: false,
    failed: false,
    queue: Promise.resolve(ok(undefined)),
    next: createAlarm(parts.setTimer),
    strict: createAlarm(parts.setTimer),
  };
  return {
    get rowKey() {
      return state.place.rowKey;
    },
    get unwritten() {
      return state.typed !== state.written;
    },
    current: () => ({ id, touched: state.place.touched ?? started.startedAt, ...state.content }),
    update(values) {
      state.content = { ...state.content, values };
      state.typed += 1;
      schedule(state);
    },
    write: (strict) => enqueue(state, strict ? 'strict' : 'relaxed'),
    async hold() {
      stop(state);
      await state.queue;
    },
    release() {
      state.held = false;
      schedule(state);
      if (state.sure !== state.written) scheduleStrict(state);
    },
    end: () => stop(state),
  };
}

interface State {
  readonly parts: DraftsParts;
  readonly id: string;
  content: DraftContent;
  place: Place;
  /** Counted versions of the text: typed, written, and written with the disk's word for it. */
  typed: number;
  written: number;
  sure: number;
  lastWriteAt: number;
  held: boolean;
  failed: boolean;
  /** The end of the queue of writes. */
  queue: Promise<Result<void, DraftFailure>>;
  readonly next: Alarm;
  readonly strict: Alarm;
}

function enqueue(state: State, durability: Durability): Promise<Result<void, DraftFailure>> {
  const run = () => writeOnce(state, durability);
  state.queue = state.queue.then(run, run);
  return state.queue;
}

async function writeOnce(state: State, durability: Durability): Promise<Result<void, DraftFailure>> {
  if (isWritten(state, durability)) return ok(undefined);
  state.next.stop();
  const version = state.typed;
  state.lastWriteAt = state.parts.now();
  const result = await writeDraftRow(state.parts, state.place, state.content, durability);
  if (state.failed || !result.ok) state.parts.onState?.(state.id, result.ok ? null : result.error);
  state.failed = !result.ok;
  if (!result.ok) {
    // The next change tries again; on a full disk time does too.
    if (result.error.type === 'storage-full') scheduleStrict(state);
    if (result.error.type === 'withdrawn') {
      state.content = { ...state.content, values: {} };
      state.written = state.sure = version;
    }
    return result;
  }
  state.place = result.value;
  state.written = version;
  if (durability === 'strict') state.sure = version;
  else scheduleStrict(state);
  schedule(state); // what was typed meanwhile
  return ok(undefined);
}

function isWritten({ held, sure, written, typed }: State, durability: Durability): boolean {
  return held || (durability === 'strict' ? sure : written) === typed;
}

function schedule(state: State): void {
  if (isWritten(state, 'relaxed')) return;
  const waitMs = state.lastWriteAt + pauseMs - state.parts.now();
  if (waitMs <= 0) void enqueue(state, 'relaxed');
  // At most the pause, also when the clock was set back.
  else state.next.start(() => void enqueue(state, 'relaxed'), Math.min(waitMs, pauseMs));
}

function scheduleStrict(state: State): void {
  if (!state.held) state.strict.start(() => void enqueue(state, 'strict'), strictEveryMs);
}

function stop(state: State): void {
  state.held = true;
  state.next.stop();
  state.strict.stop();
}

interface Alarm {
  /** Does nothing while it is running. */
  start(work: () => void, delayMs: number): void;
  stop(): void;
}

function createAlarm(setTimer: SetTimer): Alarm {
  let cancel: (() => void) | undefined;
  return {
    start(work, delayMs) {
      cancel ??= setTimer(() => {
        cancel = undefined;
        work();
      }, delayMs);
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
