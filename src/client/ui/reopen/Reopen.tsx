// A forgotten PIN, on the locked phone: it shows the office who asks, takes the answer, and a new secret is chosen.
import { useEffect, useState } from 'preact/hooks';
import type { Reopened, ReopenFailure, Reopening } from '../../store/recovery/reopening.ts';
import { ChooseSecret } from '../enrol/ChooseSecret.tsx';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import type { KnownAccount, NewSecret } from '../session/doors.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { CodeShown } from './CodeShown.tsx';
import { answerFaultWords } from './fault-words.ts';

export interface ReopenProps {
  readonly account: KnownAccount;
  readonly onBack: () => void;
}

/** not-loaded: the file that reopens could not be fetched. */
type Why = ReopenFailure['type'] | 'not-loaded';

type Step =
  | { readonly at: 'begin' }
  | { readonly at: 'impossible'; readonly why: Why }
  | { readonly at: 'asking' | 'taking'; readonly reopening: Reopening }
  | { readonly at: 'answer'; readonly reopening: Reopening; readonly problem?: string }
  | { readonly at: 'secret'; readonly reopened: Reopened }
  | { readonly at: 'opening' }
  | {
      readonly at: 'failed';
      readonly reopened: Reopened;
      readonly secret: NewSecret;
      readonly problem: string;
    };

/** Leaving ends the try: its one-time key is in memory alone. Nothing on the phone changes before the new secret is on disk. */
export default function Reopen({ account, onBack }: ReopenProps) {
  const { step, answer, take, choose } = useReopening(account, onBack);
  switch (step.at) {
    case 'impossible':
      return <Impossible why={step.why} onBack={onBack} />;
    case 'asking':
      return (
        <Asking label={account.label} request={step.reopening.request} onNext={answer} onBack={onBack} />
      );
    case 'answer':
    case 'taking':
      return (
        <CodeEntry
          title={t('reopen.answerTitle')}
          lead={t('reopen.answerLead')}
          label={t('reopen.answerLabel')}
          kind="answer"
          problem={step.at === 'answer' ? step.problem : undefined}
          busy={step.at === 'taking' ? t('reopen.opening') : undefined}
          onCode={(text) => void take(step.reopening, text)}
          onStop={() => answer(false)}
        />
      );
    case 'secret':
      return (
        <ChooseSecret
          title={t('reopen.newSecret')}
          wide={step.reopened.wide}
          onChosen={(secret) => void choose(step.reopened, secret)}
          onBack={onBack}
        />
      );
    case 'failed':
      return <Failed problem={step.problem} onAgain={() => void choose(step.reopened, step.secret)} />;
    default:
      return <Waiting words={step.at === 'opening' ? t('reopen.opening') : t('app.opening')} />;
  }
}

function useReopening({ id }: KnownAccount, onBack: () => void) {
  const { doors, unlock } = useSession();
  const [step, setStep] = useState<Step>({ at: 'begin' });
  useEffect(() => {
    const begin = async (): Promise<Step> => {
      const recovery = await doors.recovery();
      const begun = await recovery.begin(id);
      return begun.ok
        ? { at: 'asking', reopening: begun.value }
        : { at: 'impossible', why: begun.error.type };
    };
    void begin()
      .catch((): Step => ({ at: 'impossible', why: 'not-loaded' }))
      .then(setStep);
  }, [id]);
  return {
    step,
    /** To the field for the answer, or back to the picture. */
    answer: (isThere: boolean) =>
      setStep((now) =>
        'reopening' in now ? { at: isThere ? 'answer' : 'asking', reopening: now.reopening } : now,
      ),
    take: async (reopening: Reopening, text: string) => {
      setStep({ at: 'taking', reopening });
      const taken = await reopening.take(text);
      if (taken.ok) setStep({ at: 'secret', reopened: taken.value });
      else setStep({ at: 'answer', reopening, problem: answerFaultWords(taken.error) });
    },
    choose: async (reopened: Reopened, secret: NewSecret) => {
      setStep({ at: 'opening' });
      const kept = await reopened.setSecret(secret);
      if (!kept.ok) return setStep({ at: 'failed', reopened, secret, problem: keepProblem(kept.error.type) });
      const opened = await unlock(id, secret.secret);
      // The new secret stands: what else is wrong, the lock itself says when it is tried there.
      if (!opened.ok) onBack();
    },
  };
}

const keepProblem = (type: 'gone' | 'storage' | 'storage-full'): string =>
  type === 'gone'
    ? t('reopen.problem.gone')
    : t(type === 'storage' ? 'lock.problem.storage' : 'save.problem.storage-full');

interface AskingProps {
  readonly label: string;
  readonly request: string;
  readonly onNext: (isThere: boolean) => void;
  readonly onBack: () => void;
}

function Asking({ label, request, onNext, onBack }: AskingProps) {
  return (
    <Page
      title={t('reopen.title')}
      sub={label}
      actions={
        <>
          <Button kind="quiet" onPress={onBack}>
            {t('reopen.back')}
          </Button>
          <Button kind="primary" onPress={() => onNext(true)}>
            {t('reopen.next')}
          </Button>
        </>
      }
    >
      <p>{t('reopen.lead')}</p>
      <CodeShown code={request} />
      <p class="soft">{t('reopen.safe')}</p>
    </Page>
  );
}

const whyWords = {
  gone: 'reopen.problem.gone',
  storage: 'lock.problem.storage',
  'not-loaded': 'app.pageMissingDetail',
} as const;

function Impossible({ why, onBack }: { readonly why: Why; readonly onBack: () => void }) {
  return (
    <Page title={t('reopen.title')} actions={<Button onPress={onBack}>{t('reopen.back')}</Button>}>
      {why === 'no-slot' ? (
        <>
          <Notice title={t('reopen.noSlot')}>{t('reopen.noSlotDetail')}</Notice>
          <p>{t('reopen.noSlotTodo')}</p>
        </>
      ) : (
        <Notice kind="warn" live>
          {t(whyWords[why])}
        </Notice>
      )}
    </Page>
  );
}

function Failed({ problem, onAgain }: { readonly problem: string; readonly onAgain: () => void }) {
  return (
    <Page
      title={t('reopen.newSecret')}
      actions={
        <Button kind="primary" onPress={onAgain}>
          {t('reopen.again')}
        </Button>
      }
    >
      <Notice kind="warn" live>
        {problem}
      </Notice>
    </Page>
  );
}

function Waiting({ words }: { readonly words: string }) {
  return (
    <Page title={t('reopen.title')}>
      <p class="soft" role="status">
        {words}
      </p>
    </Page>
  );
}
