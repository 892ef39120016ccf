// The account's files, and the content of one of them as an address that an image or a player can show.
import { useEffect, useState } from 'preact/hooks';
import type { FileType } from '../../../shared/kinds/attachment.ts';
import { mediaTypes } from '../../../shared/protocol/upload.ts';
import type { Files } from '../../store/files/files-api.ts';
import { useAccount } from '../account-context.ts';

/** Undefined until opened; null where there are none (training), or where they cannot be opened. */
export function useFiles(): Files | null | undefined {
  const account = useAccount();
  const [files, setFiles] = useState<Files | null | undefined>(account.files ? undefined : null);
  useEffect(() => {
    account.files?.().then(setFiles, () => setFiles(null));
  }, [account]);
  return files;
}

/**
 * An address of the content, good as long as it is drawn; null when this phone does not hold it, undefined until read.
 * @param turn another number reads it again
 */
export function useContent(
  files: Files | null | undefined,
  content: string,
  format: FileType,
  turn = 0,
): string | null | undefined {
  const [address, setAddress] = useState<string | null>();
  const fetched = useFetched(files, content, address === null);
  // `turn` and `fetched` ask for another reading.
  useEffect(() => {
    if (!files) return undefined;
    let made: string | undefined;
    let isGone = false;
    const show = (bytes: Uint8Array<ArrayBuffer> | undefined) => {
      if (isGone) return;
      made = bytes && URL.createObjectURL(new Blob([bytes], { type: mediaTypes[format] }));
      setAddress(made ?? null);
    };
    files.open(content).then(show, () => show(undefined));
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [files, content, format, turn, fetched]);
  return address;
}

/** Another number when what was not here has come: small pictures come by themselves. */
function useFetched(files: Files | null | undefined, content: string, isMissing: boolean): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (!files || !isMissing) return undefined;
    return files.kept.subscribe((kept) => {
      if (kept === content) setTimes((last) => last + 1);
    });
  }, [files, content, isMissing]);
  return times;
}
