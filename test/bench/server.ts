// The built server on the bench's data, always at the same port: a profile's databases belong to one address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const port = 8317;
export const address = `http://localhost:${port}`;
const entry = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** Starts it and waits until it answers. @returns the way to stop it */
export async function startServer(dataDir: string): Promise<() => Promise<void>> {
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    PUBLIC_URL: address,
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = once(child, 'exit');
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return async () => {
    child.kill('SIGTERM');
    await exited;
  };
}

const answers = async (): Promise<boolean> =>
  fetch(`${address}/health`).then(
    (response) => response.ok,
    () => false,
  );
