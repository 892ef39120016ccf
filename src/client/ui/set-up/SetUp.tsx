// The first start of a commune, from the printed link: commune, its words, the administrator, a passphrase.
import { useState } from 'preact/hooks';
import { ChooseSecret } from '../enrol/ChooseSecret.tsx';
import { TryAgain } from '../enrol/TryAgain.tsx';
import { Page } from '../parts/Page.tsx';
import { Progress } from '../parts/Progress.tsx';
import type { EnrolFailure, Entered, NewSecret } from '../session/doors.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { AdminStep } from './AdminStep.tsx';
import { BeginStep } from './BeginStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseCommune } from './ChooseCommune.tsx';
import { type Chosen, nothingChosen, toForm } from './chosen.ts';
import { WordsStep } from './WordsStep.tsx';

type Step = 'begin' | 'commune' | 'words' | 'admin' | 'check' | 'secret' | 'sending';
const order: readonly Step[] = ['begin', 'commune', 'words', 'admin', 'check', 'secret', 'sending'];

interface SetUpProps {
  readonly code: string;
  readonly onDone: (entered: Entered) => void;
}

/** Only the last step uses the link up; a failure in between is repeated from there with everything kept. */
export default function SetUp({ code, onDone }: SetUpProps) {
  const { doors, stopEnrol } = useSession();
  const [step, setStep] = useState<Step>('begin');
  const [chosen, setChosen] = useState<Chosen>(nothingChosen);
  const [secret, setSecret] = useState<NewSecret | undefined>(undefined);
  const [problem, setProblem] = useState<EnrolFailure['type'] | undefined>(undefined);
  const move = (by: 1 | -1) => setStep((now) => order[order.indexOf(now) + by] ?? 'begin');
  const send = async (given: NewSecret) => {
    setSecret(given);
    setProblem(undefined);
    setStep('sending');
    const made = await doors.setUp(code, given, toForm(chosen));
    if (made.ok) onDone(made.value);
    else setProblem(made.error.type);
  };
  const shared = {
    chosen,
    onChange: (changed: Partial<Chosen>) => setChosen((before) => ({ ...before, ...changed })),
    onNext: () => move(1),
    onBack: () => move(-1),
  };
  switch (step) {
    case 'begin':
      return <BeginStep onNext={shared.onNext} onStop={stopEnrol} />;
    case 'commune':
      return <ChooseCommune {...shared} />;
    case 'words':
      return <WordsStep {...shared} />;
    case 'admin':
      return <AdminStep {...shared} />;
    case 'check':
      return <CheckStep {...shared} />;
    case 'secret':
      return <ChooseSecret wide title={t('setup.begin')} onBack={shared.onBack} onChosen={send} />;
    case 'sending':
      return problem && secret ? (
        <TryAgain problem={problem} onAgain={() => send(secret)} onStop={() => setStep('check')} />
      ) : (
        <Sending commune={chosen.commune?.name ?? ''} />
      );
  }
}

function Sending({ commune }: { readonly commune: string }) {
  return (
    <Page title={t('setup.begin')}>
      <div role="status">
        <Progress label={t('setup.sending', { name: commune })} done={0} total={0} />
      </div>
    </Page>
  );
}
