// An exchange over the transport: a question that brings nothing as an address, a push as a body, a large one so that a link that drops
// loses nothing of it.
import * as z from 'zod/mini';
import type { Result } from '../../shared/core/result.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../shared/protocol/exchange.ts';
import { exchangeResponseSchema } from '../../shared/protocol/exchange.ts';
import {
  nothingNew,
  packRequest,
  packResponse,
  questionOf,
  unpackResponse,
} from '../../shared/protocol/pack-exchange.ts';
import { pushHaveAnswerSchema, pushHavePath, pushPartPath } from '../../shared/protocol/push-part.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { CallFailure } from '../store/sync-port.ts';
import { type Compress, gzip } from './gzip.ts';
import type { SendExchange } from './round-parts.ts';
import { digestOf } from './signing.ts';
import { packBody, type Transport } from './transport.ts';

/** Of what takes a slow link less than some seconds, asking what arrived would cost as much as sending it again. */
const worthResuming = 16_000;

type Answer = Result<ExchangeResponse, CallFailure>;
type Schema = z.ZodMiniType<ExchangeResponse>;

export const createSendExchange = (transport: Transport, compress: Compress = gzip): SendExchange => {
  const sendLarge = createSendLarge(transport);
  return async (request, signal) => {
    const unpacked = z.transform((packed: unknown) => unpackResponse(packed, request.push));
    const schema = z.pipe(unpacked, exchangeResponseSchema as z.ZodMiniType<ExchangeResponse, unknown>);
    const question = questionOf(request);
    if (question === null) {
      const begun = await sendLarge.begun(request);
      const bytes = begun ?? (await packBody(compress, packRequest(request))) ?? new Uint8Array();
      return bytes.length < worthResuming
        ? transport({ method: 'POST', path: routes.exchange, packed: bytes, schema }, signal)
        : sendLarge.send(request, bytes, schema, signal);
    }
    const empty = (now: number) => packResponse(nothingNew(request, now), []);
    const path = `${routes.exchange}?q=${question}`;
    return transport({ method: 'GET', path, schema, empty }, signal);
  };
};

type Asked = {
  readonly room: number | undefined;
  readonly schema: Schema;
  readonly signal: AbortSignal | undefined;
};

type Begun = { readonly key: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly of: string };

/** Of the last large push that was begun and not answered, the very bytes: only of these the server may have a part. */
const createSendLarge = (transport: Transport) => {
  let last: Begun | undefined;
  const have = async (
    { of }: Begun,
    signal: AbortSignal | undefined,
  ): Promise<Result<number, CallFailure>> => {
    const schema = pushHaveAnswerSchema;
    const asked = await transport({ method: 'GET', path: pushHavePath(of), schema }, signal);
    return asked.ok ? { ok: true, value: asked.value.have } : asked;
  };
  const sendFrom = (begun: Begun, from: number, { room, schema, signal }: Asked) => {
    const { bytes, of } = begun;
    const path = pushPartPath({ of, size: bytes.length, from, room });
    return transport({ method: 'POST', path, packed: bytes.subarray(from), of, schema }, signal);
  };
  return {
    begun: async (request: ExchangeRequest) =>
      last && last.key === (await keyOf(request)) ? last.bytes : undefined,
    async send(
      request: ExchangeRequest,
      bytes: Uint8Array<ArrayBuffer>,
      schema: Schema,
      signal?: AbortSignal,
    ): Promise<Answer> {
      const again = last?.bytes === bytes ? last : undefined;
      const begun = again ?? { key: await keyOf(request), bytes, of: await digestOf(bytes) };
      last = begun;
      const from = again ? await have(again, signal) : { ok: true as const, value: 0 };
      if (!from.ok) return from;
      const asked = { room: request.room, schema, signal };
      let answer = await sendFrom(begun, from.value, asked);
      // The server was started anew after it said what it had.
      if (!answer.ok && answer.error.type === 'not-found') answer = await sendFrom(begun, 0, asked);
      if (answer.ok || !mayPass.has(answer.error.type)) last = undefined;
      return answer;
    },
  };
};

/** What arrived may still be there. */
const mayPass: ReadonlySet<CallFailure['type']> = new Set([
  'no-network',
  'timed-out',
  'server-error',
  'storage-full',
]);

/**
 * What the server makes of it; what the phone says of itself besides may have changed since. The changes whole: one that was withdrawn
 * meanwhile goes up empty, under the same id.
 */
const keyOf = ({ v, gen, cursor, ahead = cursor, epoch, page, push }: ExchangeRequest): Promise<string> =>
  digestOf(new TextEncoder().encode(JSON.stringify([v, gen, ahead, epoch, page, push])));
