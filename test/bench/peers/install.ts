// The peers' packages are installed beside the bench on its first run, by their own lockfile; nothing else needs them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const lock = `${here}package-lock.json`;
/** A copy of the lockfile that was installed. */
const note = `${here}node_modules/.installed.json`;

export function installPackages(): void {
  const wanted = readFileSync(lock, 'utf8');
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return;
  console.log('Installing the packages of other contenders, once.');
  // Their binaries come built; scripts of packages are not run.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci failed');
  writeFileSync(note, wanted);
}
