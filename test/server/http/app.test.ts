// What the server sends beside the API: the app's files, headers, health; and what it says in its log.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../../../src/server/app.ts';
import { createExchangeContext } from '../../../src/server/exchange/context.ts';
import { createFiles } from '../../../src/server/files/files.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { createRandom, openTestStore } from '../commune.ts';
import { openOffice, openServer } from '../office.ts';

let clientDir = '';
beforeAll(() => {
  clientDir = mkdtempSync(join(tmpdir(), 'gan-dan-test-'));
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Gần Dân</title>');
  writeFileSync(join(clientDir, 'sw.js'), '// worker');
  writeFileSync(join(clientDir, 'assets', 'main-abc.js'), 'let a;');
  writeFileSync(join(clientDir, 'assets', 'main-abc.js.br'), brotliCompressSync('let a;'));
});
afterAll(() => rmSync(clientDir, { recursive: true, force: true }));

describe('the app’s files', () => {
  test('hashed ones are kept for ever, the page and the worker are asked for again', async () => {
    const { app } = await openServer({ clientDir });
    const cacheOf = async (url: string) => (await app.inject(url)).headers['cache-control'];
    expect(await cacheOf('/assets/main-abc.js')).toBe('public, max-age=31536000, immutable');
    for (const url of ['/', '/index.html', '/sw.js', '/dialogue/abc'])
      expect([url, await cacheOf(url)]).toEqual([url, 'no-cache']);
  });

  test('are sent as they were compressed when built', async () => {
    const { app } = await openServer({ clientDir });
    const answer = await app.inject({
      url: '/assets/main-abc.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(answer.headers['content-type']).toMatch(/javascript/);
  });

  test('a page’s address gives the app, a missing file or API path an error', async () => {
    const { app } = await openServer({ clientDir });
    expect((await app.inject('/dialogue/abc')).body).toContain('Gần Dân');
    for (const url of ['/assets/gone.js', '/api/nothing', '/../package.json', '/.env'])
      expect([url, (await app.inject(url)).statusCode]).toEqual([url, 404]);
  });
});

describe('headers', () => {
  test('let nothing in from outside and nothing inline', async () => {
    const { app } = await openServer({ clientDir });
    const { headers } = await app.inject('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    expect(policy).toContain("media-src 'self' blob:");
    expect(headers['permissions-policy']).toContain('camera=(self), microphone=(self)');
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
    expect(headers['strict-transport-security']).toBeDefined();
  });

  test('a browser is kept to https only where people open https', async () => {
    const { app } = await openServer({ publicUrl: 'http://192.168.1.5' });
    expect((await app.inject('/health')).headers['strict-transport-security']).toBeUndefined();
  });

  test('no answer of the API is stored anywhere', async () => {
    const { app, admin, send } = await openOffice();
    const answers = [
      await app.inject(`${routes.units}?q=bung+lao`),
      await send(admin, 'GET', routes.devices),
      await app.inject('/api/x'),
    ];
    for (const { headers } of answers) expect(headers['cache-control']).toBe('no-store');
  }, 20_000);
});

describe('the API', () => {
  test('compresses long answers', async () => {
    const { app } = await openServer();
    const answer = await app.inject({ url: routes.units, headers: { 'accept-encoding': 'br' } });
    expect(answer.headers['content-encoding']).toBe('br');
  }, 20_000);

  test('finds communes by present and by former names', async () => {
    const { app } = await openServer();
    const unitsOf = async (query: string) => (await app.inject(`${routes.units}?${query}`)).json().units;
    expect((await unitsOf('q=bung lao'))[0]).toMatchObject({ code: '03301', provinceName: 'Điện Biên' });
    expect((await unitsOf(`q=${encodeURIComponent('Ẳng Tở')}`))[0]).toMatchObject({
      formerly: expect.stringContaining('Ẳng Tở'),
    });
    expect(await unitsOf('')).toHaveLength(34);
    expect((await unitsOf('province=11')).length).toBeGreaterThan(20);
  }, 20_000);

  test('is healthy while its store answers', async () => {
    const { app, store } = await openServer();
    expect((await app.inject('/health')).json()).toEqual({ ok: true, backup: 'off', disk: 'good' });
    await store.close();
    expect((await app.inject('/health')).statusCode).toBe(500);
  });
});

describe('the log', () => {
  test('holds no name, code, address, query, token or body, also when something fails', async () => {
    const written: string[] = [];
    const spy = vi
      .spyOn(process.stderr, 'write')
      .mockImplementation((text) => written.push(String(text)) > 0);
    try {
      const store = await openTestStore();
      const context = createExchangeContext({ store, now: () => 1, random: createRandom() });
      const settings = { publicUrl: 'https://xa.vn', tls: undefined, trustProxy: false, logLevel: 'trace' };
      const files = createFiles({ ...context, dataDir: join(tmpdir(), 'gan-dan-test-without-files') });
      const app = await buildApp({ context, settings, files });
      app.get('/fail', () => {
        throw new TypeError('Bimat in an error');
      });
      await app.inject({
        method: 'POST',
        url: routes.enrolLook,
        payload: '{"code":"BIMAT',
        remoteAddress: '10.9.8.7',
      });
      await app.inject({ url: `${routes.history}?root=BIMAT`, headers: { authorization: 'GanDan BIMAT' } });
      await app.inject('/bimat?bimat');
      await app.inject('/fail');
    } finally {
      spy.mockRestore();
    }
    const text = written.join('');
    expect(text).toContain('"route":"/api/history"');
    expect(text).toContain('TypeError');
    expect(text).not.toMatch(/bimat|10\.9\.8\.7/i);
  });
});
