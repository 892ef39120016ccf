// The device's own list of accounts cannot be opened: a private window, a newer version, a broken disk.
import { isStorageFailure } from '../../store/tables.ts';
import { Band } from '../parts/Band.tsx';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';

/** Nothing is deleted and nothing is made anew: what is there may still be opened another day. */
export function StartFailed({ error }: { readonly error: unknown }) {
  const newer = isStorageFailure(error, 'storage-newer');
  return (
    <main class="page front">
      <Band />
      <div class="page-body">
        <h1 class="front-name">{t('app.name')}</h1>
        <Notice
          kind="error"
          title={newer ? t('app.startNewer') : t('app.startFailed')}
          action={<Button onPress={() => location.reload()}>{t('app.reload')}</Button>}
        >
          {newer ? t('app.startNewerDetail') : t('app.startFailedDetail')}
        </Notice>
      </div>
    </main>
  );
}
