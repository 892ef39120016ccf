// Files that cannot be sent, and recordings that a killed browser cut off: found and kept, or in pieces still, with why.
import { useEffect, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { LeftRecording } from '../../store/files/recordings-api.ts';
import { useAccount } from '../account-context.ts';
import { useFiles } from '../files/use-files.ts';
import { titleText } from '../list/item-words.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';

/** Says nothing where there is nothing of the kind; only then is the files' database opened. */
export function FilesWaitingPart() {
  const { files } = useAccount().work.value;
  if (!files || files.found.length + files.inPieces + files.refused === 0) return null;
  return <Told found={files.found} inPieces={files.inPieces} />;
}

function Told({ found, inPieces }: { readonly found: readonly RecordId[]; readonly inPieces: number }) {
  const { now } = useAccount();
  const files = useFiles();
  const [left, setLeft] = useState<readonly LeftRecording[]>([]);
  useEffect(() => {
    if (!files || inPieces === 0) return setLeft([]);
    // What cannot be read now is looked for again when the notebook is next opened.
    void files.recordings.recoverAll().then(
      (now) => setLeft(now.left),
      () => undefined,
    );
    return undefined;
  }, [files, inPieces]);
  const roots = [...new Set(found)];
  const refused = [...(files?.waiting.value.values() ?? [])].filter((upload) => upload.refused && upload.row);
  return (
    <>
      {refused.length > 0 && (
        <ul>
          {[...new Map(refused.map((upload) => [upload.row, upload])).values()].map(({ root, row }) => (
            <li key={row}>
              <Where root={root} row={row} />
            </li>
          ))}
        </ul>
      )}
      {roots.length > 0 && (
        <Notice
          kind="good"
          action={files && <Button onPress={() => void files.told()}>{t('guardian.foundSeen')}</Button>}
        >
          <p>{t('guardian.found')}</p>
          <ul>
            {roots.map((root) => (
              <li key={root}>
                <Where root={root} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {left.map(({ root, begunAt, failure }) => (
        <Notice
          key={begunAt}
          kind="warn"
          title={t('guardian.leftBegun', { when: formatInstant(begunAt, now()) })}
        >
          <p>
            <Where root={root} />
          </p>
          <p>{t(whyLeft(failure.type))}</p>
        </Notice>
      ))}
    </>
  );
}

/** The record, or a file of it, where it is still in the book. */
function Where({ root, row }: { readonly root: RecordId; readonly row?: RecordId }) {
  const item = useAccount().catalog.items.value.find(({ id }) => id === root);
  return item ? <a href={paths.record(root, row)}>{titleText(item.title)}</a> : null;
}

function whyLeft(type: LeftRecording['failure']['type']) {
  if (type === 'storage-full') return 'guardian.leftFull';
  return type === 'storage-closed' ? 'guardian.leftFailed' : 'guardian.leftNotTaken';
}
