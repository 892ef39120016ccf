// What the person is told of sync: a pure state machine over what happens.
//
//                 ┌──────────────────────── begin ────────────────────────┐
//                 ▼                                                        │
//   idle ─begin─▶ sending ⇄ receiving ─done─▶ idle                         │
//    │              │            │                                         │
//    │              ├── failed (may pass) ──▶ waiting ── retry, button ────┤
//    │              ├── failed (may not) ───▶ stopped ── button, restart ──┤
//    └── offline ◀──┴── network gone                                       │
//            └─────────────── online, button ─────────────────────────────┘
import type { CallFailure, SyncProblem, SyncStatus } from '../store/sync-port.ts';

export type SyncEvent =
  /** A run begins with so many changes to send. */
  | { readonly type: 'begin'; readonly toSend: number }
  /** One exchange was stored. */
  | {
      readonly type: 'progress';
      readonly sent: number;
      readonly received: number;
      readonly left: number;
      /** More is there for this phone than has come. */
      readonly isPartial?: boolean;
    }
  | { readonly type: 'done'; readonly at: number }
  | { readonly type: 'offline' }
  | { readonly type: 'failed'; readonly problem: SyncProblem; readonly retryAt?: number };

export const nextStatus = (status: SyncStatus, event: SyncEvent): SyncStatus => {
  const { lastDoneAt, isPartial } = status;
  const known = lastDoneAt === undefined ? {} : { lastDoneAt };
  const kept = isPartial ? { ...known, isPartial } : known;
  const { sent, toSend, received } = status;
  switch (event.type) {
    case 'begin':
      return {
        ...kept,
        phase: event.toSend > 0 ? 'sending' : 'receiving',
        sent: 0,
        toSend: event.toSend,
        received: 0,
      };
    case 'progress':
      return {
        ...known,
        ...(event.isPartial && { isPartial: true }),
        phase: event.left > 0 ? 'sending' : 'receiving',
        sent: sent + event.sent,
        // What is saved meanwhile is sent in the same run.
        toSend: sent + event.sent + event.left,
        received: received + event.received,
      };
    case 'done':
      return { phase: 'idle', sent, toSend, received, lastDoneAt: event.at };
    case 'offline':
      return { ...kept, phase: 'offline', sent, toSend, received };
    case 'failed':
      return {
        ...kept,
        phase: event.retryAt === undefined ? 'stopped' : 'waiting',
        sent,
        toSend,
        received,
        problem: event.problem,
        ...(event.retryAt !== undefined && { retryAt: event.retryAt }),
      };
  }
};

/** How a failed exchange is told, and whether trying again by itself makes sense. */
export const problemOf = ({
  type,
}: CallFailure): { readonly problem: SyncProblem; readonly mayPass: boolean } => {
  switch (type) {
    case 'no-network':
    case 'timed-out':
      return { problem: 'server-unreachable', mayPass: true };
    case 'unknown-device':
    case 'bad-signature':
      return { problem: 'signature', mayPass: false };
    case 'revoked':
    case 'left':
      return { problem: type, mayPass: false };
    case 'clock':
      return { problem: 'clock', mayPass: false };
    case 'bad-answer':
    case 'bad-request':
      return { problem: 'update-needed', mayPass: true };
    default:
      return { problem: 'server-error', mayPass: true };
  }
};
