// The watch over a running server: when it backs up, what it says, and what it does when a run dies.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type BackupRecord, writeRecord } from '../../../src/server/admin/backup-record.ts';
import { createKeeper } from '../../../src/server/admin/keeper.ts';

const hourMs = 3_600_000;
const folder = join('mnt', 'usb', 'gan-dan');
const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

const start = (options: { off?: true; certificateEnd?: number } = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gan-dan-test-'));
  made.push(dataDir);
  const clock = { now: Date.parse('2026-11-23T14:00+07:00') };
  const lines: string[] = [];
  const say = (level: string) => (fields: object, text: string) =>
    lines.push(`${level} ${text} ${JSON.stringify(fields)}`);
  const log = { info: say('info'), warn: say('warn'), error: say('error') };
  const state = { runs: 0, free: 1e12 as number | undefined, run: async (_signal: AbortSignal) => {} };
  const keeper = createKeeper({
    dataDir,
    backup: options.off ? undefined : { folder, hour: 12 },
    now: () => clock.now,
    run: async (signal) => {
      state.runs++;
      await state.run(signal);
    },
    freeBytes: async () => state.free,
    certificateEnd: options.certificateEnd,
  });
  const record = (more: Partial<BackupRecord>) => writeRecord(dataDir, { folder, ...more });
  const good = () => record({ good: { at: clock.now, head: 7, file: 'a.db' } });
  return { keeper, clock, lines, log, state, record, good, dataDir, check: () => keeper.check(log) };
};

test('one backup a day, and after a failure one try an hour', async () => {
  const { keeper, clock, state, record, good, check, lines } = start();
  expect(keeper.keeping()).toEqual({ disk: 'good', backup: 'old', place: 'gan-dan' });
  state.run = async () => good();
  await check();
  await check();
  expect(state.runs).toBe(1);
  expect(keeper.keeping()).toMatchObject({ backup: 'good', goodAt: clock.now });
  const { now: firstAt } = clock;
  state.run = async () =>
    record({
      good: { at: firstAt, head: 7, file: 'a.db' },
      failed: { at: clock.now, type: 'place-missing' },
    });
  clock.now += 22 * hourMs;
  await check();
  clock.now += hourMs / 2;
  await check();
  expect(state.runs).toBe(2);
  expect(keeper.keeping()).toMatchObject({ backup: 'failed', failure: 'place-missing', goodAt: firstAt });
  clock.now += 26 * hourMs;
  await check();
  expect(state.runs).toBe(3);
  expect(keeper.keeping().backup).toBe('old');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['info', 'warn', 'error']);
  expect(lines.join('')).not.toContain('usb');
});

test('a run that dies without a word is a failure', async () => {
  const { keeper, check, lines } = start();
  await check();
  expect(keeper.keeping()).toMatchObject({ backup: 'old', failure: 'stopped' });
  expect(lines).toEqual([expect.stringContaining('"failure":"stopped"')]);
});

test('a failure that cannot be written down is shown all the same, and tried again an hour later', async () => {
  const { keeper, check, dataDir, state, clock } = start();
  rmSync(dataDir, { recursive: true });
  await check();
  expect(keeper.keeping()).toMatchObject({ backup: 'old', failure: 'stopped' });
  clock.now += hourMs / 2;
  await check();
  expect(state.runs).toBe(1);
  clock.now += hourMs;
  await check();
  expect(state.runs).toBe(2);
});

test('a stop ends the run under way, waits for it, and calls it no failure', async () => {
  const { keeper, check, state } = start();
  let ended = false;
  state.run = (signal) =>
    new Promise((resolve) =>
      signal.addEventListener('abort', () => {
        ended = true;
        resolve();
      }),
    );
  const checking = check();
  await new Promise((resolve) => setImmediate(resolve));
  await keeper.stop();
  await checking;
  expect([ended, state.runs]).toEqual([true, 1]);
  expect(keeper.keeping().failure).toBeUndefined();
  await check();
  expect(state.runs).toBe(1);
});

test('while one run is at it no second begins', async () => {
  const { check, state, good } = start();
  state.run = async () => good();
  await Promise.all([check(), check(), check()]);
  expect(state.runs).toBe(1);
});

test('without a second place nothing runs, and that is said', async () => {
  const { keeper, check, state } = start({ off: true });
  await check();
  expect(state.runs).toBe(0);
  expect(keeper.keeping()).toEqual({ disk: 'good', backup: 'off' });
});

test('a certificate is spoken of in its last thirty days, in the log once', async () => {
  const end = Date.parse('2026-12-25T00:00+07:00');
  const { keeper, check, clock, lines } = start({ off: true, certificateEnd: end });
  await check();
  expect(keeper.keeping()).not.toHaveProperty('certificateEnd');
  clock.now += 48 * hourMs;
  await check();
  await check();
  expect(keeper.keeping().certificateEnd).toBe(end);
  expect(lines).toEqual(['warn the certificate ends soon {"certificate":"ending"}']);
});

test('little room on the disk is said, in the log once', async () => {
  const { keeper, check, state, lines } = start({ off: true });
  state.free = 100 * 1024 * 1024;
  await check();
  await check();
  expect(keeper.keeping().disk).toBe('low');
  state.free = undefined;
  await check();
  expect(keeper.keeping().disk).toBe('good');
  expect(lines).toEqual(['warn little room on the disk {"disk":"low"}']);
});
