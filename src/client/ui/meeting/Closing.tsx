// The way to the closing of a meeting.
import type { RecordView } from '../../store/records-api.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { t } from '../text/t.ts';
import { closeHref } from './hrefs.ts';

export function Closing({ view, mayWrite }: { readonly view: RecordView; readonly mayWrite: boolean }) {
  if (!mayWrite) return null;
  return (
    <div class="buttons">
      <LinkButton href={closeHref(view.bundle.root.id)} icon="check">
        {t('meeting.close')}
      </LinkButton>
    </div>
  );
}
