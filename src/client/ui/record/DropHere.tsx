// The end of a record that the commune refused to make: nobody else has it, so it is deleted here, in two deliberate presses.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { ok } from '../../../shared/core/result.ts';
import { eraseDrafts } from '../../store/erase-drafts.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

interface DropHereProps {
  readonly view: RecordView;
  readonly listHref: string;
}

/** Not while any of it may still reach the commune. */
export function DropHere({ view, listHref }: DropHereProps) {
  const { drafts, records } = useAccount();
  const { route } = useLocation();
  const { problem, attempt } = useAttempt();
  const [isSure, setSure] = useState(false);
  const root = view.bundle.root.id;
  // Of a record that only left this person's view, the commune has what it took.
  const isUnmade = view.refused.some(({ change }) => change.id === root);
  if (!isUnmade || view.unsent > 0 || view.parked > 0) return null;
  const drop = async () => {
    const isDone = await attempt(async () => {
      await eraseDrafts(drafts, new Set([root]));
      for (const { change } of view.refused) await records.dismissRefused(change.id);
      return ok(undefined);
    });
    // By then this page has given way to the one that says there is no such record.
    if (isDone && location.pathname === paths.record(root)) route(listHref, true);
  };
  if (!isSure)
    return (
      <div class="buttons">
        <Button kind="danger" icon="trash" onPress={() => setSure(true)}>
          {t('record.drop')}
        </Button>
      </div>
    );
  return (
    <>
      <Notice
        kind="warn"
        live
        action={
          <>
            <Button onPress={() => setSure(false)}>{t('record.dropNo')}</Button>
            <Button kind="danger" icon="trash" onPress={() => void drop()}>
              {t('record.dropYes')}
            </Button>
          </>
        }
      >
        {t('record.dropSure')}
      </Notice>
      <Problem words={problem} />
    </>
  );
}
