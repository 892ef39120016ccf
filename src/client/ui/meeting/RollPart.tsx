// Who is there, on the page of a meeting: households against the quorum, and the ways to the roll, guests and parts.

import type { RecordView } from '../../store/records-api.ts';
import { householdsHref, rollHref } from '../household/hrefs.ts';
import { RegisterWords } from '../household/RegisterWords.tsx';
import { useRoll } from '../household/use-roll.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { t } from '../text/t.ts';
import { clusterRows } from './clusters.ts';
import { clustersHref, guestsHref } from './hrefs.ts';
import { QuorumCount } from './QuorumCount.tsx';
import { useMeeting } from './use-meeting.ts';
import { quorumOf } from './use-quorum.ts';
import { standingRows } from './use-writing.ts';

export function RollPart({ view: { bundle } }: { readonly view: RecordView }) {
  const { villages } = useRoll(bundle);
  const shown = useMeeting(bundle);
  const { entries, isReady } = shown;
  const [village = ''] = villages;
  const { id } = bundle.root;
  if (entries.length === 0)
    return isReady ? (
      <div class="group">
        <p class="soft">{t('roll.noHouseholds')}</p>
        <div class="buttons">
          <LinkButton href={householdsHref(village)} icon="home">
            {t('households.title')}
          </LinkButton>
        </div>
      </div>
    ) : (
      <p class="soft">
        <RegisterWords />
      </p>
    );
  const isCalled = entries.some(({ presence }) => presence !== undefined);
  const [guests, clusters] = [standingRows(bundle, 'guest').length, clusterRows(bundle).length];
  return (
    <section class="group" aria-label={t('roll.title')}>
      {!isReady && (
        <p class="soft">
          <RegisterWords />
        </p>
      )}
      {isReady && (isCalled || shown.meeting.roll.present > 0) && <QuorumCount {...quorumOf(shown)} />}
      <div class="pairs">
        <LinkButton href={rollHref(id)} icon="people">
          {t('roll.title')}
        </LinkButton>
        <LinkButton href={guestsHref(id)} icon="person">
          {guests > 0 ? t('meeting.guestsCount', { n: guests }) : t('meeting.guests')}
        </LinkButton>
        <LinkButton href={clustersHref(id)} icon="village">
          {clusters > 0 ? t('meeting.clustersCount', { n: clusters }) : t('meeting.clusters')}
        </LinkButton>
        <LinkButton href={householdsHref(village)} icon="home">
          {t('households.title')}
        </LinkButton>
      </div>
    </section>
  );
}
