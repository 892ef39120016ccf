// An opinion that denounces must not stay, nor what was recorded beside it (decision 10): the way to have it erased.
import { useEffect } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import { useAccount } from '../account-context.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { opinionAnswers } from './opinion-answers.ts';
import { RemoveRow } from './RemoveRow.tsx';

interface OpinionGoesProps {
  readonly bundle: Bundle;
  readonly row: RecordState;
  /** Where deleting the opinion leads; left out where the page has that button already. */
  readonly nextHref?: string;
}

/**
 * Deleted by one press, with a way back. What was sent is only hidden by that; a leader erases it for good, so he is led
 * there and everybody else told to ask him.
 */
export function OpinionGoes({ bundle, row, nextHref }: OpinionGoesProps) {
  const { me } = useAccount();
  useEffect(() => void opinionAnswers.set(row.id, 'yes'), [row.id]);
  const root = bundle.root.id;
  return (
    <div class="group">
      <p>{t('ask.opinionStays')}</p>
      {may(me.value, 'redact', factsOf(bundle)) ? (
        <LinkButton href={`${paths.record(root, 'redact')}?row=${row.id}&reason=denunciation`} icon="lock">
          {t('redact.link')}
        </LinkButton>
      ) : (
        <p>{t('ask.opinionErase')}</p>
      )}
      {nextHref !== undefined && <RemoveRow bundle={bundle} row={row} backHref={nextHref} />}
    </div>
  );
}
