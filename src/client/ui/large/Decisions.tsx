// The decisions of a meeting in large type: only what was passed is called a decision; closed minutes as they were closed.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { isDecided, isOfVillage } from '../../../shared/kinds/decided.ts';
import { useMeeting } from '../meeting/use-meeting.ts';
import { t } from '../text/t.ts';

interface DecisionsProps {
  readonly bundle: Bundle;
  /** One item; all without it. */
  readonly item: string | undefined;
}

export function Decisions({ bundle: live, item }: DecisionsProps) {
  const { bundle, meeting, isReady, resultOf } = useMeeting(live);
  const words = (value: unknown): string => (typeof value === 'string' ? value : '');
  const ofVillage = isOfVillage(bundle.root.values);
  if (!isReady) return <p class="large-text">{t('meeting.openingHouseholds')}</p>;
  return (
    <>
      <p class="large-text strong">{words(bundle.root.values.subject)}</p>
      {meeting.items
        .filter(({ id }) => item === undefined || id === item)
        .map((facts) => {
          const { title, decision } = bundle.rows[facts.id]?.values ?? {};
          const decided = isDecided(bundle.rows[facts.id]?.values ?? {}, resultOf(facts), ofVillage);
          return (
            <div key={facts.id} class="group">
              <p class="large-text">{words(title)}</p>
              {words(decision) !== '' && (
                <p class="large-text strong">
                  {t(decided ? 'large.decided' : 'large.notDecided', { text: words(decision) })}
                </p>
              )}
            </div>
          );
        })}
      <p class="large-text">{words(bundle.root.values.conclusion)}</p>
    </>
  );
}
