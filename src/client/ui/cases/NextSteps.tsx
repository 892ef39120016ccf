// What may lawfully be done next in a case, and why the rest may not yet.
import { factsOf } from '../../../shared/access/facts.ts';
import { mayTakeStep } from '../../../shared/access/steps.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import { petitionSteps, type Step } from '../../../shared/rules/case/case-steps.ts';
import { useAccount } from '../account-context.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Section } from '../parts/Section.tsx';
import { newRowView } from '../record/row-views.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { stepWord } from './case-words.ts';
import { stepView } from './step-view.ts';
import { unlawfulWords } from './unlawful-words.ts';
import { type ShownCases, whyNotOf } from './use-case.ts';

interface NextStepsProps {
  readonly bundle: Bundle;
  readonly shown: ShownCases;
}

/** Written where they are needed: beside the event itself, where two events contradict each other. */
const elsewhere: readonly Step[] = ['corrected', 'settled'];

/** Only what this person may write: a village head takes no step of the office's. */
export function NextSteps({ bundle, shown }: NextStepsProps) {
  const { me } = useAccount();
  const root = bundle.root.id;
  const facts = factsOf(bundle);
  const isDenunciation = shown.cases.some(({ facts }) => facts.type === 'denunciation');
  // What was seen at a place is a row of its own; a denunciation has but the day of it (decision 10).
  const hrefOf = (step: Step) =>
    paths.record(root, step === 'site-visit' && !isDenunciation ? newRowView(step) : stepView(step));
  const steps = petitionSteps.filter(
    (step) => !elsewhere.includes(step) && mayTakeStep(me.value, facts, step),
  );
  const offered = steps.filter((step) =>
    shown.cases.some(({ offers }) => offers.some((offer) => offer.step === step)),
  );
  const others = steps.flatMap((step) => {
    const why = offered.includes(step) ? undefined : whyNotOf(shown, step, shown.today, undefined);
    return why && why.type !== 'not-of-this-type' ? [{ step, why }] : [];
  });
  return (
    <section class="group">
      <h2>{t('case.next')}</h2>
      <nav class="buttons" aria-label={t('case.next')}>
        {offered.map((step) => (
          <LinkButton key={step} href={hrefOf(step)}>
            {stepWord(step)}
          </LinkButton>
        ))}
      </nav>
      {others.length > 0 && (
        <Section title={t('case.others')}>
          <ul class="rows">
            {others.map(({ step, why }) => (
              <li key={step} class="entry">
                <a class="entry-text" href={hrefOf(step)}>
                  {stepWord(step)}
                </a>
                <span class="small soft">{unlawfulWords(why)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </section>
  );
}
