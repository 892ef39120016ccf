// The built server on a directory of its own: started, stopped, killed and started again by tests.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';

export interface TestServer {
  /** Where browsers open the app. */
  readonly url: string;
  readonly dataDir: string;
  /** The link that sets the commune up; printed only before that. */
  readonly setUpLink: string | undefined;
  /** Everything it has printed and logged since its first start. */
  readonly output: string;
  /** Of its process, while it runs. */
  readonly pid: number | undefined;
  /** Asks it to stop and waits. */
  stop(): Promise<void>;
  /** SIGKILL: whatever was under way is cut off. */
  kill(): Promise<void>;
  /** Starts it again on the same directory and port. */
  start(): Promise<void>;
  /** Stops it and removes its directory. */
  remove(): Promise<void>;
}

const builtHere = fileURLToPath(new URL('../../../dist', import.meta.url));
const startLimitMs = 60_000;

/** Starts a server with its data in a new folder of `parent`; the build must be there (global set-up of the e2e project). */
export async function startServer({
  logLevel = 'error',
  dist = builtHere,
  parent = tmpdir(),
  isBehindProxy = false,
  nodeArgs = [] as readonly string[],
} = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(parent, 'gan-dan-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running: ChildProcess | undefined;
  let link: string | undefined;
  let output = '';
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  const start = async () => {
    running = spawn(process.execPath, [...nodeArgs, join(dist, 'server', 'main.js')], {
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        PUBLIC_URL: url,
        LOG_LEVEL: logLevel,
        TRUST_PROXY: String(isBehindProxy),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [running.stdout, running.stderr])
      stream?.on('data', (piece: Buffer) => {
        output += piece.toString();
      });
    const printed = await readyText(running, url);
    link = new RegExp(`${url}/#[0-9A-Z-]+`).exec(printed)?.[0];
  };
  await start();
  return {
    url,
    dataDir,
    get setUpLink() {
      return link;
    },
    get output() {
      return output;
    },
    get pid() {
      return running?.pid;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    async remove() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What it printed until its address stood there. */
function readyText(child: ChildProcess, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const limit = setTimeout(() => reject(new Error(`The server did not start:\n${text}`)), startLimitMs);
    const hear = (piece: Buffer) => {
      text += piece.toString();
      // The line with the address is the last one, and ends with a line break.
      if (!new RegExp(`${url}(/#[0-9A-Z-]+)?\\n`).test(text)) return;
      clearTimeout(limit);
      resolve(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`The server ended with ${code}:\n${text}`));
    });
  });
}
