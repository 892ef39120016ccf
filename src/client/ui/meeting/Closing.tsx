// The end of a meeting on its page: the way to read back, sign and close; once closed, its code and what came after.
import { writtenHash } from '../../../shared/kinds/closed-snapshot.ts';
import type { RecordView } from '../../store/records-api.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Mark } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import { closedWhen } from './ClosedPart.tsx';
import { closedIn } from './closed.ts';
import { closeHref } from './hrefs.ts';
import { standingRows } from './use-writing.ts';
import { wordsIn } from './values-in.ts';

interface ClosingProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

/** Offered once there is something to close. */
export function Closing({ view: { bundle }, mayWrite }: ClosingProps) {
  const isBegun = wordsIn(bundle.root.values, 'closer') !== '' || standingRows(bundle, 'item').length > 0;
  if (closedIn(bundle) || !mayWrite || !isBegun) return null;
  return (
    <div class="buttons">
      <LinkButton href={closeHref(bundle.root.id)} icon="lock">
        {t('meeting.close')}
      </LinkButton>
    </div>
  );
}

/** Stands first on the page of closed minutes. */
export function ClosedHead({ view }: Pick<ClosingProps, 'view'>) {
  const closed = closedIn(view.bundle);
  if (!closed) return null;
  const { length } = closed.later;
  return (
    <section class="card" aria-label={t('close.hash')}>
      <Mark tone="done" icon="lock">
        {t('meeting.closedAt', { when: closedWhen(closed) })}
      </Mark>
      <p class="hash">{writtenHash(closed.hash)}</p>
      {length > 0 && (
        <Mark tone="wait" icon="alert">
          {`${t('close.later')} · ${length}`}
        </Mark>
      )}
      <div class="buttons">
        <LinkButton href={closeHref(view.bundle.root.id)} icon="lock">
          {t('close.open')}
        </LinkButton>
      </div>
    </section>
  );
}
