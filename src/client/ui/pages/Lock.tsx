// The lock: who is using this device, and their PIN or passphrase. Wrong ones make wait; nothing is ever erased.
import { useState } from 'preact/hooks';
import { laterPart, lazyPage } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { PinPad } from '../parts/PinPad.tsx';
import type { KnownAccount, UnlockFailure } from '../session/doors.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { useNow } from '../use-now.ts';
import { lockProblem } from './lock-problem.ts';

const Gone = laterPart(() => import('./Gone.tsx').then((page) => page.Gone));

const Reopen = lazyPage(() => import('./ReopenDoor.tsx'));

/** One account: straight to its PIN. Several: the list first. */
export function Lock({ chosen }: { readonly chosen: string | undefined }) {
  const { accounts } = useSession();
  const account = accounts.value.find((known) => known.id === chosen);
  return account ? <Entry key={account.id} account={account} /> : <People accounts={accounts.value} />;
}

function People({ accounts }: { readonly accounts: readonly KnownAccount[] }) {
  const session = useSession();
  return (
    <Page title={t('lock.who')}>
      <div class="stack">
        {accounts.map((known) => (
          <Button key={known.id} wide icon="person" onPress={() => session.choose(known.id)}>
            {known.label}
          </Button>
        ))}
        <Button kind="quiet" icon="plus" onPress={() => session.beginEnrol()}>
          {t('lock.addPerson')}
        </Button>
      </div>
    </Page>
  );
}

function Entry({ account }: { readonly account: KnownAccount }) {
  const session = useSession();
  const several = session.accounts.value.length > 1;
  const [forgotten, setForgotten] = useState(false);
  if (forgotten) return <Reopen account={account} onBack={() => setForgotten(false)} />;
  return (
    <Page title={t('lock.title')} sub={account.label}>
      {account.gone ? <Gone account={account} /> : <SecretOf account={account} />}
      <div class="buttons buttons-centre">
        {!account.gone && (
          <Button kind="quiet" icon="lock" onPress={() => setForgotten(true)}>
            {t('lock.forgotten')}
          </Button>
        )}
        {several && (
          <Button kind="quiet" icon="people" onPress={() => session.choose(undefined)}>
            {t('lock.others')}
          </Button>
        )}
        <Button kind="quiet" icon="plus" onPress={() => session.beginEnrol()}>
          {t('lock.addPerson')}
        </Button>
      </div>
    </Page>
  );
}

function SecretOf({ account }: { readonly account: KnownAccount }) {
  const { unlock } = useSession();
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<UnlockFailure | undefined>(undefined);
  const now = useNow(500, account.waitUntilMs);
  const leftMs = account.waitUntilMs - now;
  const tryOpen = async (secret: string) => {
    setOpening(true);
    setFailure(undefined);
    const opened = await unlock(account.id, secret);
    setOpening(false);
    if (!opened.ok) setFailure(opened.error);
  };
  return (
    <PinPad
      label={account.secret === 'pin' ? t('lock.enterPin') : t('lock.enterPassphrase')}
      allow={account.secret}
      minDigits={6}
      minLetters={1}
      busy={opening ? t('lock.opening') : undefined}
      blocked={leftMs > 0}
      problem={lockProblem(failure, leftMs)}
      onDone={(secret) => void tryOpen(secret)}
    />
  );
}
