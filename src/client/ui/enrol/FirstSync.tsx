// Just enrolled: what this person may see arrives, in counts; nobody has to wait for all of it.
import { useEffect } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { Progress } from '../parts/Progress.tsx';
import type { Entered } from '../session/doors.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';

/** Goes on to home by itself once everything is here. */
export function FirstSync({ entered }: { readonly entered: Entered }) {
  const session = useSession();
  const status = entered.account.sync.status.value;
  const done = status.lastDoneAt !== undefined;
  useEffect(() => {
    if (done) void session.enter(entered);
  }, [done]);
  return (
    <Page
      title={t('enrol.first')}
      actions={
        <Button kind="primary" onPress={() => void session.enter(entered)}>
          {t('enrol.enough')}
        </Button>
      }
    >
      <div role="status">
        <Progress label={t('enrol.firstCount', { n: status.received })} done={0} total={0} />
      </div>
      {status.problem ? (
        <Notice>{t('enrol.firstLater')}</Notice>
      ) : (
        <p class="soft">{t('enrol.enoughHint')}</p>
      )}
    </Page>
  );
}
