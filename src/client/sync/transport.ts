// Calls to the commune's server: compressed, signed, with time-outs that fit a slow link, and typed failures.
import * as z from 'zod/mini';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { errorSchema } from '../../shared/protocol/errors.ts';
import { partType } from '../../shared/protocol/push-part.ts';
import type { Clock } from '../store/clock.ts';
import type { SetTimer } from '../store/draft-row.ts';
import type { CallFailure } from '../store/sync-port.ts';
import type { Compress } from './gzip.ts';
import { type Signer, signedHeaders } from './signing.ts';
import { createWatch, sendingMs, silenceMs, type Watch } from './watch.ts';

export type Call<T> = {
  readonly method: 'GET' | 'POST';
  /** Path with query. */
  readonly path: string;
  readonly body?: unknown;
  /** In place of `body`: what was packed before. */
  readonly packed?: Bytes;
  /** `packed` is a part of the push that has this digest, and that is what is signed. */
  readonly of?: string;
  readonly schema: z.ZodMiniType<T>;
  /** What an answer without a body means, at the server's time `now` (in whole seconds), ms. */
  readonly empty?: (now: number) => unknown;
};

type Bytes = Uint8Array<ArrayBuffer>;

/** Makes one call; never throws for what a network or server may do. */
export type Transport = <T>(call: Call<T>, signal?: AbortSignal) => Promise<Result<T, CallFailure>>;

export type TransportParts = {
  /** Origin of the server, without a slash at the end; '' for the app's own. */
  readonly serverUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly compress: Compress;
  readonly setTimer: SetTimer;
  readonly clock: Pick<Clock, 'now' | 'phoneNow' | 'hear'>;
  /** Left out before this phone is enrolled: calls go unsigned. */
  readonly signer?: Signer;
};

/** Below this, gzip's frame costs more than it saves. */
const worthCompressing = 500;

/** A wrong clock is corrected by the server's time and the call made once more. */
export const createTransport =
  (parts: TransportParts): Transport =>
  async (call, signal) => {
    const first = await attempt(parts, call, signal);
    return !first.ok && first.error.type === 'clock' && parts.signer ? attempt(parts, call, signal) : first;
  };

const attempt = async <T>(
  parts: TransportParts,
  call: Call<T>,
  signal: AbortSignal | undefined,
): Promise<Result<T, CallFailure>> => {
  const bytes = call.packed ?? (await packBody(parts.compress, call.body));
  const headers = await headersOf(parts, call, bytes);
  const askedAt = parts.clock.phoneNow();
  const watch = createWatch(parts.setTimer, signal);
  try {
    watch.allow(sendingMs(bytes?.length ?? 0));
    const response = await parts.fetch(`${parts.serverUrl}${call.path}`, {
      method: call.method,
      headers,
      credentials: 'omit',
      signal: watch.signal,
      ...(bytes && { body: bytes }),
    });
    const json =
      response.status === 204 ? emptyAnswer(call, response) : parseJson(await readText(response, watch));
    return answerOf(parts, call, response.ok, json, askedAt);
  } catch {
    // fetch tells a lost network, a refused connection and an abort by exceptions alone; their texts go nowhere.
    return err({ type: watch.isTimedOut() ? 'timed-out' : 'no-network' });
  } finally {
    watch.end();
  }
};

const answerOf = <T>(
  { clock }: TransportParts,
  { schema }: Call<T>,
  isOk: boolean,
  json: unknown,
  askedAt: number,
): Result<T, CallFailure> => {
  const time = nowSchema.safeParse(json);
  if (time.success) clock.hear(time.data.now, askedAt);
  if (!isOk) {
    const failure = errorSchema.safeParse(json);
    // A proxy or a captive portal answers without our form.
    return err({ type: failure.success ? failure.data.error : 'server-error' });
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? ok(parsed.data) : err({ type: 'bad-answer' });
};

const emptyAnswer = ({ empty }: Call<unknown>, response: Response): unknown => {
  const now = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(now) ? null : empty?.(now);
};

const nowSchema = z.object({ now: z.int() });

/** A body as it goes over the line; the server tells by its first bytes how it is packed. */
export const packBody = async (compress: Compress, body: unknown): Promise<Bytes | undefined> => {
  if (body === undefined) return undefined;
  const bytes = new Uint8Array(new TextEncoder().encode(JSON.stringify(body)));
  return bytes.length < worthCompressing ? bytes : compress(bytes);
};

const headersOf = async (
  { signer, clock }: TransportParts,
  { method, path, of }: Call<unknown>,
  bytes: Bytes | undefined,
): Promise<Record<string, string>> => ({
  ...(of !== undefined && { 'content-type': partType }),
  ...(signer && (await signedHeaders(signer, clock, { method, path }, bytes, of))),
});

/** Each piece that arrives shows that the link lives; only silence ends a call. */
const readText = async (response: Response, watch: Watch): Promise<string> => {
  watch.allow(silenceMs);
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    watch.allow(silenceMs);
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
