// Serves dist/client and nothing else, with files that can be broken or replaced: for tests of the worker alone.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface StaticServer {
  readonly url: string;
  /** Paths answered with 503. */
  readonly broken: Set<string>;
  /** Text put at the end of a path's content: another version of it. */
  readonly appended: Map<string, string>;
  /** The paths asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../dist/client', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Listens on a free port of this machine. */
export async function startStaticServer(): Promise<StaticServer> {
  const broken = new Set<string>();
  const appended = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const file = join(root, normalize(path));
    if (broken.has(path)) return void response.writeHead(503).end();
    if (path.startsWith('/api/')) return void response.writeHead(404).end('{}');
    const found = existsSync(file) && statSync(file).isFile() ? file : join(root, 'index.html');
    const type = types[extname(found)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    response.end(Buffer.concat([readFileSync(found), Buffer.from(appended.get(path) ?? '')]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${port}`, broken, appended, asked, close };
}
