// What set-up will ask, before it asks anything.
import { Band } from '../parts/Band.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';

interface BeginStepProps {
  readonly onNext: () => void;
  readonly onStop: () => void;
}

export function BeginStep({ onNext, onStop }: BeginStepProps) {
  return (
    <Page
      title={t('setup.begin')}
      under={<Band />}
      actions={
        <>
          <Button kind="quiet" onPress={onStop}>
            {t('enrol.stop')}
          </Button>
          <Button kind="primary" onPress={onNext}>
            {t('setup.beginNow')}
          </Button>
        </>
      }
    >
      <p>{t('app.motto')}.</p>
      <p>{t('setup.beginDetail')}</p>
    </Page>
  );
}
