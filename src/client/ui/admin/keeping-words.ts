// What an administrator is told of the server's backups and disk: what happened, what is safe, what to do. Pure.
import type { KeepingResponse } from '../../../shared/protocol/keeping.ts';
import { dayOf, daysBetween, formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export interface KeepingWords {
  readonly kind: 'warn' | 'error';
  readonly title: string;
  readonly lines: readonly string[];
}

const known = ['broken-log', 'place-missing', 'place-refused', 'stopped', 'storage-full'] as const;

/** The last proven copy and the folder it lies in, as one line; undefined when there is none. */
export function latestCopy({ now, goodAt, place }: KeepingResponse): string | undefined {
  if (goodAt === undefined) return undefined;
  const days = daysBetween(dayOf(goodAt), dayOf(now));
  const when = formatInstant(goodAt, now);
  const latest = days >= 1 ? t('keeping.daysAgo', { when, n: days }) : t('keeping.latest', { when });
  return place === undefined ? latest : `${latest} ${t('keeping.place', { place })}`;
}

/** What calls for doing something; nothing when all is well. */
export function alarms(keeping: KeepingResponse): readonly KeepingWords[] {
  const found: KeepingWords[] = [];
  if (keeping.backup === 'off')
    found.push({ kind: 'warn', title: t('keeping.off'), lines: [t('keeping.offDo')] });
  else if (keeping.backup !== 'good') found.push(backupAlarm(keeping));
  if (keeping.sameDisk)
    found.push({ kind: 'warn', title: t('keeping.sameDisk'), lines: [t('keeping.sameDiskDo')] });
  if (keeping.disk === 'low')
    found.push({ kind: 'warn', title: t('keeping.disk'), lines: [t('keeping.diskDo')] });
  if (keeping.certificateEnd !== undefined) {
    const when = formatInstant(keeping.certificateEnd, keeping.now);
    const lines = [t('keeping.certificateDo', { when })];
    found.push({ kind: 'warn', title: t('keeping.certificate'), lines });
  }
  return found;
}

function backupAlarm(keeping: KeepingResponse): KeepingWords {
  const isOld = keeping.backup === 'old';
  const latest = latestCopy(keeping);
  const title = isOld ? t(latest === undefined ? 'keeping.never' : 'keeping.old') : t('keeping.failed');
  return { kind: isOld ? 'error' : 'warn', title, lines: [...(latest ? [latest] : []), whatToDo(keeping)] };
}

/** A word of a newer server is answered like any other failure. */
function whatToDo({ failure }: KeepingResponse): string {
  const why = known.find((type) => type === failure);
  return t(why ? `keeping.why.${why}` : 'keeping.why.failed');
}
