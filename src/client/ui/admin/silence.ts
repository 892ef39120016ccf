// Which devices the office has not heard of for too long, and what each last said of itself, in words. Pure.
import type { DevicesResponse } from '../../../shared/protocol/office.ts';
import { t } from '../text/t.ts';

export type Device = DevicesResponse['devices'][number];

/** A village head opens the notebook at least once a week: after that somebody should ask after the device. */
export const silentAfterDays = 7;
/** What is older and still unsent did not fail for want of one day's signal. */
export const oldUnsentDays = 3;

const minutesOfHour = 60;
const minutesOfDay = 24 * minutesOfHour;
const dayMs = minutesOfDay * 60_000;

/** Not heard of for long, or the oldest it holds unsent is old; what was stopped or left is not expected to speak. */
export const isSilent = (device: Device, now: number): boolean =>
  device.revokedAt === undefined &&
  !device.left &&
  (quietDays(device, now) >= silentAfterDays || unsentDays(device, now) >= oldUnsentDays);

/**
 * "12 ngày chưa liên lạc · còn 3 việc chưa gửi, cũ nhất 15 ngày · máy còn 40 MB · đồng hồ lệch 2 giờ": what there is to
 * say of it; '' where all is well.
 */
export const reportWords = (device: Device, now: number): string => {
  const { unsent = 0, files = 0, freeMb, clockOffMin } = device;
  const days = quietDays(device, now);
  const words: string[] = [];
  if (days >= silentAfterDays) words.push(t('silent.quiet', { n: days }));
  const held = unsentDays(device, now);
  if (unsent > 0) words.push(unsentWords(unsent, held));
  if (files > 0) words.push(filesWords(files, unsent > 0 ? 0 : held));
  if (freeMb !== undefined) words.push(t('silent.room', { free: freeMb }));
  if (clockOffMin !== undefined) words.push(t('silent.clock', { span: spanWords(Math.abs(clockOffMin)) }));
  return words.join(' · ');
};

/** The silent first, the longest silent before the others; then what waits to be looked at; what was stopped last. */
export const inOrder = (devices: readonly Device[], now: number): readonly Device[] =>
  [...devices].sort(
    (a, b) =>
      rankOf(a, now) - rankOf(b, now) || waited(b, now) - waited(a, now) || b.enrolledAt - a.enrolledAt,
  );

const rankOf = (device: Device, now: number): number => {
  if (isSilent(device, now)) return 0;
  if (device.quarantined > 0) return 1;
  return device.revokedAt === undefined ? 2 : 3;
};

const waited = (device: Device, now: number): number =>
  isSilent(device, now) ? Math.max(quietDays(device, now), unsentDays(device, now)) : 0;

/** A device that was never heard of is silent since it was enrolled. */
const quietDays = ({ lastSeenAt, enrolledAt }: Device, now: number): number =>
  wholeDays(now - (lastSeenAt ?? enrolledAt));

const unsentDays = ({ unsent = 0, files = 0, oldestUnsentAt }: Device, now: number): number =>
  unsent + files > 0 && oldestUnsentAt !== undefined ? wholeDays(now - oldestUnsentAt) : 0;

const wholeDays = (ms: number): number => Math.max(0, Math.floor(ms / dayMs));

const unsentWords = (n: number, days: number): string =>
  days > 0 ? t('silent.unsentDays', { n, days }) : t('silent.unsent', { n });

/** The age is said once: it is the oldest of words and files. */
const filesWords = (n: number, days: number): string =>
  days > 0 ? t('silent.filesDays', { n, days }) : t('silent.files', { n });

const spanWords = (minutes: number): string => {
  if (minutes >= 2 * minutesOfDay) return t('silent.days', { n: Math.round(minutes / minutesOfDay) });
  if (minutes >= minutesOfHour) return t('silent.hours', { n: Math.round(minutes / minutesOfHour) });
  return t('silent.minutes', { n: minutes });
};
