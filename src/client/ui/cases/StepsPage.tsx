// What may be written down next in a case, and the form of the one chosen.

import { factsOf } from '../../../shared/access/facts.ts';
import { mayTakeStep } from '../../../shared/access/steps.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { text } from '../kind-texts.ts';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { NextSteps } from './NextSteps.tsx';
import { StepPage } from './StepPage.tsx';
import { stepOfView } from './step-view.ts';
import { useCase } from './use-case.ts';
import { useOpenedLog } from './use-opened-log.ts';

interface StepsPageProps {
  readonly view: RecordView;
  /** 'steps', or 'step-' and the step. */
  readonly name: string;
}

export default function StepsPage({ view, name }: StepsPageProps) {
  const { me } = useAccount();
  useOpenedLog(view);
  const step = stepOfView(name);
  return step && mayTakeStep(me.value, factsOf(view.bundle), step) ? (
    <StepPage view={view} step={step} />
  ) : (
    <Steps view={view} />
  );
}

function Steps({ view }: Pick<StepsPageProps, 'view'>) {
  const { root } = view.bundle;
  const shown = useCase(view.bundle);
  const wording = useWording();
  return (
    <Page
      title={text('rows.add.event')}
      sub={headLine(petition, root, wording)}
      back={{ href: paths.record(root.id) }}
    >
      <NextSteps bundle={view.bundle} shown={shown} />
    </Page>
  );
}
