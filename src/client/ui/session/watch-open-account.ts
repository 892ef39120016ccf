// While an account is open: lock after disuse, keep drafts when the page is left, fetch the second tier once all is here.
import { effect } from '@preact/signals';
import { flushOnLeaving } from '../../store/drafts-on-leaving.ts';
import { thonWord } from '../text/t.ts';
import { watchDisuse } from './disuse.ts';
import type { Session } from './session.ts';
import { intervalOf } from './timers.ts';

/**
 * @param onReceived called when an account has received everything for the first time in this tab
 * @returns the way to stop
 */
export function watchOpenAccount(session: Session, page: Window, onReceived: () => void): () => void {
  let received = false;
  return effect(() => {
    const stage = session.stage.value;
    if (stage.type !== 'open') return undefined;
    const { id, account } = stage;
    const stops = [
      flushOnLeaving(account.drafts, page),
      watchDisuse({ document: page.document, now: () => Date.now(), every: intervalOf(page) }, session.lock),
      effect(() => {
        // The label is said with the commune's word for village, known once its record is here.
        const known = account.catalog.directory.value.commune && thonWord.value;
        // A full disk only costs the new label; the next opening tries again.
        if (known) session.doors.relabel(id, account.from, account.me.value.roles).catch(() => undefined);
      }),
      effect(() => {
        if (received || account.sync.status.value.lastDoneAt === undefined) return;
        received = true;
        onReceived();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  });
}
