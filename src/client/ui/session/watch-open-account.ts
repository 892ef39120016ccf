// While an account is open: lock after disuse, keep drafts when the page is left, fetch the second tier once all is here.
import { effect } from '@preact/signals';
import type { Account } from '../../store/account-api.ts';
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
      giveSlot(session, id, account),
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

/**
 * Gives the account the slot of the commune's recovery key, where it lacks it: once all records are read, so that nobody who
 * opens the notebook waits for it. What fails here is tried at the next unlocking.
 */
function giveSlot({ doors }: Session, id: string, account: Account): () => void {
  let asked = false;
  return effect(() => {
    const { directory, ready } = account.catalog;
    const { commune } = directory.value;
    if (asked || !commune || ready.value.done < ready.value.total) return;
    asked = true;
    const { recoveryKey } = commune.values;
    Promise.all([doors.recovery(), account.recovery()])
      .then(([device, own]) => device.keepSlot(id, own, recoveryKey))
      .catch(() => undefined);
  });
}
