// The way from a village to its households, for those who may see them.
import { may } from '../../../shared/access/access.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { t } from '../text/t.ts';
import { householdsHref } from './hrefs.ts';

export function HouseholdsLink({ village }: { readonly village: RecordId }) {
  const { me } = useAccount();
  const facts = {
    kind: 'household',
    by: me.value.person,
    villages: [village],
    shared: [],
    denunciation: false,
  };
  return may(me.value, 'see', facts) ? (
    <LinkButton href={householdsHref(village)} icon="home">
      {t('households.title')}
    </LinkButton>
  ) : null;
}
