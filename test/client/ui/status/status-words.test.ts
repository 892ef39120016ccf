// What the sending state says.
import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../../../src/client/store/sync-port.ts';
import { hindranceOf, summaryOf } from '../../../../src/client/ui/status/status-words.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';

await loadTexts();

const now = Date.UTC(2026, 10, 12, 8, 0); // 15:00 in Vietnam
const idle: SyncStatus = { phase: 'idle', sent: 0, toSend: 0, received: 0 };
const work = (unsent: number, refused = 0) => ({ unsent, parked: 0, refused, unreadable: 0 });

describe('the summary', () => {
  it('says what is unsent and when the commune last answered', () =>
    expect(summaryOf(work(4), { ...idle, lastDoneAt: Date.UTC(2026, 10, 12, 2, 10) }, now).words).toBe(
      'Chưa gửi 4 · xã nhận 09:10',
    ));
  it('says all is sent only after the commune has answered', () => {
    expect(summaryOf(work(0), idle, now).words).not.toContain('Đã gửi hết');
    expect(summaryOf(work(0), { ...idle, lastDoneAt: now - 86_400_000 }, now).words).toBe(
      'Đã gửi hết · xã nhận 15:00, 11/11',
    );
  });
  it('never says all is sent while a photo or a recording waits', () => {
    const none = { unsent: 0, bytes: 0, refused: 0, inPieces: 0, uncovered: 3, found: [] };
    const asked = { ...idle, lastDoneAt: Date.UTC(2026, 10, 12, 2, 10) };
    const words = (files: object) =>
      summaryOf({ ...work(0), files: { ...none, ...files } }, asked, now).words;
    expect(words({ unsent: 40 })).toBe('40 tệp chờ gửi · xã nhận 09:10');
    expect(words({ inPieces: 1 })).toBe('1 tệp chờ gửi · xã nhận 09:10');
    expect(words({})).toBe('Đã gửi hết · xã nhận 09:10');
    expect(words({ refused: 1 })).toBe('Đã gửi hết · 1 bị từ chối · xã nhận 09:10');
    expect(words({ found: ['R'] })).toBe('Đã gửi hết · đã giữ 1 đoạn ghi âm dở · xã nhận 09:10');
    const both = summaryOf({ ...work(4), files: { ...none, unsent: 2 } }, asked, now);
    expect(both).toMatchObject({ tone: 'wait', words: 'Chưa gửi 4 · 2 tệp chờ gửi · xã nhận 09:10' });
  });
  it('never passes over what was refused', () => {
    const summary = summaryOf(work(0, 2), { ...idle, lastDoneAt: Date.UTC(2026, 10, 12, 2, 10) }, now);
    expect(summary).toMatchObject({ tone: 'wait', words: 'Đã gửi hết · 2 bị từ chối · xã nhận 09:10' });
  });
  it('says it is receiving only while it is', () => {
    expect(summaryOf(work(0), { ...idle, phase: 'receiving' }, now).words).toBe('Đang nhận từ xã');
    for (const phase of ['idle', 'offline', 'waiting', 'stopped'] as const)
      expect(summaryOf(work(0), { ...idle, phase }, now).words).toBe('Chưa nhận xong từ xã');
  });
  it('counts while sending', () =>
    expect(summaryOf(work(12), { ...idle, phase: 'sending', sent: 3, toSend: 12 }, now).words).toBe(
      'Đang gửi 3/12',
    ));
});

describe('what stands in the way', () => {
  it('is nothing while all goes well', () => expect(hindranceOf(idle)).toBeNull());
  it('is small and still without signal, never red', () =>
    expect(hindranceOf({ ...idle, phase: 'offline', problem: 'no-network' })).toMatchObject({
      tone: 'still',
    }));
  it.each([
    'clock',
    'revoked',
    'signature',
    'storage-full',
    'update-needed',
    'server-error',
    'server-unreachable',
  ] as const)('has words for %s, and none of them is red', (problem) => {
    const look = hindranceOf({ ...idle, phase: 'waiting', problem });
    expect(look?.words).not.toBe('');
    expect(look?.tone).not.toBe('late');
  });
});
