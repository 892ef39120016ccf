// Starts an entry of the built server (main, demo, backup, restore, link), building first when dist is missing or old.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, isStale } from './build.js';

const [name = 'main', ...rest] = process.argv.slice(2);
// One file of settings for the server and its commands, so that all speak of the same data. What is set outside wins.
const settingsFile = fileURLToPath(new URL('../gan-dan.env', import.meta.url));
if (name !== 'demo' && existsSync(settingsFile)) process.loadEnvFile(settingsFile);
if (isStale()) {
  process.stderr.write('Đang dựng ứng dụng, khoảng nửa phút… (building, about half a minute)\n');
  build();
}
const entry = new URL(`../dist/server/${name}.js`, import.meta.url);
if (!existsSync(entry)) {
  process.stderr.write(`There is nothing called "${name}" to start.\n`);
  process.exit(2);
}
// The same process, so that signals and the terminal reach the server without a middleman.
process.argv.splice(1, process.argv.length, fileURLToPath(entry), ...rest);
await import(entry.href);
