// A petition's cases as a page shows them: state, clocks and lawful next steps of each, by the law in force.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { casesOf } from '../../../shared/kinds/case-of.ts';
import type { Reason, Step } from '../../../shared/rules/case/case-steps.ts';
import type { CaseFacts, CaseState } from '../../../shared/rules/case/case-types.ts';
import type { Clock } from '../../../shared/rules/case/clock-types.ts';
import { clocksOf } from '../../../shared/rules/case/clocks.ts';
import { foldCase } from '../../../shared/rules/case/fold-case.ts';
import { type Offer, offeredSteps } from '../../../shared/rules/case/offers.ts';
import type { Unlawful } from '../../../shared/rules/case/unlawful.ts';
import { whyNot } from '../../../shared/rules/case/why-not.ts';
import { type Day, dayInVietnam } from '../../../shared/rules/days.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { useAccount } from '../account-context.ts';
import { t } from '../text/t.ts';
import { useNow } from '../use-now.ts';
import { isGuidedBefore } from './guided-before.ts';
import { lawInForce } from './law-in-force.ts';

const minuteMs = 60_000;

export type ShownCase = {
  readonly facts: CaseFacts;
  readonly state: CaseState;
  readonly clocks: readonly Clock[];
  readonly offers: readonly Offer[];
  /** What it is about, where the paper holds several. */
  readonly label?: string;
};

export type ShownCases = {
  readonly cases: readonly ShownCase[];
  readonly law: Law;
  readonly today: Day;
};

export const useCase = (bundle: Bundle): ShownCases => {
  const { catalog, now } = useAccount();
  const law = lawInForce(catalog.directory.value);
  // An office's screen stands open over night.
  useNow(minuteMs);
  const today = dayInVietnam(now());
  const guidedBefore = isGuidedBefore(bundle.root.id, catalog.items.value);
  const cases = casesOf(bundle).map(({ facts: own, events }): ShownCase => {
    const facts: CaseFacts = { ...own, ...(guidedBefore && { guidedBefore }) };
    const state = foldCase(facts, events, today);
    return {
      facts,
      state,
      clocks: clocksOf(facts, state, law, today),
      offers: offeredSteps(facts, state, law, today),
      ...(facts.content !== undefined && { label: contentLabel(bundle, facts.content) }),
    };
  });
  return { cases, law, today };
};

/** The text of a content; of one without, which of them it is. */
export const contentLabel = ({ rows }: Bundle, content: RecordId): string => {
  const { summary } = rows[content]?.values ?? {};
  if (typeof summary === 'string' && summary !== '') return summary;
  const at = Object.values(rows)
    .filter(({ kind }) => kind === 'content')
    .findIndex(({ id }) => id === content);
  return t('case.contentNumber', { n: at + 1 });
};

/** Why the step may not be taken with one content, or with the paper as a whole; the first case that speaks against it. */
export const whyNotOf = (
  { cases, law }: ShownCases,
  step: Step,
  day: Day,
  content: RecordId | undefined,
  reasons: readonly Reason[] = [],
): Unlawful | undefined => {
  const meant = content === undefined ? cases : cases.filter(({ facts }) => facts.content === content);
  for (const { facts, state } of meant) {
    const unlawful = whyNot(facts, state, step, law, day, {
      reasons,
      ...(content !== undefined && { content }),
    });
    if (unlawful) return unlawful;
  }
  return undefined;
};
