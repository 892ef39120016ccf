// Why nothing of this phone reaches the commune's notebook, what is safe, and the way on.
import type { SyncProblem } from '../../store/sync-port.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

type Apart = 'signature' | 'revoked' | 'left';

/** Whether it does not pass by itself: the commune does not take what this device sends. */
export const isApart = (problem: SyncProblem | undefined): problem is Apart =>
  problem === 'signature' || problem === 'revoked' || problem === 'left';

/** Draws nothing for problems that pass by themselves. */
export function ApartNotice({ problem }: { readonly problem: SyncProblem | undefined }) {
  if (!isApart(problem)) return null;
  return (
    <Notice
      kind="warn"
      title={t(`apart.${problem}`)}
      action={
        problem !== 'left' && (
          <LinkButton kind="primary" icon="qr" href={paths.newCode}>
            {t('newCode.title')}
          </LinkButton>
        )
      }
    >
      {t(`apart.${problem}Detail`)}
    </Notice>
  );
}
