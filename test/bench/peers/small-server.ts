// An HTTP server of few lines for contenders that bring none: JSON in and out, packed where the other side packs.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';

export interface Request {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed; null when there is none. */
  readonly body: unknown;
}

/** @param answer JSON text, or null for the empty page that a contender's code is put into @param isPacked larger answers as gzip */
export function serve(answer: (request: Request) => string | null, isPacked: boolean): void {
  const server = createServer((request, response) => {
    void read(request).then(
      (incoming) => send(response, answer(incoming), isPacked),
      () => response.writeHead(500).end(),
    );
  });
  // Several batches at once on a 2G link take longer than Node allows.
  server.requestTimeout = 0;
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
}

const worthPacking = 500;

function send(response: ServerResponse, text: string | null, isPacked: boolean): void {
  if (text === null) {
    response.writeHead(200, { 'content-type': 'text/html', 'referrer-policy': 'no-referrer' }).end();
    return;
  }
  const plain = Buffer.from(text);
  const packs = isPacked && plain.length > worthPacking;
  const sent = packs ? gzipSync(plain) : plain;
  const headers = { 'content-type': 'application/json', 'content-length': sent.length };
  response.writeHead(200, { ...headers, ...(packs && { 'content-encoding': 'gzip' }) }).end(sent);
}

async function read(request: IncomingMessage): Promise<Request> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
  const body: unknown = plain.length > 0 ? JSON.parse(plain.toString()) : null;
  return { path: pathname, query: searchParams, body };
}
