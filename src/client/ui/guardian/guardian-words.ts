// How this device stands, each in plain words with what to do about it: pure, so that every case can be read in a test.
import type { OfflineReadiness } from '../../pwa/updates.ts';
import type { OwnWork } from '../../store/account-api.ts';
import type { FilesWaiting } from '../../store/files/files-waiting.ts';
import type { Persistence } from '../../store/persistence.ts';
import type { SafeCopy } from '../../store/safe-copy.ts';
import { isSpaceShort, type Space } from '../../store/space.ts';
import type { IconName } from '../parts/Icon.tsx';
import type { Tone } from '../parts/Mark.tsx';
import { dayOf, daysBetween, formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export interface Standing {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
  /** What the person may do, where there is anything to do or to know. */
  readonly todo?: string;
}

const good = { tone: 'done', icon: 'check' } as const;
const still = { tone: 'still', icon: 'info' } as const;
const wait = { tone: 'wait', icon: 'alert' } as const;

/** @param asked the person has pressed and the browser has not promised */
export function keepingOf(persistence: Persistence, asked: boolean): Standing {
  if (persistence === 'promised') return { ...good, words: t('guardian.kept') };
  if (persistence === 'unknown')
    return { ...still, words: t('guardian.keptUnknown'), todo: t('guardian.keptUnknownTodo') };
  const todo = asked ? t('guardian.keptAskedTodo') : t('guardian.keptNotTodo');
  return { ...wait, words: t('guardian.keptNot'), todo };
}

const megabyte = 1024 * 1024;

/** @param space undefined where the browser does not say */
export function roomOf(space: Space | undefined): Standing {
  if (!space) return { ...still, words: t('guardian.roomUnknown') };
  const words = t('guardian.room', {
    used: Math.ceil(space.usedBytes / megabyte),
    free: Math.floor(space.freeBytes / megabyte),
  });
  return isSpaceShort(space) ? { ...wait, words, todo: t('guardian.roomTodo') } : { ...good, words };
}

/** A commune backs up every day: what is older than this did not come through. */
const overdueDays = 3;
/** So long without having asked, nobody knows whether the commune's copies go on. */
const unaskedDays = 7;

export interface CopyFacts {
  readonly copy: SafeCopy;
  /** When an exchange last left nothing to do, ms. */
  readonly askedAt: number | undefined;
  readonly files?: FilesWaiting | undefined;
  readonly now: number;
}

/** How old the last safe copy is, as the commune's server told this phone. */
export function copyOf({ copy, askedAt, files, now }: CopyFacts): Standing {
  if (askedAt === undefined)
    return { ...wait, words: t('guardian.copyNever'), todo: t('guardian.copyNeverTodo') };
  if (!copy.any) return { ...wait, words: t('guardian.copyNone'), todo: t('guardian.copyNoneTodo') };
  if (copy.uncovered > 0) return uncoveredOf(copy, now);
  const days = daysSince(askedAt, now);
  const when = formatInstant(askedAt, now);
  const words = `${t('guardian.copyAll')} ${days === 0 ? t('guardian.copyToday', { when }) : t('guardian.copyDays', { when, n: days })}`;
  if (days > unaskedDays) return { ...wait, words, todo: t('guardian.copyOldTodo') };
  const apart = files ? files.unsent + files.refused + files.inPieces + files.uncovered : 0;
  if (apart === 0) return { ...good, words };
  return { ...still, words, todo: t('guardian.copyFiles', { n: apart }) };
}

function uncoveredOf({ uncovered, oldestAt }: SafeCopy, now: number): Standing {
  const days = oldestAt === undefined ? 0 : daysSince(oldestAt, now);
  const words =
    days === 0
      ? t('guardian.copyWaits', { n: uncovered })
      : t('guardian.copyWaitsDays', { n: uncovered, days });
  return days > overdueDays
    ? { ...wait, words, todo: t('guardian.copyLateTodo') }
    : { ...still, words, todo: t('guardian.copyWaitsTodo') };
}

const daysSince = (atMs: number, nowMs: number): number =>
  Math.max(0, daysBetween(dayOf(atMs), dayOf(nowMs)));

/**
 * What waits, one line for each state of it; never empty. What cannot be read has its own notice.
 * @param apart the commune keeps apart what this device sends: then it is not true that it goes by itself
 */
export function waitingOf(work: OwnWork, now: number, apart = false): readonly Standing[] {
  const { unsent, parked, refused, unreadable, oldestUnsentAt } = work;
  const lines: Standing[] = [];
  if (unsent > 0) {
    const words =
      oldestUnsentAt === undefined
        ? t('guardian.unsent', { n: unsent })
        : t('guardian.unsentSince', { n: unsent, when: formatInstant(oldestUnsentAt, now) });
    lines.push({ ...wait, icon: 'clock', words, ...(!apart && { todo: t('guardian.unsentTodo') }) });
  }
  lines.push(...filesOf(work, now, apart));
  if (parked > 0)
    lines.push({
      ...still,
      icon: 'clock',
      words: t('guardian.parked', { n: parked }),
      todo: t('guardian.parkedTodo'),
    });
  if (refused > 0)
    lines.push({ ...wait, words: t('guardian.refused', { n: refused }), todo: t('guardian.refusedTodo') });
  if (lines.length === 0 && unreadable === 0) lines.push({ ...good, words: t('guardian.nothingWaits') });
  return lines;
}

function filesOf({ files }: OwnWork, now: number, apart: boolean): readonly Standing[] {
  if (!files) return [];
  const { unsent: n, refused, inPieces, oldestAt } = files;
  const lines: Standing[] = [];
  if (n > 0) {
    const words =
      oldestAt === undefined
        ? t('guardian.files', { n })
        : t('guardian.filesSince', { n, when: formatInstant(oldestAt, now) });
    lines.push({ ...wait, icon: 'clock', words, ...(!apart && { todo: t('guardian.filesTodo') }) });
  }
  if (refused > 0)
    lines.push({
      ...wait,
      words: t('guardian.filesRefused', { n: refused }),
      todo: t('guardian.filesRefusedTodo'),
    });
  if (inPieces > 0)
    lines.push({
      ...wait,
      icon: 'talk',
      words: t('guardian.inPieces', { n: inPieces }),
      todo: t('guardian.inPiecesTodo'),
    });
  return lines;
}

/** "Ready offline" is said only when every part is on the device. */
export function offlineOf(offline: OfflineReadiness): Standing {
  if (offline === 'all') return { ...good, words: t('guardian.offlineAll') };
  if (offline === 'core')
    return { ...still, words: t('guardian.offlineCore'), todo: t('guardian.offlineCoreTodo') };
  return { ...wait, words: t('guardian.offlineNone'), todo: t('guardian.offlineNoneTodo') };
}
