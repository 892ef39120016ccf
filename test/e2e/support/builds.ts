// A copy of the build that a test may replace by a newer one, as an update of the server does.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../..', import.meta.url));

export interface Builds {
  /** What the server serves. */
  readonly dist: string;
  /** Puts a newer app in place; `name` is what it says of itself in the settings. */
  update(name: string): Promise<void>;
  remove(): Promise<void>;
}

export async function copyBuild(): Promise<Builds> {
  const folder = await mkdtemp(join(tmpdir(), 'gan-dan-build-'));
  const dist = join(folder, 'dist');
  await cp(join(top, 'dist'), dist, { recursive: true });
  await symlink(join(top, 'node_modules'), join(folder, 'node_modules'));
  return {
    dist,
    async update(name) {
      const made = join(folder, name);
      buildClient(made, name);
      await rm(join(dist, 'client'), { recursive: true });
      await rename(made, join(dist, 'client'));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The same sources under another build's name, which changes the files' names as any change does. */
function buildClient(folder: string, name: string): void {
  const vite = join(top, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production', VITE_BUILD: name };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: top, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The newer build failed:\n${stderr}`);
}
