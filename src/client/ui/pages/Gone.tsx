// In place of the PIN, where the browser or somebody cleared the records away: what happened and what is left to do.
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { KnownAccount } from '../session/doors.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';

export function Gone({ account }: { readonly account: KnownAccount }) {
  const session = useSession();
  return (
    <Notice
      kind="error"
      title={t('gone.one')}
      action={<Button onPress={() => void session.remove(account.id)}>{t('gone.remove')}</Button>}
    >
      {t('gone.detail')}
    </Notice>
  );
}
