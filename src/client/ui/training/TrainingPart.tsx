// Training in the settings: the offer, or, inside the training notebook, what it is and how it ends.
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { TrainingOffer } from './TrainingOffer.tsx';
import { isTraining } from './training.tsx';

export function TrainingPart() {
  const { accounts } = useSession();
  return (
    <section class="form">
      <h2>{t('training.title')}</h2>
      {isTraining.value ? (
        <>
          <p>{t('training.detail')}</p>
          {accounts.value.length > 0 && <p>{t('training.real')}</p>}
        </>
      ) : (
        <TrainingOffer />
      )}
    </section>
  );
}
