// The transport over a fake fetch: signing, compression, time-outs, and each failure by its type.
import { webcrypto } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { base64urlToBytes, bytesToBase64url } from '../../../src/client/store/base64url.ts';
import { createClock } from '../../../src/client/store/clock.ts';
import { gzip, gzipByLibrary } from '../../../src/client/sync/gzip.ts';
import { createTransport, type TransportParts } from '../../../src/client/sync/transport.ts';
import { parseAuthorization, signedText } from '../../../src/shared/protocol/routes.ts';

type Seen = { url: string; headers: Record<string, string>; body: Uint8Array | undefined };

const schema = z.object({ now: z.int(), value: z.string() });
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

const open = (
  answer: (seen: Seen, init: RequestInit) => Promise<Response> | Response,
  more: Partial<TransportParts> = {},
) => {
  const seen: Seen[] = [];
  const timers: { work: () => void; ms: number }[] = [];
  const clock = createClock(() => 1_000_000);
  const transport = createTransport({
    serverUrl: 'https://xa.example',
    fetch: (async (url: string, init: RequestInit) => {
      const one = {
        url,
        headers: init.headers as Record<string, string>,
        body: init.body as Uint8Array | undefined,
      };
      seen.push(one);
      return answer(one, init);
    }) as typeof fetch,
    compress: gzip,
    clock,
    setTimer: (work, ms) => {
      const timer = { work, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    ...more,
  });
  return { transport, seen, timers, clock };
};

const keyPair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
  'sign',
  'verify',
]);
const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
const signer = {
  serverId: 'S'.repeat(16),
  enrolment: 'E'.repeat(16),
  key: {
    sign: async (bytes: Uint8Array) =>
      new Uint8Array(await webcrypto.subtle.sign(algorithm, keyPair.privateKey, new Uint8Array(bytes))),
  },
};
const post = (body: unknown) => ({ method: 'POST' as const, path: '/api/x?y=1', body, schema });

describe('the transport', () => {
  it('compresses, and signs the bytes as they are sent', async () => {
    const { transport, seen, timers } = open(() => json({ now: 1_000_000, value: 'ok' }), { signer });
    const body = { text: 'Đường vào bản '.repeat(200) };
    expect(await transport(post(body))).toEqual({ ok: true, value: { now: 1_000_000, value: 'ok' } });
    const [request] = seen;
    expect(request?.url).toBe('https://xa.example/api/x?y=1');
    expect(Object.keys(request?.headers ?? {})).toEqual(['authorization']);
    expect(JSON.parse(gunzipSync(request?.body ?? new Uint8Array()).toString('utf8'))).toEqual(body);
    const header = parseAuthorization(request?.headers.authorization);
    const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(request?.body ?? []));
    const text = signedText({
      method: 'POST',
      path: '/api/x?y=1',
      bodyDigest: Buffer.from(digest).toString('hex'),
      serverId: signer.serverId,
      enrolment: signer.enrolment,
      timeMs: header?.timeMs ?? 0,
    });
    const signature = base64urlToBytes(header?.signature ?? '');
    const bytes = new TextEncoder().encode(text);
    expect(await webcrypto.subtle.verify(algorithm, keyPair.publicKey, signature, bytes)).toBe(true);
    expect(timers).toEqual([]);
  });

  it('small bodies go as they are, and no body is signed as no bytes', async () => {
    const { transport, seen } = open(() => json({ now: 1, value: 'ok' }));
    await transport(post({ a: 1 }));
    await transport({ method: 'GET', path: '/api/x', schema });
    expect(new TextDecoder().decode(seen[0]?.body)).toBe('{"a":1}');
    expect(seen[1]?.body).toBeUndefined();
    expect(seen[1]?.headers.authorization).toBeUndefined();
  });

  it('a clock that is off is corrected by the server and the call made once more', async () => {
    const times: number[] = [];
    const { transport, clock } = open(
      ({ headers }) => {
        times.push(parseAuthorization(headers.authorization)?.timeMs ?? 0);
        return times.length === 1
          ? json({ error: 'clock', now: 50_000_000 }, 401)
          : json({ now: 50_000_000, value: 'ok' });
      },
      { signer },
    );
    expect((await transport(post({}))).ok).toBe(true);
    expect(times).toEqual([1_000_000, 50_000_000]);
    expect(clock.state.value.off).toBe(true);
  });

  it('tries a wrong clock only once more', async () => {
    const { transport, seen } = open(() => json({ error: 'clock', now: 5 }, 401), { signer });
    expect(await transport(post({}))).toEqual({ ok: false, error: { type: 'clock' } });
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['a refused connection', () => Promise.reject(new TypeError('failed')), 'no-network'],
    ['an error of the closed list', () => json({ error: 'code-used', now: 1 }, 409), 'code-used'],
    ["a proxy's page", () => new Response('<html>', { status: 502 }), 'server-error'],
    ['an answer of another form', () => json({ now: 1, other: true }), 'bad-answer'],
    ['an answer that is no JSON', () => new Response('xin chào'), 'bad-answer'],
  ])('%s is told by type', async (_name, answer, type) => {
    const { transport } = open(answer as () => Response);
    expect(await transport(post({}))).toEqual({ ok: false, error: { type } });
  });

  it('gives a slow link time for what it sends, and up when it is silent', async () => {
    const noise = Array.from({ length: 40_000 }, (_, n) => Math.sin(n) * 1e9).join('');
    const { transport, timers } = open(
      (_seen, { signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const call = transport(post({ noise }));
    while (timers.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(timers[0]?.ms).toBeGreaterThan(100_000);
    timers[0]?.work();
    expect(await call).toEqual({ ok: false, error: { type: 'timed-out' } });
  });

  it('being called off is no time-out', async () => {
    const controller = new AbortController();
    const { transport } = open(
      (_seen, { signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const call = transport(post({}), controller.signal);
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await call).toEqual({ ok: false, error: { type: 'no-network' } });
  });

  it("compresses the same without the browser's help", async () => {
    const bytes = new TextEncoder().encode('Búng Lao '.repeat(100));
    for (const compress of [gzip, gzipByLibrary])
      expect(gunzipSync(await compress(bytes)).toString('utf8')).toBe('Búng Lao '.repeat(100));
    expect(bytesToBase64url(new Uint8Array([255]))).toBe('_w');
  });
});
