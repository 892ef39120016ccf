// The app's own files, compressed when they were built; and index.html for every page address.
import { sep } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const year = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

/** Files with a hash in their name never change; the rest is asked for again each time. */
const cacheControlOf = (path: string): string =>
  path.includes(`${sep}assets${sep}`) || path.includes(`${sep}later${sep}`) ? year : askAgain;

export const addAppFiles = async (app: FastifyInstance, clientDir: string): Promise<void> => {
  await app.register(staticFiles, {
    root: clientDir,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheControlOf(path)),
  });
};

/** Answers are compressed as they are sent; bodies that arrive are unpacked by hand, after their signature is checked. */
export const addCompression = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: 512,
    customTypes: /^application\/json/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  });
};
