// What a record says of its changes: how many the commune has, what waits, and for what.
import { beforeAll, describe, expect, test } from 'vitest';
import { idleStatus, type SyncStatus } from '../../../../src/client/store/sync-port.ts';
import { stateWords } from '../../../../src/client/ui/parts/StateLine.tsx';
import { countOf, type Waiting, waitingWords } from '../../../../src/client/ui/record/waiting-words.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';

beforeAll(loadTexts);

const view = (more: Partial<Waiting> = {}): Waiting => ({ unsent: 0, parked: 0, refused: [], ...more });
const status = (more: Partial<SyncStatus> = {}): SyncStatus => ({ ...idleStatus(undefined), ...more });
const retryAt = Date.parse('2026-11-12T14:40+07:00');

describe('what is unsent says why', () => {
  test.each([
    [status(), 'Máy gửi trong lượt tới.'],
    [status({ phase: 'receiving' }), 'Máy gửi trong lượt tới.'],
    [status({ phase: 'offline' }), 'Đang mất sóng. Có sóng thì máy tự gửi.'],
    [
      status({ phase: 'waiting', problem: 'server-unreachable', retryAt }),
      'Chưa nối được với xã. Máy thử lại lúc 14:40.',
    ],
    [
      status({ phase: 'waiting', problem: 'server-error', retryAt }),
      'Máy chủ của xã đang trục trặc. Máy thử lại lúc 14:40.',
    ],
    [
      status({ phase: 'waiting', problem: 'update-needed', retryAt }),
      'Cần cập nhật ứng dụng để nhận tiếp · Tự thử lại lúc 14:40',
    ],
    [
      status({ phase: 'stopped', problem: 'clock' }),
      'Giờ trên máy lệch, chưa gửi được. Xin chỉnh lại ngày giờ.',
    ],
  ])('%o', (now, words) => {
    expect(waitingWords(view({ unsent: 1 }), now, false)).toEqual([words]);
    expect(waitingWords(view({ unsent: 5, received: 7 }), now, false)).toEqual([`7/12 đã nhận · ${words}`]);
  });
});

test('what the commune keeps waiting is counted as received, and says what it waits for', () => {
  const kept = view({ parked: 3, waitForRecord: 1, received: 2 });
  expect(countOf(kept)).toEqual({ done: 5, total: 5 });
  expect(waitingWords(kept, status(), false)).toEqual([
    '1 mục xã đã nhận, chờ hồ sơ liên quan về tới xã.',
    '2 mục xã đã nhận, chờ xã cập nhật.',
  ]);
});

test('nothing is said where nothing waits, or while it is on its way', () => {
  expect(waitingWords(view({ received: 12 }), status(), false)).toEqual([]);
  expect(waitingWords(view({ unsent: 2 }), status({ phase: 'sending' }), true)).toEqual([]);
});

test('what was refused counts as written and not as received', () => {
  const change = { change: { id: 'A' }, reason: 'invalid' } as unknown as Waiting['refused'][number];
  expect(countOf(view({ received: 11, refused: [change] }))).toEqual({ done: 11, total: 12 });
});

test('a received record says how many of its changes, when, and on which day unless it is today', () => {
  const atMs = Date.parse('2026-11-12T14:32+07:00');
  const at = (nowMs: number, total: number) =>
    stateWords({ type: 'received', atMs, of: { done: total, total } }, nowMs);
  expect(at(atMs + 60_000, 12)).toBe('12/12 đã nhận, 14:32');
  expect(at(atMs + 86_400_000, 12)).toBe('12/12 đã nhận, 14:32, 12/11');
  expect(at(atMs + 86_400_000, 1)).toBe('Đã nhận 14:32, 12/11');
  expect(at(atMs + 86_400_000, 0)).toBe('Đã nhận 14:32, 12/11');
});
