// `npm run backup [-- FOLDER]`: a proven copy of the commune's data; the server may be running.
import { join } from 'node:path';
import { backUp } from './admin/back-up.ts';
import { readSettings } from './settings.ts';
import { openContext } from './start.ts';

process.umask(0o077);
const settings = readSettings(process.env);
if (!settings.ok) {
  console.error(settings.error.problems.join('\n'));
  process.exit(2);
}
const { dataDir } = settings.value;
const { store, now } = await openContext(dataDir);
const made = await backUp(store, process.argv[2] ?? join(dataDir, 'backups'), now());
await store.close();
if (made.ok) {
  console.log(`Đã sao lưu đến số ${made.value.manifest.head} / backed up: ${made.value.path}`);
  // Phones let go of what a backup holds: one on the same disk would die with it.
  if (process.argv[2] === undefined)
    console.log('Hãy chép cả hai tệp (.db, .json) sang ổ đĩa khác / copy both files to another disk.');
} else if (made.error.type === 'storage-full')
  console.error('Ổ đĩa đã đầy, chưa sao lưu được / the disk is full, no backup was made.');
else
  console.error(
    `Nhật ký hỏng từ số ${made.error.seq}, chưa sao lưu / the log is broken from ${made.error.seq} on.`,
  );
process.exitCode = made.ok ? 0 : 1;
