// Where a record is, in words: on this phone only, on its way, or received.
import { dayOf, formatInstant, timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import type { IconName } from './Icon.tsx';
import { Mark, type Tone } from './Mark.tsx';

/** Changes of a record that the commune has, of those written. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

/** Times in ms since 1970. 'received' only once the receipt is stored. */
export type SendState =
  | { readonly type: 'draft' }
  | { readonly type: 'pending' }
  | { readonly type: 'sending'; readonly done: number; readonly total: number }
  | { readonly type: 'received'; readonly atMs: number; readonly of?: Count }
  | { readonly type: 'receivedLater' }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'forked' }
  | { readonly type: 'redacted' };

const looks: Record<SendState['type'], readonly [Tone, IconName]> = {
  draft: ['still', 'pen'],
  pending: ['wait', 'clock'],
  sending: ['lead', 'send'],
  received: ['done', 'check'],
  receivedLater: ['wait', 'check'],
  refused: ['late', 'alert'],
  forked: ['wait', 'split'],
  redacted: ['still', 'lock'],
};

interface StateLineProps {
  readonly state: SendState;
  readonly nowMs: number;
  readonly filled?: boolean;
}

/** One state; a record that is received and also has another version shows two of them. */
export function StateLine({ state, nowMs, filled = false }: StateLineProps) {
  const [tone, icon] = looks[state.type];
  return (
    <Mark tone={tone} icon={icon} filled={filled}>
      {stateWords(state, nowMs)}
    </Mark>
  );
}

/** The same words as plain text, for lists read aloud and for printing. */
export function stateWords(state: SendState, nowMs: number): string {
  switch (state.type) {
    case 'sending':
      return t('state.sending', { done: state.done, total: state.total });
    case 'received':
      return receivedWords(state, nearTime(state.atMs, nowMs));
    case 'refused':
      return t('state.refused', { reason: state.reason });
    default:
      return t(`state.${state.type}`);
  }
}

/** A count is said only of several: "12/12 đã nhận, 14:32". */
function receivedWords({ of }: Extract<SendState, { type: 'received' }>, when: string): string {
  return of && of.total > 1
    ? t('state.receivedOf', { done: of.done, total: of.total, when })
    : t('state.received', { when });
}

/** The day is said only where it is another (apart from the line of home, which pays for each word that it shares). */
function nearTime(atMs: number, nowMs: number): string {
  return dayOf(atMs) === dayOf(nowMs) ? timeOf(atMs) : formatInstant(atMs, nowMs);
}
