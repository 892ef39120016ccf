// A new code of the commune for the notebook that is open: it is enrolled anew, and nothing in it is lost.
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { CallFailure, NewCodeAnswer } from '../../store/sync-port.ts';
import { useAccount } from '../account-context.ts';
import { takeCarriedCode } from '../enrol/carried-code.ts';
import { EnterCode } from '../enrol/EnterCode.tsx';
import { lazyPage } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { Progress } from '../parts/Progress.tsx';
import { paths } from '../routes.ts';
import { toEnrolFailure } from '../session/enrol-failure.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';

const Scan = lazyPage(() => import('../scan/Scan.tsx'));

type Step =
  | { readonly at: 'code'; readonly code?: string; readonly problem?: string }
  | { readonly at: 'scan' }
  | { readonly at: 'asking' }
  | { readonly at: 'done'; readonly from: string };

/** Every failure leads back to the field, with words that say what is safe. */
export function NewCode() {
  const { sync } = useAccount();
  const { route } = useLocation();
  const [step, setStep] = useState<Step>({ at: 'code' });
  const take = async (code: string) => {
    setStep({ at: 'asking' });
    const answer = await sync.ask((calls) => calls.takeNewCode(code));
    if (!answer.ok) setStep({ at: 'code', code, problem: failureWords(answer.error) });
    else if (answer.value.type === 'enrolled') setStep({ at: 'done', from: answer.value.from });
    else setStep({ at: 'code', code, problem: refusalWords(answer.value) });
  };
  useEffect(() => {
    const carried = takeCarriedCode();
    if (carried !== undefined) void take(carried);
  }, []);
  const toCode = () => setStep({ at: 'code' });
  if (step.at === 'scan') return <Scan onCode={take} onBack={toCode} />;
  if (step.at === 'done') return <Done from={step.from} />;
  if (step.at === 'asking')
    return (
      <Page title={t('newCode.title')}>
        <div role="status">
          <Progress label={t('newCode.asking')} done={0} total={0} />
        </div>
      </Page>
    );
  return (
    <EnterCode
      title={t('newCode.title')}
      lead={t('newCode.lead')}
      code={step.code}
      problem={step.problem}
      onCode={take}
      onScan={() => setStep({ at: 'scan' })}
      onStop={() => route(paths.settings)}
    />
  );
}

const refusalWords = (answer: Exclude<NewCodeAnswer, { readonly type: 'enrolled' }>): string =>
  answer.type === 'other-person'
    ? t('newCode.otherPerson', { name: answer.name })
    : t('newCode.otherNotebook');

const failureWords = (failure: CallFailure): string => {
  if (failure.type === 'storage-full') return t('enrol.problem.storage-full');
  const { type } = toEnrolFailure(failure);
  // The code may have come through though its answer did not: the same one goes on.
  if (type === 'no-network') return t('newCode.network');
  return t(`enrol.problem.${type}`);
};

/** The notebook is opened again with the new enrolment; what is unsent then goes by itself. */
function Done({ from }: { readonly from: string }) {
  const session = useSession();
  const { route } = useLocation();
  const reopen = () => {
    route(paths.home, true);
    session.lock();
  };
  return (
    <Page
      title={t('newCode.title')}
      actions={
        <Button kind="primary" icon="lock" onPress={reopen}>
          {t('newCode.reopen')}
        </Button>
      }
    >
      <Notice kind="good" live title={t('newCode.done', { from })}>
        {t('newCode.doneDetail')}
      </Notice>
    </Page>
  );
}
