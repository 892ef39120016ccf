// Opening and throwing away the training notebook: one at a time, beside the accounts of this device and apart from them.
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { Session } from '../session/session.ts';
import { timerOf } from '../session/timers.ts';

/** In the session's place of an account's id; no account is called so. */
const trainingId = 'training';

/** Whether the open account is the training notebook. */
export const isTraining = signal(false);

/**
 * Opens a training notebook in place of whatever is open, which is locked first.
 * @throws when its files cannot be loaded; then nothing has changed
 */
export async function beginTraining(
  session: Session,
  page: Window & typeof globalThis,
  goHome: () => void,
): Promise<void> {
  const [{ openTrainingAccount }, { TrainingBand }] = await Promise.all([
    import('./training-account.ts'),
    import('./TrainingBand.tsx'),
  ]);
  const account = await openTrainingAccount({
    seed: Math.floor(Math.random() * 2 ** 32),
    phoneNow: () => Date.now(),
    nowMs: () => page.performance.now(),
    setTimer: timerOf(page),
    fillRandom: (bytes) => void page.crypto.getRandomValues(bytes),
  });
  goHome();
  if (session.stage.peek().type === 'open') session.lock();
  await session.enter({ id: trainingId, account });
  isTraining.value = true;
  const place = page.document.createElement('div');
  place.className = 'training-place';
  page.document.body.prepend(place);
  render(<TrainingBand onThrowAway={session.lock} />, place);
  watchEnd(session, () => {
    isTraining.value = false;
    render(null, place);
    place.remove();
  });
}

/** Locked, by hand or after disuse, or left for an enrolment code: gone either way, as only its key and its tab held it. */
function watchEnd(session: Session, onEnd: () => void): void {
  let stop: (() => void) | undefined;
  stop = effect(() => {
    const stage = session.stage.value;
    if (stage.type === 'open' && stage.id === trainingId) return;
    onEnd();
    // There is nothing to unlock: back to the accounts that are on this device, or to the welcome.
    if (stage.type === 'lock' && stage.chosen === trainingId) void session.stopEnrol();
    queueMicrotask(() => stop?.());
  });
}
