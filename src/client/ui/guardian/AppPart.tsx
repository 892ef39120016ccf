// The app itself: version, whether it is ready for a place without signal, update, installation.
import { useEffect, useState } from 'preact/hooks';
import type { InstallState } from '../../pwa/install.ts';
import type { LookAnswer } from '../../pwa/updates.ts';
import { appVersion } from '../../version.ts';
import { useDevice } from '../device-context.ts';
import { isWriting } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { t } from '../text/t.ts';
import { offlineOf } from './guardian-words.ts';
import { StandingLine } from './StandingLine.tsx';

const answers = {
  newest: 'settings.newest',
  coming: 'settings.lookComing',
  'not-asked': 'settings.lookFailed',
} as const satisfies Record<LookAnswer, string>;

export function AppPart() {
  const { updates, install } = useDevice();
  const [answer, setAnswer] = useState<LookAnswer | 'asking' | undefined>(undefined);
  const state = updates.state.value;
  // Fetches what is missing, and finds out whether anything is.
  useEffect(() => void updates.fetchLater().catch(() => undefined), []);
  const look = () => {
    setAnswer('asking');
    void updates.look().then(setAnswer);
  };
  return (
    <section class="form">
      <h2>{t('settings.app')}</h2>
      <Facts facts={[{ label: t('settings.version'), value: appVersion }]} />
      <StandingLine standing={offlineOf(updates.offline.value)} />
      {state === 'none' && (
        <>
          <Button busy={answer === 'asking' ? t('settings.look') : undefined} onPress={look}>
            {t('settings.look')}
          </Button>
          <p role="status">{answer && answer !== 'asking' && t(answers[answer])}</p>
        </>
      )}
      {state === 'waiting' && (
        <>
          <p>{isWriting.value ? t('update.waits') : t('update.offer')}</p>
          <Button kind="primary" disabled={isWriting.value} onPress={updates.apply}>
            {t('update.now')}
          </Button>
        </>
      )}
      {install.state.value === 'offered' ? (
        <Button icon="phone" onPress={() => void install.ask()}>
          {t('settings.install')}
        </Button>
      ) : (
        <p class="small soft">{installWords(install.state.value)}</p>
      )}
    </section>
  );
}

function installWords(state: Exclude<InstallState, 'offered'>): string {
  return state === 'installed' ? t('settings.installed') : t('settings.installByHand');
}
