// Starts a contender's server in a process of its own, on a directory of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContenderServer, Places } from './contender.ts';

/** As many as the commune of ours has, of the same form. */
const places: Places = {
  villages: ['4R', '7T', '9W', 'C1', 'E2', 'H8'].map((start) => `${start}XK03VQM6Z5TD1G`),
  handlers: ['0P', '3N', '6J', 'B5'].map((start) => `${start}YD82AWF4E7RS9H`),
};

/** @param file beside this one; it is given where to keep its data, and `way`, and prints the port it listens on */
export async function startOwnServer(file: string, way = ''): Promise<ContenderServer> {
  const dir = await mkdtemp(join(tmpdir(), 'gan-dan-peer-'));
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', entry, join(dir, 'data'), way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} did not start`))),
  ])) as [Buffer];
  return {
    port: Number(printed.toString()),
    credential: async () => '',
    places,
    async stop() {
      if (child.exitCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      }
      await rm(dir, { recursive: true, force: true });
    },
  };
}
