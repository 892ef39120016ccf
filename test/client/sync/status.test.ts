// The tables of status, retry and clock: pure functions over what happens.
import { describe, expect, it } from 'vitest';
import { createClock } from '../../../src/client/store/clock.ts';
import { idleStatus, type SyncStatus } from '../../../src/client/store/sync-port.ts';
import { retryDelayMs } from '../../../src/client/sync/retry.ts';
import { nextStatus, problemOf, type SyncEvent } from '../../../src/client/sync/status.ts';

const after = (...events: SyncEvent[]): SyncStatus => events.reduce(nextStatus, idleStatus(5));
const begin: SyncEvent = { type: 'begin', toSend: 3 };
const progress: SyncEvent = { type: 'progress', sent: 2, received: 4, left: 1 };

describe('the status', () => {
  it.each<[string, SyncEvent[], SyncStatus]>([
    ['nothing yet', [], { phase: 'idle', sent: 0, toSend: 0, received: 0, lastDoneAt: 5 }],
    ['begun', [begin], { phase: 'sending', sent: 0, toSend: 3, received: 0, lastDoneAt: 5 }],
    [
      'nothing to send',
      [{ type: 'begin', toSend: 0 }],
      { phase: 'receiving', sent: 0, toSend: 0, received: 0, lastDoneAt: 5 },
    ],
    ['half way', [begin, progress], { phase: 'sending', sent: 2, toSend: 3, received: 4, lastDoneAt: 5 }],
    [
      'all sent, more coming',
      [begin, progress, { type: 'progress', sent: 1, received: 1, left: 0 }],
      { phase: 'receiving', sent: 3, toSend: 3, received: 5, lastDoneAt: 5 },
    ],
    [
      'saved meanwhile',
      [begin, { type: 'progress', sent: 3, received: 0, left: 2 }],
      { phase: 'sending', sent: 3, toSend: 5, received: 0, lastDoneAt: 5 },
    ],
    [
      'cut off in the middle of what is there',
      [begin, { ...progress, isPartial: true }, { type: 'failed', problem: 'server-unreachable' }, begin],
      { phase: 'sending', sent: 0, toSend: 3, received: 0, lastDoneAt: 5, isPartial: true },
    ],
    [
      'whole again after that',
      [
        begin,
        { ...progress, isPartial: true },
        { type: 'offline' },
        begin,
        progress,
        { type: 'done', at: 9 },
      ],
      { phase: 'idle', sent: 2, toSend: 3, received: 4, lastDoneAt: 9 },
    ],
    [
      'done',
      [begin, progress, { type: 'done', at: 9 }],
      { phase: 'idle', sent: 2, toSend: 3, received: 4, lastDoneAt: 9 },
    ],
    [
      'failed for now',
      [begin, { type: 'failed', problem: 'server-unreachable', retryAt: 7 }],
      {
        phase: 'waiting',
        sent: 0,
        toSend: 3,
        received: 0,
        lastDoneAt: 5,
        problem: 'server-unreachable',
        retryAt: 7,
      },
    ],
    [
      'failed for good',
      [begin, { type: 'failed', problem: 'revoked' }],
      { phase: 'stopped', sent: 0, toSend: 3, received: 0, lastDoneAt: 5, problem: 'revoked' },
    ],
    [
      'offline is no problem',
      [begin, { type: 'failed', problem: 'server-error', retryAt: 1 }, { type: 'offline' }],
      { phase: 'offline', sent: 0, toSend: 3, received: 0, lastDoneAt: 5 },
    ],
    [
      'a new run forgets the problem',
      [{ type: 'failed', problem: 'clock' }, begin],
      { phase: 'sending', sent: 0, toSend: 3, received: 0, lastDoneAt: 5 },
    ],
  ])('%s', (_name, events, expected) => expect(after(...events)).toEqual(expected));

  it('an authentication failure stops, a lost network does not', () => {
    expect(problemOf({ type: 'bad-signature' })).toEqual({ problem: 'signature', mayPass: false });
    expect(problemOf({ type: 'unknown-device' })).toEqual({ problem: 'signature', mayPass: false });
    expect(problemOf({ type: 'clock' })).toEqual({ problem: 'clock', mayPass: false });
    expect(problemOf({ type: 'no-network' })).toEqual({ problem: 'server-unreachable', mayPass: true });
    expect(problemOf({ type: 'storage-full' })).toEqual({ problem: 'server-error', mayPass: true });
    expect(problemOf({ type: 'bad-answer' })).toEqual({ problem: 'update-needed', mayPass: true });
  });
});

describe('the wait before the next try', () => {
  it.each([
    [1, 0, 2_500],
    [1, 0.999_999, 5_000],
    [2, 0, 5_000],
    [4, 0.5, 30_000],
    [30, 0.999_999, 600_000],
    [2_000, 0, 300_000],
  ])('after %i failures, by chance %f, is %i ms', (failures, chance, ms) =>
    expect(retryDelayMs(failures, chance)).toBe(ms),
  );
});

describe('the clock', () => {
  it('never runs before the last known server time, and says when it must be off', () => {
    let phone = 1_000_000;
    const clock = createClock(() => phone, { serverMs: 5_000_000, offsetMs: 0 });
    expect(clock.now()).toBe(5_000_000);
    expect(clock.state.value).toEqual({ off: true, offsetMs: 4_000_000 });
    phone = 6_000_000;
    expect(clock.now()).toBe(6_000_000);
  });

  it('is corrected by an answer, half the travel time allowed for', () => {
    let phone = 1_000_000;
    const clock = createClock(() => phone);
    phone += 2_000;
    clock.hear(9_001_000, 1_000_000);
    expect(clock.now()).toBe(1_002_000 + 8_000_000);
    expect(clock.state.value).toEqual({ off: true, offsetMs: 8_000_000 });
    clock.hear(phone - 900, phone - 1_000);
    expect(clock.state.value).toEqual({ off: false, offsetMs: 0 });
  });
});
