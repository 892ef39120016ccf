// Looks, once for each opening of a record, for what a recording that was cut off left, and says that it is kept now.
import { useEffect, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Recovered as Found, Recordings } from '../../store/files/recordings-api.ts';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';

interface RecoveredProps {
  readonly root: RecordId;
  readonly recordings: Recordings;
}

/** Says nothing when nothing was found. */
export function Recovered({ root, recordings }: RecoveredProps) {
  const [found, setFound] = useState<Found | undefined>(undefined);
  useEffect(() => {
    let isLeft = false;
    // What cannot be read now is looked for again when the record is next opened.
    const none = (): Found => ({ kept: 0 });
    void recordings
      .recover(root)
      .catch(none)
      .then((now) => !isLeft && setFound(now));
    return () => {
      isLeft = true;
    };
  }, [root, recordings]);
  if (!found) return null;
  return (
    <>
      {found.kept > 0 && (
        <Notice kind="good" live>
          {t('files.recovered')}
        </Notice>
      )}
      {found.failure?.type === 'storage-full' && (
        <Notice kind="warn" live>
          {t('files.recordWaitingFull')}
        </Notice>
      )}
    </>
  );
}
