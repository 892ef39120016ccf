// Prints a link by which an administrator who is locked out enrols a new phone; the server may be running.
import { administratorLink } from './admin/links.ts';
import { readSettings } from './settings.ts';
import { openContext } from './start.ts';

process.umask(0o077);
const settings = readSettings(process.env);
if (!settings.ok) {
  console.error(settings.error.problems.join('\n'));
  process.exit(2);
}
const { dataDir, publicUrl } = settings.value;
const context = await openContext(dataDir);
const chosen = process.argv[2] === undefined ? undefined : Number(process.argv[2]);
const link = await administratorLink(context, publicUrl, chosen);
if (link.ok) console.log(`Liên kết dùng một lần / link, to be used once:\n${link.value}`);
else if (link.error.type === 'storage-full') console.error('Ổ đĩa đã đầy / the disk is full.');
else {
  console.error('Chọn người quản trị / choose the administrator: npm run link -- 1');
  for (const [place, { name }] of link.error.there.entries()) console.error(`${place + 1}  ${name}`);
}
process.exitCode = link.ok ? 0 : 1;
await context.store.close();
