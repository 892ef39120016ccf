// Runs `npm run backup` beside the server, in a process of its own.
import { spawn } from 'node:child_process';

/** A share that has not taken the copy by then never will. */
const longestRunMs = 2 * 3_600_000;
/** A process that hangs in a dead share does not even die: it is not waited for longer than this. */
const dyingMs = 5_000;

/**
 * `entry`: the file of the backup command; settings come from the environment, as the server's. Resolves when the process
 * is over, was ended by `signal`, or took too long; never rejects.
 */
export const runBackupProcess = (entry: string, signal: AbortSignal, limitMs = longestRunMs): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, entry], {
      stdio: 'ignore',
      windowsHide: true,
    });
    let dying: NodeJS.Timeout | undefined;
    const end = (): void => {
      child.kill('SIGKILL');
      dying ??= setTimeout(over, dyingMs);
    };
    const limit = setTimeout(end, limitMs);
    const over = (): void => {
      clearTimeout(limit);
      clearTimeout(dying);
      signal.removeEventListener('abort', end);
      child.unref();
      resolve();
    };
    child.once('error', over);
    child.once('close', over);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
