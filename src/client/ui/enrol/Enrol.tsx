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
  | { readonly at: 'code'; readonly code?: string; readonly problem?: EnrolFailure['type'] }
  | { readonly at: 'scan' }
  | { readonly at: 'looking' }
  | { readonly at: 'person' | 'secret'; readonly code: string; readonly seen: LookResponse }
  | { readonly at: 'set-up'; readonly code: string }
  | { readonly at: 'confirming' }
  | {
      readonly at: 'failed';
      readonly code: string;
      readonly secret: NewSecret;
      readonly problem: EnrolFailure['type'];
    }
  | { readonly at: 'first'; readonly entered: Entered };

/** @param given the code of the link the app was opened with */
export default function Enrol({ given }: { readonly given?: string | undefined }) {
  const [step, setStep] = useState<Step>(given === undefined ? { at: 'code' } : { at: 'looking' });
  const { look, confirm } = useServer(setStep);
  useEffect(() => {
    if (given !== undefined) void look(given);
  }, [given]);
  switch (step.at) {
    case 'code':
      return (
        <FirstCode
          code={step.code}
          problem={step.problem}
          onCode={look}
          onScan={() => setStep({ at: 'scan' })}
        />
      );
    case 'scan':
      return <Scan onCode={look} onBack={() => setStep({ at: 'code' })} />;
    case 'looking':
      return <Waiting label={t('enrol.looking')} />;
    case 'person':
      return (
        <IsItYou
          seen={step.seen}
          code={step.code}
          onYes={() => setStep({ ...step, at: 'secret' })}
          onNo={() => setStep({ at: 'code' })}
        />
      );
    case 'secret':
      return (
        <ChooseSecret
          wide={step.seen.roles.some((role) => role !== 'head')}
          onBack={() => setStep({ ...step, at: 'person' })}
          onChosen={(secret) => confirm(step.code, secret)}
        />
      );
    case 'set-up':
      return <SetUp code={step.code} onDone={(entered) => setStep({ at: 'first', entered })} />;
    default:
      return <Ending step={step} onAgain={confirm} onStop={() => setStep({ at: 'code' })} />;
  }
}

interface FirstCodeProps {
  readonly code: string | undefined;
  readonly problem: EnrolFailure['type'] | undefined;
  readonly onCode: (code: string) => void;
  readonly onScan: () => void;
}

function FirstCode({ code, problem, onCode, onScan }: FirstCodeProps) {
  const { stopEnrol } = useSession();
  return (
    <EnterCode
      title={t('enrol.title')}
      lead={t('enrol.askOffice')}
      code={code}
      problem={problem && t(`enrol.problem.${problem}`)}
      onCode={onCode}
      onScan={onScan}
      onStop={() => void stopEnrol()}
    />
  );
}

/** What asks the server, and where its answers lead. */
function useServer(setStep: (step: Step) => void) {
  const { doors } = useSession();
  return {
    look: async (code: string): Promise<void> => {
      setStep({ at: 'looking' });
      const seen = await doors.look(code);
      if (!seen.ok) setStep({ at: 'code', code, problem: seen.error.type });
      else if (seen.value.opens === 'setup') setStep({ at: 'set-up', code });
      else setStep({ at: 'person', code, seen: seen.value });
    },
    confirm: async (code: string, secret: NewSecret): Promise<void> => {
      setStep({ at: 'confirming' });
      const entered = await doors.enrol(code, secret);
      if (entered.ok) setStep({ at: 'first', entered: entered.value });
      else setStep({ at: 'failed', code, secret, problem: entered.error.type });
    },
  };
}

interface EndingProps {
  readonly step: Extract<Step, { at: 'confirming' | 'failed' | 'first' }>;
  readonly onAgain: (code: string, secret: NewSecret) => void;
  readonly onStop: () => void;
}

/** From here on the code may be used up: what failed is tried again, not begun anew. */
function Ending({ step, onAgain, onStop }: EndingProps) {
  if (step.at === 'confirming') return <Waiting label={t('enrol.confirming')} />;
  if (step.at === 'first') return <FirstSync entered={step.entered} />;
  const { problem, code, secret } = step;
  return <TryAgain problem={problem} onAgain={() => onAgain(code, secret)} onStop={onStop} />;
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
