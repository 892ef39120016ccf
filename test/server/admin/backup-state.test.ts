// How the automatic backups stand, and when the next is due.
import { describe, expect, test } from 'vitest';
import type { BackupRecord } from '../../../src/server/admin/backup-record.ts';
import { backupState, isDue } from '../../../src/server/admin/backup-state.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const now = at('2026-11-23T14:00');
const hours = (count: number) => count * 3_600_000;
const good = (ms: number) => ({ at: ms, head: 9, file: 'gan-dan.db' });
const record = (more: Partial<BackupRecord> = {}): BackupRecord => ({ folder: '/mnt/usb/gan-dan', ...more });

describe('the state', () => {
  test.each([
    ['off', undefined],
    ['old', record()],
    ['old', record({ failed: { at: now, type: 'place-missing' } })],
    ['good', record({ good: good(now - hours(26)) })],
    ['good', record({ good: good(now - hours(48)) })],
    ['old', record({ good: good(now - hours(48) - 1) })],
    ['failed', record({ good: good(now - hours(26)), failed: { at: now, type: 'storage-full' } })],
    ['old', record({ good: good(now - hours(72)), failed: { at: now, type: 'storage-full' } })],
    ['old', record({ good: good(now + hours(500)) })],
  ])('%s: %o', (state, known) => {
    expect(backupState(known, now)).toBe(state);
  });
});

describe('a backup is due', () => {
  test.each([
    ['when there is none', record(), true],
    ['when the hour came since the last', record({ good: good(at('2026-11-23T11:59')) }), true],
    ['not when the last is of after the hour', record({ good: good(at('2026-11-23T12:00')) }), false],
    ['when the last is older than a day', record({ good: good(now - hours(25)) }), true],
    ['when the last is dated in the future', record({ good: good(now + hours(5)) }), true],
    ['not within an hour of a failure', record({ failed: { at: now - hours(0.9), type: 'failed' } }), false],
    ['an hour after a failure', record({ failed: { at: now - hours(1), type: 'failed' } }), true],
    ['when the failure is dated in the future', record({ failed: { at: now + 1, type: 'failed' } }), true],
  ])('%s', (_when, known, due) => {
    expect(isDue(known, 12, now)).toBe(due);
  });

  test('before the hour, only when yesterday’s is missing', () => {
    const morning = at('2026-11-23T08:00');
    expect(isDue(record({ good: good(at('2026-11-22T12:30')) }), 12, morning)).toBe(false);
    expect(isDue(record({ good: good(at('2026-11-22T11:30')) }), 12, morning)).toBe(true);
  });
});
