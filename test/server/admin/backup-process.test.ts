// The process that backs up: waited for, and never for ever.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBackupProcess } from '../../../src/server/admin/backup-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'gan-dan-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (text: string): string => {
  const entry = join(folder, `${text.length}.mjs`);
  writeFileSync(entry, text);
  return entry;
};
const hanging = script('setInterval(() => {}, 1000)');
const never = () => new AbortController().signal;

test('is over when the process is', async () => {
  const said = join(folder, 'said');
  await runBackupProcess(
    script(`import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(said)}, 'done')`),
    never(),
  );
  expect(readFileSync(said, 'utf8')).toBe('done');
});

test('a process that fails, or a command that is not there, is over too', async () => {
  await runBackupProcess(script('process.exit(3)'), never());
  await runBackupProcess(join(folder, 'missing.mjs'), never());
});

test('one that hangs is ended when its time is up', async () => {
  await runBackupProcess(hanging, never(), 50);
});

test('a stop ends it, also one that came before', async () => {
  const stop = new AbortController();
  const running = runBackupProcess(hanging, stop.signal);
  stop.abort();
  await running;
  await runBackupProcess(hanging, AbortSignal.abort());
});
