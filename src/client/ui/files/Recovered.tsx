// Says, once, that a recording of this record that was cut off was found and kept; and tries again what had no room.
import { useEffect, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Files } from '../../store/files/files-api.ts';
import { useAccount } from '../account-context.ts';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';

interface RecoveredProps {
  readonly root: RecordId;
  readonly files: Files;
}

/** Says nothing when nothing was found. */
export function Recovered({ root, files }: RecoveredProps) {
  const { work } = useAccount();
  const [isSaid, setSaid] = useState(false);
  const [isFull, setFull] = useState(false);
  const isFound = work.value.files?.found.includes(root) === true;
  useEffect(() => {
    if (!isFound) return;
    setSaid(true);
    // What could not be noted is said again.
    void files.told(root).catch(() => undefined);
  }, [isFound]);
  useEffect(() => {
    let isLeft = false;
    // What cannot be read now is looked for again when the notebook is next opened.
    void files.recordings.recover(root).then(
      ({ kept, left }) => {
        if (isLeft) return;
        if (kept.length > 0) setSaid(true);
        setFull(left.some(({ failure }) => failure.type === 'storage-full'));
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [root, files]);
  return (
    <>
      {isSaid && (
        <Notice kind="good" live>
          {t('files.recovered')}
        </Notice>
      )}
      {isFull && (
        <Notice kind="warn" live>
          {t('files.recordWaitingFull')}
        </Notice>
      )}
    </>
  );
}
