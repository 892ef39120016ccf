// How the automatic backups stand, and when the next is due. Pure.
import type { BackupRecord } from './backup-record.ts';

/**
 * - off: no second place is set · good: the last run succeeded, not long ago
 * - failed: the last run failed, the copy before it is still young · old: no copy, or none younger than 48 hours
 */
export type BackupState = 'off' | 'good' | 'failed' | 'old';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const vietnamOffsetMs = 7 * hourMs;
const oldAfterMs = 48 * hourMs;
/** A failure may be a cable: tried again soon, but not in a hurry. */
const retryAfterMs = hourMs;

/** `now` in ms; a copy dated in the future (a clock that was wrong) tells nothing. */
export const backupState = (record: BackupRecord | undefined, now: number): BackupState => {
  if (!record) return 'off';
  const { good, failed } = record;
  if (!good || Math.abs(now - good.at) > oldAfterMs) return 'old';
  return failed ? 'failed' : 'good';
};

/** Whether no copy was made since the hour (in Vietnam) last came, and the last try is not just over. */
export const isDue = ({ good, failed }: BackupRecord, hour: number, now: number): boolean => {
  if (failed && failed.at <= now && now - failed.at < retryAfterMs) return false;
  return !good || good.at > now || good.at < lastHour(hour, now);
};

/** The last time that it was `hour` o'clock in Vietnam, ms. */
const lastHour = (hour: number, now: number): number => {
  const local = now + vietnamOffsetMs;
  const today = local - (local % dayMs) + hour * hourMs;
  return (today <= local ? today : today - dayMs) - vietnamOffsetMs;
};
