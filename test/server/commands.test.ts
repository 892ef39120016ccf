// The commands as people start them, each in a process of its own, on one data directory.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { routes } from '../../src/shared/protocol/routes.ts';
import { freePort } from '../support/free-port.ts';
import { commune, confirmBody } from './office.ts';
import { createKey } from './signer.ts';

const folder = mkdtempSync(join(tmpdir(), 'gan-dan-test-'));
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Runs src/server/NAME.ts; `until` resolves with the output as soon as it matches, `ended` with the exit code. */
const run = (name: string, env: object, ...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/server/${name}.ts`, ...args], {
    env: { ...process.env, HOST: '127.0.0.1', ...env },
  });
  running.add(child);
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += text;
      for (const check of waiting) check();
    });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  void ended.then(() => running.delete(child));
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const check = () => pattern.test(output) && resolve(output);
      waiting.add(check);
      check();
      void ended.then(() => reject(new Error(output)));
    });
  return { child, ended, until };
};

test('a server is started, set up, backed up while it runs, stopped, and restored elsewhere', async () => {
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: join(folder, 'data'), PUBLIC_URL: 'http://192.168.7.7' };
  const server = run('main', env);
  const greeting = await server.until(/\/#[0-9A-Z]{32}\n/);
  expect(greeting).toContain('WARNING');
  const code = /\/#([0-9A-Z]{32})\n/.exec(greeting)?.[1] ?? '';
  const body = { ...confirmBody(code, createKey()), commune, admin: { name: 'Quản Trị', roles: [] } };
  const post = (path: string, json: object) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json' },
    });
  expect((await post(routes.setup, body)).status).toBe(200);

  const link = await run('link', env).ended;
  expect([link.code, /\/#[0-9A-Z]{32}\n/.test(link.output)]).toEqual([0, true]);
  const backup = await run('backup', env).ended;
  expect([backup.code, backup.output]).toEqual([0, expect.stringContaining('backed up')]);
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
  expect(readdirSync(env.DATA_DIR).sort()).toEqual(['backups', 'gan-dan.db']);

  const [file = ''] = readdirSync(join(env.DATA_DIR, 'backups')).filter((name) => name.endsWith('.db'));
  const elsewhere = { ...env, DATA_DIR: join(folder, 'other') };
  const restored = await run('restore', elsewhere, join(env.DATA_DIR, 'backups', file)).ended;
  expect([restored.code, restored.output]).toEqual([0, expect.stringContaining('Restored up to 2')]);
  expect((await run('restore', elsewhere, join(env.DATA_DIR, 'backups', file)).ended).code).toBe(1);
  const again = run('main', elsewhere);
  expect(await again.until(/Gần Dân: /)).not.toContain('/#');
  again.child.kill('SIGTERM');
  expect((await again.ended).code).toBe(0);
}, 120_000);

test('a running server backs up into the second place by itself, and the copy proves', async () => {
  const port = await freePort();
  const [data, second] = [join(folder, 'kept'), join(folder, 'second')];
  mkdirSync(second, { recursive: true });
  const env = { PORT: String(port), DATA_DIR: data, BACKUP_DIR: second };
  const server = run('main', env);
  await server.until(/"backed up"/);
  const health = await (await fetch(`http://127.0.0.1:${port}${routes.health}`)).json();
  expect(health).toEqual({ ok: true, backup: 'good', disk: expect.any(String) });
  const [file = ''] = readdirSync(second).filter((name) => name.endsWith('.db'));
  const checked = await run('backup', env, '--check', join(second, file)).ended;
  expect([checked.code, checked.output]).toEqual([0, expect.stringContaining('the backup is good')]);
  rmSync(second, { recursive: true });
  const missing = await run('backup', env).ended;
  expect([missing.code, missing.output]).toEqual([1, expect.stringContaining('BACKUP_DIR')]);
  expect((await (await fetch(`http://127.0.0.1:${port}${routes.health}`)).json()).backup).toBe('failed');
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
  expect(readdirSync(data).sort()).toEqual(['backups.json', 'gan-dan.db']);
}, 120_000);
