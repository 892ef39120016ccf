// The confirmation did not come through: what happened, that nothing is lost, and the way on.
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import type { EnrolFailure } from '../session/doors.ts';
import { t } from '../text/t.ts';

interface TryAgainProps {
  readonly problem: EnrolFailure['type'];
  readonly onAgain: () => void;
  readonly onStop: () => void;
}

/** After these only another code helps. */
const spent: readonly EnrolFailure['type'][] = [
  'code-expired',
  'code-unknown',
  'code-used',
  'already-set-up',
];

/** The confirmation may have reached the server though its answer did not: trying again with the same key is right. */
export function TryAgain({ problem, onAgain, onStop }: TryAgainProps) {
  return (
    <Page
      title={t('enrol.title')}
      actions={
        <>
          <Button onPress={onStop}>{t('enrol.back')}</Button>
          {!spent.includes(problem) && (
            <Button kind="primary" onPress={onAgain}>
              {t('enrol.again')}
            </Button>
          )}
        </>
      }
    >
      <Notice kind="warn" live>
        {confirmWords(problem)}
      </Notice>
    </Page>
  );
}

function confirmWords(problem: EnrolFailure['type']): string {
  if (problem === 'no-network') return t('enrol.problem.confirm-network');
  return t(problem === 'other' ? 'enrol.problem.confirm-other' : `enrol.problem.${problem}`);
}
