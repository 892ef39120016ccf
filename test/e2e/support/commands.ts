// The commands as a person runs them beside or instead of the server: backup, restore, link.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestServer } from './server.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs dist/server/NAME.js on a server's data directory (or another one). */
export async function runCommand(
  { url, dataDir }: Pick<TestServer, 'url' | 'dataDir'>,
  name: 'backup' | 'restore' | 'link',
  ...args: readonly string[]
): Promise<CommandResult> {
  const entry = fileURLToPath(new URL(`../../../dist/server/${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [entry, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PUBLIC_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
  const [code] = await once(child, 'close');
  return { code: code as number | null, output };
}
