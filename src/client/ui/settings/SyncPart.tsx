// What is unsent, what the commune last answered, and the button that tries at once.
import { useAccount } from '../account-context.ts';
import { thisDevicePath } from '../guardian/this-device-path.ts';
import { journalPath } from '../journal/journal-path.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Progress } from '../parts/Progress.tsx';
import { hindranceOf, summaryOf } from '../status/status-words.ts';
import { timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { useNow } from '../use-now.ts';
import { ApartNotice } from './ApartNotice.tsx';

export function SyncPart() {
  const account = useAccount();
  useNow(30_000);
  const status = account.sync.status.value;
  const summary = summaryOf(account.work.value, status, account.now());
  const hindrance = hindranceOf(status);
  const running = status.phase === 'sending' || status.phase === 'receiving';
  const head = account.me.value.roles.includes('head');
  return (
    <section class="form">
      <h2>{t('settings.stateSync')}</h2>
      <div role="status" class="marks">
        <Mark tone={summary.tone} icon={summary.icon}>
          {summary.words}
        </Mark>
        {hindrance && (
          <Mark tone={hindrance.tone} icon={hindrance.icon}>
            {hindrance.words}
          </Mark>
        )}
      </div>
      {status.phase === 'sending' && (
        <Progress label={t('settings.stateSync')} done={status.sent} total={status.toSend} />
      )}
      {status.phase === 'receiving' && (
        <Progress label={t('settings.receivingCount', { n: status.received })} done={0} total={0} />
      )}
      <ApartNotice problem={status.problem} />
      {status.retryAt !== undefined && !running && (
        <p class="small soft">{t('settings.retryAt', { when: timeOf(status.retryAt) })}</p>
      )}
      <Button
        icon="send"
        busy={running ? t(status.phase === 'sending' ? 'settings.stateSync' : 'status.receiving') : undefined}
        onPress={() => account.sync.now()}
      >
        {head ? t('settings.send') : t('settings.sync')}
      </Button>
      <LinkButton icon="phone" href={thisDevicePath}>
        {t('guardian.link')}
      </LinkButton>
      <LinkButton icon="history" href={journalPath}>
        {t('journal.link')}
      </LinkButton>
    </section>
  );
}
