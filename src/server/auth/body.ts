// A request's body as it came over the line: its digest is what was signed; it is unpacked only after the signature is right.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isJson } from '../../shared/core/json.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { partType } from '../../shared/protocol/push-part.ts';

/** The most bytes of a body on the line, and unpacked: a packed bomb ends here. */
export const maxBodyBytes = 1_000_000;
const maxUnpackedBytes = 8_000_000;
/** So many levels around a field's value: more than columns within columns are. */
const outerLevels = 56;

const unpack = promisify(gunzip);

/**
 * Takes bodies of every content type as the bytes they are; larger ones are refused while they arrive. Parts of a push are left
 * to be read as they come.
 */
export const acceptRawBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBodyBytes }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser(partType, (_request, stream, done) => done(null, stream));
};

/** SHA-256 of the body's bytes as sent, lower-case hex; of no bytes when there is no body. */
export const bodyDigest = (request: FastifyRequest): string =>
  createHash('sha256').update(bytesOf(request)).digest('hex');

export type BodyFailure = { readonly type: 'bad-request' } | { readonly type: 'too-large' };

/** The body unpacked (gzip, by its first bytes: a header would cost more than it says) and parsed as JSON; null when there is none. */
export const readBody = async (bytes: Buffer<ArrayBuffer>): Promise<Result<unknown, BodyFailure>> => {
  if (bytes.length === 0) return ok(null);
  try {
    const text = isGzip(bytes) ? await unpack(bytes, { maxOutputLength: maxUnpackedBytes }) : bytes;
    const json: unknown = JSON.parse(text.toString('utf8'));
    // Without an end to its depth it would exhaust the stack of what walks it.
    return isJson(json, -outerLevels) ? ok(json) : err({ type: 'bad-request' });
  } catch (error) {
    // The exception's own text may quote the body: it goes nowhere.
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    return err({ type: tooLarge ? 'too-large' : 'bad-request' });
  }
};

/** No JSON begins so. */
const isGzip = (bytes: Buffer<ArrayBuffer>): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The body as it came; no bytes when there is none. */
export const bytesOf = (request: FastifyRequest): Buffer<ArrayBuffer> =>
  Buffer.isBuffer(request.body) ? (request.body as Buffer<ArrayBuffer>) : Buffer.alloc(0);
