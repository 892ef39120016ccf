// The server of reference (d): records in SQLite under the order they came in; a process of its own, as ours is.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'libsql';

const db = new Database(process.argv[2] ?? ':memory:');
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE records (id TEXT PRIMARY KEY, seq INTEGER NOT NULL UNIQUE, body TEXT NOT NULL)');
const put = db.prepare('INSERT OR REPLACE INTO records (id, seq, body) VALUES (?, ?, ?)');
const after = db.prepare('SELECT seq, body FROM records WHERE seq > ? ORDER BY seq');
let head = 0;

const take = db.transaction((records: readonly { readonly id: string }[]) => {
  for (const record of records) put.run(record.id, ++head, JSON.stringify(record));
});

const server = createServer((request, response) => {
  void answer(request).then(
    (body) => send(response, body),
    () => response.writeHead(500).end(),
  );
});

function send(response: ServerResponse, body: Buffer | null): void {
  if (body === null) {
    response.writeHead(200, { 'content-type': 'text/html', 'referrer-policy': 'no-referrer' }).end();
    return;
  }
  const isPacked = body.length > 500;
  const sent = isPacked ? gzipSync(body) : body;
  const headers = { 'content-type': 'application/json', 'content-length': sent.length };
  response.writeHead(200, { ...headers, ...(isPacked && { 'content-encoding': 'gzip' }) }).end(sent);
}

/** Null: the empty page that the contender's code is put into. */
async function answer(request: IncomingMessage): Promise<Buffer | null> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/push') {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    take(JSON.parse(gunzipSync(Buffer.concat(pieces)).toString()));
    return Buffer.from(JSON.stringify({ cursor: head }));
  }
  if (pathname !== '/pull') return null;
  const rows = after.all(Number(searchParams.get('since'))) as { seq: number; body: string }[];
  return Buffer.from(`{"cursor":${head},"records":[${rows.map(({ body }) => body).join(',')}]}`);
}

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
