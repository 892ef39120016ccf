// What tus-js-client is given instead of its own: requests that the enrolment's key signs, and bytes that stay in memory.
import type { FileReader, HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { createWatch, sendingMs } from '../watch.ts';
import { type FileLine, signedFetch } from './signed-fetch.ts';

/** A piece as our reader gives it; tus asks its `size`. */
type Piece = { readonly size: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** @param signal ends what is under way */
export const createSignedStack = (line: FileLine, signal: AbortSignal): HttpStack => ({
  getName: () => 'signed',
  createRequest(method, url) {
    const headers: Record<string, string> = {};
    const request: HttpRequest = {
      getMethod: () => method,
      getURL: () => url,
      setHeader(name, value) {
        headers[name] = value;
      },
      getHeader: (name) => headers[name],
      setProgressHandler: () => undefined,
      async send(piece: Piece | null): Promise<HttpResponse> {
        const body = piece?.bytes;
        const watch = createWatch(line.setTimer, signal);
        try {
          watch.allow(sendingMs(body?.length ?? 0));
          const response = await signedFetch(line, { method, path: pathOf(url), headers, body }, watch);
          return toAnswer(response);
        } finally {
          watch.end();
        }
      },
      // It is called between two pieces, when nothing is under way.
      abort: async () => undefined,
      getUnderlyingObject: () => undefined,
    };
    return request;
  },
});

const toAnswer = (response: Response): HttpResponse => ({
  getStatus: () => response.status,
  getHeader: (name) => response.headers.get(name) ?? undefined,
  getBody: () => '',
  getUnderlyingObject: () => response,
});

/** Path and query of an address; a proxy in between may have the server give itself another name. */
export const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url, 'http://here');
  return pathname + search;
};

/** Not a Blob: the browser may write one to the disk, and there it would lie open. */
export const readerOf = (content: Uint8Array<ArrayBuffer>): FileReader => ({
  openFile: async () => ({
    size: content.length,
    async slice(start, end) {
      const bytes = content.subarray(start, end);
      return { value: { size: bytes.length, bytes } satisfies Piece, done: end >= content.length };
    },
    close: () => undefined,
  }),
});
