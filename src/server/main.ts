// The server: reads the settings, opens the commune's data, listens, and before the set-up prints the link to it.
import { setUpLink } from './admin/links.ts';
import { readSettings } from './settings.ts';
import { insecureWarning, openContext, serve } from './start.ts';

process.umask(0o077);
const settings = readSettings(process.env);
if (!settings.ok) {
  console.error(`Cài đặt chưa đúng / wrong settings:\n${settings.error.problems.join('\n')}`);
  process.exit(2);
}
const { dataDir, publicUrl } = settings.value;
const context = await openContext(dataDir);
await serve(context, settings.value);
const warning = insecureWarning(publicUrl);
if (warning) console.log(warning);
const link = await setUpLink(context, publicUrl);
console.log(
  link
    ? `Mở liên kết này (dùng một lần) để thiết lập xã / open this link (once) to set up the commune:\n${link}`
    : `Gần Dân: ${publicUrl}`,
);
