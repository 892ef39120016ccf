// The one tap into the training notebook, on the welcome page and in the settings.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Button } from '../parts/Button.tsx';
import { paths } from '../routes.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { beginTraining } from './training.tsx';

/** @param props.wide on the welcome page, below the way in */
export function TrainingOffer({ wide = false }: { readonly wide?: boolean }) {
  const session = useSession();
  const { route } = useLocation();
  const [state, setState] = useState<'resting' | 'busy' | 'failed'>('resting');
  const begin = () => {
    setState('busy');
    beginTraining(session, window, () => route(paths.home, true)).catch(() => setState('failed'));
  };
  return (
    <>
      <p class="small soft">{t('training.offer')}</p>
      <Button icon="pen" wide={wide} busy={state === 'busy' ? t('training.busy') : undefined} onPress={begin}>
        {t('training.begin')}
      </Button>
      {state === 'failed' && <p role="alert">{t('training.failed')}</p>}
    </>
  );
}
