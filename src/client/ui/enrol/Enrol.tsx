// Enrolling a phone: look first, choose a secret, and only then use the code up. Each step can be repeated.
import { useEffect, useState } from 'preact/hooks';
import type { LookResponse } from '../../../shared/protocol/enrol.ts';
import { lazyPage } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Progress } from '../parts/Progress.tsx';
import type { EnrolFailure, Entered, NewSecret } from '../session/doors.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { ChooseSecret } from './ChooseSecret.tsx';
import { EnterCode } from './EnterCode.tsx';
import { FirstSync } from './FirstSync.tsx';
import { IsItYou } from './IsItYou.tsx';
import { TryAgain } from './TryAgain.tsx';

const Scan = lazyPage(() => import('../scan/Scan.tsx'));
const SetUp = lazyPage(() => import('../set-up/SetUp.tsx'));

type Step =
  | { readonly at: 'code'; readonly problem?: EnrolFailure['type'] }
  | { readonly at: 'scan' }
  | { readonly at: 'looking' }
  | { readonly at: 'person' | 'secret'; readonly code: string; readonly seen: LookResponse }
  | { readonly at: 'set-up'; readonly code: string }
  | { readonly at: 'confirming'; readonly code: string; readonly secret: NewSecret }
  | {
      readonly at: 'failed';
      readonly code: string;
      readonly secret: NewSecret;
      readonly problem: EnrolFailure['type'];
    }
  | { readonly at: 'first'; readonly entered: Entered };

/** @param given the code of the link the app was opened with */
export default function Enrol({ given }: { readonly given?: string | undefined }) {
  const session = useSession();
  const [step, setStep] = useState<Step>(given === undefined ? { at: 'code' } : { at: 'looking' });
  const look = async (code: string) => {
    setStep({ at: 'looking' });
    const seen = await session.doors.look(code);
    if (!seen.ok) setStep({ at: 'code', problem: seen.error.type });
    else if (seen.value.opens === 'setup') setStep({ at: 'set-up', code });
    else setStep({ at: 'person', code, seen: seen.value });
  };
  const confirm = async (code: string, secret: NewSecret) => {
    setStep({ at: 'confirming', code, secret });
    const enrolled = await session.doors.enrol(code, secret);
    setStep(
      enrolled.ok
        ? { at: 'first', entered: enrolled.value }
        : { at: 'failed', code, secret, problem: enrolled.error.type },
    );
  };
  useEffect(() => {
    if (given !== undefined) void look(given);
  }, [given]);

  const stop = () => void session.stopEnrol();
  switch (step.at) {
    case 'code':
      return (
        <EnterCode
          problem={step.problem}
          onCode={(code) => void look(code)}
          onScan={() => setStep({ at: 'scan' })}
          onStop={stop}
        />
      );
    case 'scan':
      return <Scan onCode={(code: string) => void look(code)} onBack={() => setStep({ at: 'code' })} />;
    case 'looking':
      return <Waiting label={t('enrol.looking')} />;
    case 'person':
      return (
        <IsItYou
          seen={step.seen}
          onYes={() => setStep({ ...step, at: 'secret' })}
          onNo={() => setStep({ at: 'code' })}
        />
      );
    case 'secret':
      return (
        <ChooseSecret
          wide={step.seen.roles.some((role) => role !== 'head')}
          onBack={() => setStep({ ...step, at: 'person' })}
          onChosen={(secret) => void confirm(step.code, secret)}
        />
      );
    case 'set-up':
      return <SetUp code={step.code} onDone={(entered) => setStep({ at: 'first', entered })} onStop={stop} />;
    case 'confirming':
      return <Waiting label={t('enrol.confirming')} />;
    case 'failed':
      return (
        <TryAgain
          problem={step.problem}
          onAgain={() => void confirm(step.code, step.secret)}
          onStop={() => setStep({ at: 'code' })}
        />
      );
    case 'first':
      return <FirstSync entered={step.entered} />;
  }
}

function Waiting({ label }: { readonly label: string }) {
  const { stopEnrol } = useSession();
  return (
    <Page title={t('enrol.title')}>
      <div role="status">
        <Progress label={label} done={0} total={0} />
      </div>
      <Button kind="quiet" onPress={() => void stopEnrol()}>
        {t('enrol.stop')}
      </Button>
    </Page>
  );
}
