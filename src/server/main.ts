// The server: reads the settings, opens the commune's data, listens, and before the set-up prints the link to it.
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpLink } from './admin/links.ts';
import { readSettings } from './settings.ts';
import { insecureWarning, openContext, serve } from './start.ts';

process.umask(0o077);
const settings = readSettings(process.env);
if (!settings.ok) {
  console.error(`Cài đặt chưa đúng / wrong settings:\n${settings.error.problems.join('\n')}`);
  process.exit(2);
}
const { dataDir, publicUrl, backup } = settings.value;
const context = await openContext(dataDir);
// Beside this file, as source and in the build.
const here = fileURLToPath(import.meta.url);
await serve(context, settings.value, join(dirname(here), `backup${extname(here)}`));
const warning = insecureWarning(publicUrl);
if (warning) console.log(warning);
if (!backup)
  console.log(
    'Chưa đặt sao lưu tự động (BACKUP_DIR): xem docs/van-hanh.md / no automatic backup is set: see docs/operations.md.',
  );
const link = await setUpLink(context, publicUrl);
console.log(
  link
    ? `Mở liên kết này (dùng một lần) để thiết lập xã / open this link (once) to set up the commune:\n${link}`
    : `Gần Dân: ${publicUrl}`,
);
