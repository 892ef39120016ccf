// The sending state in words: never "all sent" before the receipts are stored, and offline is a state, not an error.
import type { OwnWork } from '../../store/account-api.ts';
import type { SyncProblem, SyncStatus } from '../../store/sync-port.ts';
import type { IconName } from '../parts/Icon.tsx';
import type { Tone } from '../parts/Mark.tsx';
import { dayOf, formatInstant, timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export interface StatusLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
}

const problemKeys = {
  clock: 'status.problem.clock',
  left: 'status.problem.left',
  revoked: 'status.problem.revoked',
  'server-error': 'status.problem.server',
  signature: 'status.problem.signature',
  'storage-full': 'status.problem.storage-full',
  'server-unreachable': 'status.problem.unreachable',
  'update-needed': 'status.problem.update-needed',
} as const satisfies Record<Exclude<SyncProblem, 'no-network'>, string>;

/** "Chưa gửi 4 · 12 tệp chờ gửi · xã nhận 09:10": what waits, words and files, and when the commune last answered. */
export function summaryOf(work: OwnWork, status: SyncStatus, nowMs: number): StatusLook {
  if (status.phase === 'sending')
    return {
      tone: 'lead',
      icon: 'send',
      words: t('status.sending', { done: status.sent, total: status.toSend }),
    };
  const { unsent = 0, refused = 0, inPieces = 0, found = [] } = work.files ?? {};
  const turnedDown = work.refused + refused;
  const files = unsent + inPieces;
  const waiting = work.unsent + files > 0;
  const asked = status.lastDoneAt !== undefined;
  const words: string[] = [];
  if (work.unsent > 0) words.push(t('status.unsent', { n: work.unsent }));
  if (files > 0) words.push(t('status.files', { n: files }));
  if (!waiting) words.push(t(asked ? 'status.allSent' : beforeFirst(status)));
  if (turnedDown > 0) words.push(t('status.refused', { n: turnedDown }));
  if (work.unreadable > 0) words.push(t('status.unreadable', { n: work.unreadable }));
  if (found.length > 0) words.push(t('status.found', { n: found.length }));
  if (asked) words.push(t('status.receivedAt', { when: nearTime(status.lastDoneAt, nowMs) }));
  return { ...lookOf(waiting, turnedDown + work.unreadable > 0, asked), words: words.join(' · ') };
}

const beforeFirst = ({ phase }: SyncStatus) => (phase === 'receiving' ? 'status.receiving' : 'status.notYet');

function lookOf(waiting: boolean, refused: boolean, asked: boolean): Omit<StatusLook, 'words'> {
  if (refused) return { tone: 'wait', icon: 'alert' };
  if (waiting) return { tone: 'wait', icon: 'clock' };
  return asked ? { tone: 'done', icon: 'check' } : { tone: 'still', icon: 'clock' };
}

/** What stands in the way of sending, if anything; null while all goes well. */
export function hindranceOf(status: SyncStatus): StatusLook | null {
  if (status.phase === 'offline' || status.problem === 'no-network')
    return { tone: 'still', icon: 'cloud-off', words: t('status.offline') };
  if (status.problem === undefined) return null;
  const words = t(problemKeys[status.problem]);
  const passes = status.problem === 'server-unreachable' || status.problem === 'server-error';
  return passes ? { tone: 'still', icon: 'cloud-off', words } : { tone: 'wait', icon: 'alert', words };
}

/** '09:10' today, '09:10, 12/11' before. */
function nearTime(atMs: number, nowMs: number): string {
  return dayOf(atMs) === dayOf(nowMs) ? timeOf(atMs) : formatInstant(atMs, nowMs);
}
