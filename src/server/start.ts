// What main and demo share: opening the data, listening, and stopping without losing anything.
import { getRandomValues } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '../shared/core/ids.ts';
import { runBackupProcess } from './admin/backup-process.ts';
import { certificateEnd } from './admin/certificate.ts';
import { freeBytes } from './admin/disk.ts';
import { createKeeper } from './admin/keeper.ts';
import { buildApp } from './app.ts';
import { createExchangeContext, type ExchangeContext } from './exchange/context.ts';
import { retryAtStart } from './exchange/parked.ts';
import { createFiles } from './files/files.ts';
import { isSecureAddress, type Settings } from './settings.ts';
import { openSqliteStore } from './store/sqlite.ts';

const drawn = new Uint8Array(4096);
let left = 0;

/** Fills from what was drawn in one go: each change needs a salt, and asking for one at a time takes longer than writing it. */
export const random = (bytes: Uint8Array<ArrayBuffer>): void => {
  if (bytes.length > drawn.length) return void getRandomValues(bytes);
  if (bytes.length > left) {
    getRandomValues(drawn);
    left = drawn.length;
  }
  bytes.set(drawn.subarray(left - bytes.length, left));
  // What was given out is nobody else's.
  drawn.fill(0, left - bytes.length, left);
  left -= bytes.length;
};
export const databaseFile = (dataDir: string): string => join(dataDir, 'gan-dan.db');

/** Opens the commune's data. Throws, in plain words, when a newer version of the server wrote it. */
export const openContext = async (dataDir: string): Promise<ExchangeContext> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const now = () => Date.now();
  const opened = await openSqliteStore({ path: databaseFile(dataDir), newId: () => newId(random), now });
  if (!opened.ok) throw new Error('The data was written by a newer version of Gần Dân. Start that version.');
  return createExchangeContext({ store: opened.value, now, random });
};

const checkEveryMs = 60_000;
const tidyEveryMs = 86_400_000;

/**
 * Listens until the process is told to stop; then finishes what is under way and closes the data. `backupEntry`: the file
 * of the backup command; without it there are no automatic backups.
 */
export const serve = async (
  context: ExchangeContext,
  settings: Settings,
  backupEntry?: string,
): Promise<void> => {
  await retryAtStart(context);
  const { dataDir, tls } = settings;
  const run = (signal: AbortSignal) => runBackupProcess(backupEntry ?? '', signal);
  const backup = backupEntry === undefined ? undefined : settings.backup;
  const keeper = createKeeper({
    dataDir,
    backup,
    now: context.now,
    run,
    freeBytes,
    certificateEnd: tls && certificateEnd(tls.certFile),
  });
  // Both the source and the bundle lie two levels below the top: src/server, dist/server.
  const clientDir = fileURLToPath(new URL('../../dist/client', import.meta.url));
  const files = createFiles({ ...context, dataDir });
  const app = await buildApp({ context, settings, files, clientDir, keeping: keeper.keeping });
  await app.listen({ port: settings.port, host: settings.host });
  const check = () =>
    void keeper.check(app.log).catch((error: unknown) => app.log.error({ err: error }, 'failed'));
  check();
  const tidy = () => void files.tidy().catch((error: unknown) => app.log.error({ err: error }, 'failed'));
  tidy();
  const timers = [setInterval(check, checkEveryMs), setInterval(tidy, tidyEveryMs)];
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    for (const timer of timers) clearInterval(timer);
    await Promise.all([app.close(), keeper.stop()]);
    await context.store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
};

/** Says so when phones will not get what the app needs from the address people would open. */
export const insecureWarning = (publicUrl: string): string | undefined =>
  isSecureAddress(publicUrl)
    ? undefined
    : [
        `CẢNH BÁO: địa chỉ ${publicUrl} không bảo mật (không phải https).`,
        'Điện thoại mở địa chỉ này sẽ không dùng được khi mất mạng, không quét được mã và không giữ kín được dữ liệu.',
        'Hãy đặt PUBLIC_URL là địa chỉ https (xem README, thư mục deploy).',
        `WARNING: ${publicUrl} is not https. Phones that open it get no offline use, no camera and no encryption.`,
        'Set PUBLIC_URL to an https address (see README and deploy/).',
      ].join('\n');
