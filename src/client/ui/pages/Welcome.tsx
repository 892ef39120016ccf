// The first page on a device where nobody is enrolled yet.
import { Band } from '../parts/Band.tsx';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { TrainingOffer } from '../training/TrainingOffer.tsx';

/** Where everything was cleared away it says so first, and what that means. */
export default function Welcome() {
  const session = useSession();
  return (
    <main class="page front">
      <Band />
      <div class="page-body">
        <h1 class="front-name">{t('app.name')}</h1>
        <p>{t('app.motto')}</p>
        {session.lostAll.value && (
          <Notice
            kind="error"
            title={t('gone.title')}
            action={<Button onPress={session.acknowledgeLoss}>{t('gone.understood')}</Button>}
          >
            {t('gone.detail')}
          </Notice>
        )}
        <p class="soft">{t('enrol.askOffice')}</p>
        <div class="stack">
          <Button kind="primary" icon="qr" wide onPress={() => session.beginEnrol()}>
            {t('enrol.title')}
          </Button>
          <TrainingOffer wide />
        </div>
      </div>
    </main>
  );
}
