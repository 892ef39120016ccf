// Runs `npm run backup` beside the server, in a process of its own.
import { spawn } from 'node:child_process';

/** A share that has not taken the copy by then never will. */
const longestRunMs = 2 * 3_600_000;

/** `entry`: the file of the backup command; settings come from the environment, as the server's. Never rejects. */
export const runBackupProcess = (entry: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, entry], {
      stdio: 'ignore',
      windowsHide: true,
      timeout: longestRunMs,
      killSignal: 'SIGKILL',
      signal,
    });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
