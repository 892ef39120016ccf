// `npm run backup [-- FOLDER | --check FILE.db]`: a proven copy of the commune's data, the server may be running; or a copy proven anew.
import { join } from 'node:path';
import { backUp } from './admin/back-up.ts';
import { type CheckFailure, checkBackup } from './admin/check-backup.ts';
import { type KeepCopyFailure, keepCopy } from './admin/keep-copy.ts';
import { readSettings } from './settings.ts';
import { openContext } from './start.ts';

type PlainFailure = Exclude<KeepCopyFailure['type'] | CheckFailure['type'], 'files-damaged'>;
const words: { readonly [type in PlainFailure]: string } = {
  'storage-full': 'Ổ đĩa đã đầy, chưa sao lưu được / the disk is full, no backup was made.',
  'broken-log': 'Nhật ký bị hỏng, chưa sao lưu / the log is broken, no backup was made.',
  'place-missing':
    'Không thấy thư mục BACKUP_DIR / the folder BACKUP_DIR is not there. Cắm ổ đĩa / plug the disk in.',
  'place-refused': 'Không ghi được vào BACKUP_DIR / BACKUP_DIR may not be written.',
  stopped: 'Việc sao lưu bị ngắt / the backup was interrupted.',
  failed: 'Chưa sao lưu được / no backup was made.',
  'no-backup': 'Không thấy tệp sao lưu và tệp .json bên cạnh / no such backup, or no .json file beside it.',
  damaged: 'Tệp sao lưu bị hỏng / the backup is damaged. Lấy bản khác / take another one.',
  'other-log': 'Tệp sao lưu không khớp với tệp .json / the backup is not the one its .json file speaks of.',
};

process.umask(0o077);
const settings = readSettings(process.env);
if (!settings.ok) {
  console.error(settings.error.problems.join('\n'));
  process.exit(2);
}
const { dataDir, backup } = settings.value;
const [given, file] = process.argv.slice(2);
process.exitCode = given === '--check' ? await check(file ?? '') : await make(given);

async function make(folder: string | undefined): Promise<number> {
  const { store, now } = await openContext(dataDir);
  const made =
    folder === undefined && backup
      ? await keepCopy({ store, dataDir, folder: backup.folder, now })
      : await backUp(store, folder ?? join(dataDir, 'backups'), now(), dataDir);
  await store.close();
  if (!made.ok) {
    console.error(words[made.error.type]);
    return 1;
  }
  console.log(`Đã sao lưu đến số ${made.value.manifest.head} / backed up: ${made.value.path}`);
  // Phones let go of what a backup holds: one on the same disk would die with it.
  if (folder === undefined && !backup)
    console.log(
      'Hãy chép cả hai tệp (.db, .json) và thư mục files sang ổ đĩa khác / copy both files and the folder files to another disk.',
    );
  return 0;
}

async function check(path: string): Promise<number> {
  const checked = await checkBackup(path);
  if (checked.ok) {
    const { manifest, files } = checked.value;
    const { head, madeAt } = manifest;
    const megabytes = (files.bytes / 1_000_000).toFixed(1);
    console.log(
      [
        `Bản sao lưu tốt, đến số ${head}, ${files.files} tệp ảnh và ghi âm (${megabytes} MB)`,
        `the backup is good: ${new Date(madeAt).toISOString()}, ${files.files} files`,
      ].join(' / '),
    );
  } else console.error(wordsOf(checked.error));
  return checked.ok ? 0 : 1;
}

function wordsOf(failure: CheckFailure): string {
  if (failure.type !== 'files-damaged') return words[failure.type];
  const { files, missing, damaged } = failure;
  return [
    `Phần chữ tốt, nhưng trong ${files} tệp ảnh và ghi âm có ${missing} tệp thiếu, ${damaged} tệp hỏng`,
    `the words are good, but of ${files} files ${missing} are missing and ${damaged} damaged. Sao lưu lại / back up again.`,
  ].join(' / ');
}
