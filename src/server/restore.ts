// `npm run restore -- FILE.db`: makes a backup the data of a server whose DATA_DIR is empty.
import { type RestoreFailure, restore } from './admin/restore.ts';
import { readSettings } from './settings.ts';
import { databaseFile, random } from './start.ts';

const words: { readonly [type in RestoreFailure['type']]: string } = {
  'not-empty': 'Thư mục DATA_DIR phải trống / DATA_DIR must be empty: nothing is ever overwritten.',
  'no-backup': 'Không thấy tệp sao lưu và tệp .json bên cạnh / no such backup, or no .json file beside it.',
  'other-log': 'Tệp sao lưu không khớp với tệp .json / the backup is not the one its .json file speaks of.',
  damaged: 'Tệp sao lưu bị hỏng / the backup is damaged. Try an older one.',
  'broken-log': 'Tệp sao lưu bị hỏng / the backup is damaged. Try an older one.',
  'newer-database': 'Tệp sao lưu của bản mới hơn / a newer version of Gần Dân made this backup.',
  'storage-full': 'Ổ đĩa đã đầy / the disk is full.',
};

process.umask(0o077);
const settings = readSettings(process.env);
const backup = process.argv[2];
if (!settings.ok || !backup) {
  console.error(settings.ok ? 'npm run restore -- FILE.db' : settings.error.problems.join('\n'));
  process.exit(2);
}
const { dataDir } = settings.value;
const now = () => Date.now();
const restored = await restore({ backup, dataDir, database: databaseFile(dataDir), now, random });
if (restored.ok)
  console.log(
    [
      `Đã phục hồi đến số ${restored.value.head}. Điện thoại sẽ tự gửi lại những gì còn thiếu.`,
      'Hãy xem lại danh sách máy: máy bị thu hồi sau lần sao lưu cần thu hồi lại.',
      `Restored up to ${restored.value.head}; phones send again what is missing. Check the list of devices: those revoked since the backup must be revoked again.`,
    ].join('\n'),
  );
else console.error(words[restored.error.type]);
process.exitCode = restored.ok ? 0 : 1;
