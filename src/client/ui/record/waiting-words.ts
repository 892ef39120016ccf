// What of a record still waits, and for what, in words: below its state, for whoever asks why it is not received. Pure.
import type { RecordView } from '../../store/records-api.ts';
import type { SyncStatus } from '../../store/sync-port.ts';
import { hindranceOf } from '../status/status-words.ts';
import { timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export type Waiting = Pick<RecordView, 'unsent' | 'parked' | 'received' | 'waitForRecord' | 'refused'>;

/** Own changes that the commune has, of all that were written on this phone since its last safe copy. */
export const countOf = ({ unsent, parked, received = 0, refused }: Waiting) => ({
  done: received + parked,
  total: received + parked + unsent + refused.length,
});

/** One line for each thing waited for; none where nothing waits, or while it is on its way. */
export function waitingWords(view: Waiting, status: SyncStatus, isSending: boolean): readonly string[] {
  const lines: string[] = [];
  const count = countOf(view);
  if (view.unsent > 0 && !isSending) {
    const why = whyUnsent(status);
    lines.push(count.total > 1 ? `${t('waiting.count', count)} · ${why}` : why);
  }
  const { parked, waitForRecord = 0 } = view;
  if (waitForRecord > 0) lines.push(t('waiting.record', { n: waitForRecord }));
  if (parked > waitForRecord) lines.push(t('waiting.update', { n: parked - waitForRecord }));
  return lines;
}

const triedAgain = {
  'server-unreachable': 'waiting.unreachable',
  'server-error': 'waiting.server',
} as const;

function whyUnsent(status: SyncStatus): string {
  const { phase, problem, retryAt } = status;
  if (phase === 'offline') return t('waiting.offline');
  if ((phase !== 'waiting' && phase !== 'stopped') || problem === undefined) return t('waiting.next');
  if (retryAt === undefined) return hindranceOf(status)?.words ?? t('waiting.next');
  const when = timeOf(retryAt);
  if (problem === 'server-unreachable' || problem === 'server-error') return t(triedAgain[problem], { when });
  return `${hindranceOf(status)?.words ?? ''} · ${t('settings.retryAt', { when })}`;
}
