// The way from a petition to the page that says who resolves it.
import type { RecordView } from '../../store/records-api.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

interface CompetenceLinkProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

/** For whoever handles the petition; what the commune never took is not handled. */
export function CompetenceLink({ view, mayWrite }: CompetenceLinkProps) {
  if (!mayWrite || view.unmade) return null;
  return (
    <div class="buttons">
      <LinkButton href={paths.record(view.bundle.root.id, 'competence')} icon="split">
        {t('whose.link')}
      </LinkButton>
    </div>
  );
}
