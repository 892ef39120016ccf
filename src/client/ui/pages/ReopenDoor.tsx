// The way to the page that reopens a phone. That page is of the second offline tier: where it never came, this says so.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDevice } from '../device-context.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import type { ReopenProps } from '../reopen/Reopen.tsx';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';

type Found = { readonly Reopen: ComponentType<ReopenProps> } | 'looking' | 'missing';

/** Asks for all that reopening needs before it begins: half of it would lead to a dead end. */
export default function ReopenDoor(props: ReopenProps) {
  const { doors } = useSession();
  const { updates } = useDevice();
  const [found, setFound] = useState<Found>('looking');
  const look = () =>
    Promise.all([import('../reopen/Reopen.tsx'), doors.recovery()]).then(
      ([page]) => setFound({ Reopen: page.default }),
      () => setFound('missing'),
    );
  const fetchIt = async () => {
    setFound('looking');
    await updates.fetchLater().catch(() => undefined);
    // A tab remembers what it could not import, and would not ask for it again.
    if (updates.offline.value === 'all') updates.reload();
    else await look();
  };
  useEffect(() => void look(), []);
  if (typeof found === 'object') return <found.Reopen {...props} />;
  return <Missing {...props} isLooking={found === 'looking'} onAgain={() => void fetchIt()} />;
}

interface MissingProps extends ReopenProps {
  readonly isLooking: boolean;
  readonly onAgain: () => void;
}

function Missing({ account, isLooking, onBack, onAgain }: MissingProps) {
  return (
    <Page
      title={t('reopen.title')}
      sub={account.label}
      actions={
        <>
          <Button kind="quiet" onPress={onBack}>
            {t('reopen.back')}
          </Button>
          <Button kind="primary" busy={isLooking ? t('app.opening') : undefined} onPress={onAgain}>
            {t('reopen.fetch')}
          </Button>
        </>
      }
    >
      {!isLooking && (
        <Notice kind="warn" live title={t('reopen.notHere')}>
          <div class="group">
            <p>{t('reopen.notHereDetail')}</p>
            <p>{t('reopen.notHereTodo')}</p>
          </div>
        </Notice>
      )}
    </Page>
  );
}
