// The photos, recordings and signatures of a record: small pictures with where they are, and the ways to add one.
import { useEffect, useState } from 'preact/hooks';
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { FileSync, Files } from '../../store/files/files-api.ts';
import { useAccount } from '../account-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { Mark } from '../parts/Mark.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { AddFiles } from './AddFiles.tsx';
import { Capture } from './Capture.tsx';
import { type FileValues, fileStateOf, fileValuesOf, iconOf, nameOf } from './file-words.ts';
import { Recovered } from './Recovered.tsx';
import { useContent, useFiles } from './use-files.ts';

interface FilesPartProps {
  readonly bundle: Bundle;
  /** Only what belongs to this row; without it all of the record. */
  readonly about?: RecordId;
  readonly mayWrite: boolean;
}

/** Nothing at all where there are none and none may be added. */
export function FilesPart({ bundle, about, mayWrite }: FilesPartProps) {
  const files = useFiles();
  const root = bundle.root.id;
  const rows = rowsOf(bundle, 'attachment').filter(
    ({ redacted, values }) => !redacted && (about === undefined || values.about === about),
  );
  const to = { root, ...(about !== undefined && { about }) };
  const mayAdd = mayWrite && files !== null;
  if (rows.length === 0 && !mayAdd) return null;
  return (
    <section class="group">
      <h2>
        {t('files.title')}
        {rows.length > 0 && ` · ${rows.length}`}
      </h2>
      {rows.length > 0 && (
        <ul class="files">
          {rows.map((row) => (
            <FileEntry key={row.id} root={root} row={row} files={files} />
          ))}
        </ul>
      )}
      {files && <Recovered root={root} files={files} />}
      {files && files.waiting.value.size > 0 && <Sending />}
      {mayAdd && <AddFiles {...to} files={files} />}
      {mayAdd && files && <Capture {...to} files={files} />}
    </section>
  );
}

interface FileEntryProps {
  readonly root: RecordId;
  readonly row: RecordState;
  readonly files: Files | null | undefined;
}

function FileEntry({ root, row, files }: FileEntryProps) {
  const { now } = useAccount();
  const values = fileValuesOf(row);
  if (!values) return null;
  const state = fileStateOf(files, values.file, now());
  return (
    <li>
      <a class="file" href={paths.record(root, row.id)}>
        <Small values={values} files={files} />
        <span class="small">{nameOf(values)}</span>
        {state && (
          <span class="small">
            <Mark tone={state.tone} icon={state.icon}>
              {state.words}
            </Mark>
          </span>
        )}
      </a>
    </li>
  );
}

/** How much of all files is still to go; of the one record its own say it. */
function Sending() {
  const { sync } = useAccount();
  const [files, setFiles] = useState<FileSync>();
  useEffect(() => void sync.files().then(setFiles, () => undefined), [sync]);
  const progress = files?.progress.value;
  if (!progress || progress.files === 0) return null;
  const minutes = progress.secondsLeft === undefined ? undefined : Math.ceil(progress.secondsLeft / 60);
  const n = progress.files;
  return (
    <p class="small soft" role="status">
      {minutes === undefined ? t('files.left', { n }) : t('files.leftMinutes', { n, minutes })}
    </p>
  );
}

/** The small picture, or a sign of what it is. */
function Small({ values, files }: { readonly values: FileValues; readonly files: Files | null | undefined }) {
  const address = useContent(values.thumb === undefined ? null : files, values.thumb ?? '', 'jpeg');
  return (
    <span class="file-picture">
      {address ? <img src={address} alt="" /> : <Icon name={iconOf(values)} />}
    </span>
  );
}
