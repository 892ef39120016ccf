// The demonstration's server with its invented records, as `npm run demo` starts it, for pictures.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';

export interface Demo {
  readonly process: ChildProcess;
  /** The link of the first person whose line in the printed list has these words. */
  linkOf(role: string): string;
}

/** Starts it on a free port; the build must be there. */
export async function startDemo(): Promise<Demo> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const entry = fileURLToPath(new URL('../../../dist/server/demo.js', import.meta.url));
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => {
    printed += piece.toString();
  });
  const linkOf = (role: string) =>
    new RegExp(`${role}[^\\n]*\\n\\s+(${url}/#[0-9A-Z-]+)`).exec(printed)?.[1] ?? '';
  const exited = once(child, 'exit').then(() => {
    throw new Error(`The demonstration ended:\n${printed}`);
  });
  await Promise.race([exited, untilAll(() => ['quản trị', 'cán bộ', 'trưởng bản'].every(linkOf))]);
  exited.catch(() => undefined);
  return { process: child, linkOf };
}

async function untilAll(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 200));
}
