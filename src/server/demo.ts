// `npm run demo`: the same server on a temporary directory, with the commune of Búng Lao and a link to enter by each role.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkOf } from './admin/links.ts';
import { makePersonCodes } from './auth/codes.ts';
import { fillDemo } from './demo/commune.ts';
import { readSettings } from './settings.ts';
import { insecureWarning, openContext, serve } from './start.ts';

const roleWords = { admin: 'quản trị', leader: 'lãnh đạo', officer: 'cán bộ', head: 'trưởng bản' };
const seed = Number(process.argv[2] ?? 1);

const settings = readSettings(process.env);
if (!settings.ok) {
  console.error(settings.error.problems.join('\n'));
  process.exit(2);
}
const dataDir = mkdtempSync(join(tmpdir(), 'gan-dan-demo-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const context = await openContext(dataDir);
const people = await fillDemo(context, seed);
const { publicUrl } = settings.value;
await serve(context, settings.value);
const warning = insecureWarning(publicUrl);
if (warning) console.log(warning);
console.log('Bản dùng thử, dữ liệu bịa, mất khi tắt / demonstration, invented data, gone when stopped.');
for (const { id, name, title, role } of people) {
  const codes = await context.store.write((tx) => makePersonCodes(tx, id, context.now(), context.random));
  if (!codes.ok) throw new Error('The disk is full.');
  console.log(
    `${roleWords[role]} · ${title} · ${name}\n  ${linkOf(publicUrl, codes.value.shortCode.replace('-', ''))}`,
  );
}
