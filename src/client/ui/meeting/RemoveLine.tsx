// Takes one line of a list away, at once and with a way back.
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

interface RemoveLineProps {
  readonly root: RecordId;
  readonly row: RecordId;
  readonly name: string;
}

export function RemoveLine({ root, row, name }: RemoveLineProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const remove = async () => {
    if (await attempt(() => records.remove(root, row)))
      offerUndo(t('record.deleted', { what: name }), () => records.restore(root, row));
  };
  return (
    <>
      <Button
        kind="quiet"
        icon="trash"
        label={t('meeting.removeNamed', { name })}
        onPress={() => void remove()}
      >
        {t('meeting.remove')}
      </Button>
      <Problem words={problem} />
    </>
  );
}
