// The ways from a record to what few may do with it: share a petition with village heads, withdraw a record for good.
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

/** Only while the record is there, and at the commune too. */
export function ShareLink({ view }: { readonly view: RecordView }) {
  const { me } = useAccount();
  const facts = factsOf(view.bundle);
  const { root } = view.bundle;
  if (view.unmade || isDeleted(root) || root.redacted || !may(me.value, 'share', facts)) return null;
  const n = facts.shared.length;
  return (
    <LinkButton href={paths.record(root.id, 'share')} icon="share">
      {n > 0 ? t('share.linkWith', { n }) : t('share.link')}
    </LinkButton>
  );
}

/** Also for a deleted record: deleting hides, withdrawing erases. What the commune never took is dropped here instead. */
export function RedactLink({ view }: { readonly view: RecordView }) {
  const { me } = useAccount();
  const { root } = view.bundle;
  if (view.unmade || root.redacted || !may(me.value, 'redact', factsOf(view.bundle))) return null;
  return (
    <div class="buttons">
      <LinkButton href={paths.record(root.id, 'redact')} kind="quiet" icon="lock">
        {t('redact.link')}
      </LinkButton>
    </div>
  );
}
