// The ways to add a file: the camera, a picture that is there already.
import { useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Files } from '../../store/files/files-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { Button } from '../parts/Button.tsx';
import type { IconName } from '../parts/icon-paths.ts';
import { t } from '../text/t.ts';
import { preparePhoto } from './prepare-photo.ts';

interface AddFilesProps {
  readonly root: RecordId;
  /** The row it belongs to; without it the record itself. */
  readonly about?: RecordId;
  /** Undefined until opened: what is picked waits. */
  readonly files: Files | undefined;
  /** Only papers are asked for here. */
  readonly papersOnly?: boolean;
}

type Way = { readonly what: 'photo' | 'paper'; readonly camera: boolean };

export function AddFiles({ root, about, files, papersOnly = false }: AddFilesProps) {
  const account = useAccount();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (pictures: readonly File[], what: 'photo' | 'paper') => {
    setProblem(null);
    const opened = files ?? (await account.files?.().catch(() => undefined));
    if (!opened) return setProblem(t('files.failed'));
    // One after another: a phone of 2 GB holds one opened photo, not ten.
    for (const [at, picture] of pictures.entries()) {
      setBusy(
        pictures.length === 1 ? t('files.saving') : `${t('files.saving')} ${at + 1}/${pictures.length}`,
      );
      const failure = await keepPhoto(opened, { root, about }, picture, what);
      if (failure) setProblem(failure);
    }
    setBusy(undefined);
  };
  const pick = (way: Way, icon: IconName, words: string) => (
    <Pick
      key={words}
      way={way}
      icon={icon}
      words={words}
      busy={busy}
      onPicked={(list) => void take(list, way.what)}
    />
  );
  return (
    <>
      <div class="buttons">
        {!papersOnly && pick({ what: 'photo', camera: true }, 'camera', t('files.camera'))}
        {pick({ what: 'paper', camera: true }, 'paper', t('files.paper'))}
        {pick({ what: papersOnly ? 'paper' : 'photo', camera: false }, 'plus', t('files.choose'))}
      </div>
      <p class="small soft">{t('files.noIdCard')}</p>
      <Problem words={problem} />
    </>
  );
}

/** @returns why it was not kept, in words */
async function keepPhoto(
  files: Files,
  { root, about }: Pick<AddFilesProps, 'root'> & { readonly about: RecordId | undefined },
  picture: File,
  what: 'photo' | 'paper',
): Promise<string | null> {
  try {
    const prepared = await preparePhoto(picture, what);
    if (!prepared) return t('files.unreadable');
    const added = await files.add(root, { what, format: 'jpeg', ...prepared, ...(about && { about }) });
    if (added.ok) return null;
    return t(added.error.type === 'storage-full' ? 'files.full' : 'files.failed');
  } catch {
    return t('files.failed');
  }
}

interface PickProps {
  readonly way: Way;
  readonly icon: IconName;
  readonly words: string;
  readonly busy: string | undefined;
  readonly onPicked: (pictures: readonly File[]) => void;
}

/** A button over the browser's own file field, which looks different everywhere. */
function Pick({ way, icon, words, busy, onPicked }: PickProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} busy={busy} onPress={() => field.current?.click()}>
        {words}
      </Button>
      <input
        ref={field}
        type="file"
        accept="image/*"
        hidden
        aria-label={words}
        multiple={!way.camera}
        {...(way.camera && { capture: 'environment' })}
        onChange={(event) => {
          onPicked([...(event.currentTarget.files ?? [])]);
          // The same picture may be chosen once more.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
