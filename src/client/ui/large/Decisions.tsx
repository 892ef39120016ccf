// The decisions of a meeting in large type: only what was passed is called a decision.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { meetingOf } from '../../../shared/kinds/meeting-of.ts';
import { resultOf } from '../../../shared/rules/meeting/result-of.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { useRoll } from '../household/use-roll.ts';
import { useToday } from '../promises/use-promises.ts';
import { t } from '../text/t.ts';

interface DecisionsProps {
  readonly bundle: Bundle;
  /** One item; all without it. */
  readonly item: string | undefined;
}

export function Decisions({ bundle, item }: DecisionsProps) {
  const { catalog } = useAccount();
  const today = useToday();
  const { entries } = useRoll(bundle);
  const meeting = meetingOf(
    bundle,
    entries.map(({ id }) => id),
  );
  const law = lawInForce(catalog.directory.value);
  const words = (value: unknown): string => (typeof value === 'string' ? value : '');
  return (
    <>
      <p class="large-text strong">{words(bundle.root.values.subject)}</p>
      {meeting.items
        .filter(({ id }) => item === undefined || id === item)
        .map((facts) => {
          const { title, decision } = bundle.rows[facts.id]?.values ?? {};
          const isPassed = resultOf(facts, meeting.roll, law, today).state === 'passed';
          return (
            <div key={facts.id} class="group">
              <p class="large-text">{words(title)}</p>
              {words(decision) !== '' && (
                <p class="large-text strong">
                  {t(isPassed ? 'large.decided' : 'large.notDecided', { text: words(decision) })}
                </p>
              )}
            </div>
          );
        })}
      <p class="large-text">{words(bundle.root.values.conclusion)}</p>
    </>
  );
}
