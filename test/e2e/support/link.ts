// Stands between phones and the server, and says what happens at each request: as a link in the mountains would.
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request, held at two places. Each step that is not taken leaves the phone waiting for its answer. */
export interface Passage {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** Brings the request to the server; resolves with its whole answer, rejects when the server dies on the way. */
  forward(): Promise<Answer>;
  /** Brings the request to the server and does not wait for the answer; resolves once all of it is handed over. */
  handOver(): Promise<void>;
  answer(answer: Answer): void;
  /** The phone sees the link break. */
  cut(): void;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Decide = (passage: Passage) => Promise<void> | undefined;

export interface Link {
  readonly url: string;
  /** Called with each request; undefined lets it through. */
  decide: Decide;
  close(): Promise<void>;
}

/** @param target where the server listens: 'http://localhost:PORT' */
export async function startLink(target: string): Promise<Link> {
  let decide: Decide = () => undefined;
  const server = createServer((incoming, outgoing) => {
    void pass(target, incoming, outgoing, (passage) => decide(passage));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    get decide() {
      return decide;
    },
    set decide(next) {
      decide = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function pass(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  decide: Decide,
): Promise<void> {
  const body = await readAll(incoming).catch(() => undefined);
  if (!body) return void outgoing.destroy();
  const call = () => {
    const { method, url, headers } = incoming;
    const onward = request(`${target}${url}`, {
      method,
      headers: { ...headers, host: new URL(target).host },
      agent: false,
    });
    onward.end(body);
    return onward;
  };
  const passage: Passage = {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: incoming.headers,
    body,
    async forward() {
      const [response] = (await once(call(), 'response')) as [IncomingMessage];
      return { status: response.statusCode ?? 502, headers: response.headers, body: await readAll(response) };
    },
    async handOver() {
      const onward = call();
      onward.on('error', () => undefined);
      await once(onward, 'finish');
    },
    answer({ status, headers, body: content }) {
      const { connection: _connection, 'transfer-encoding': _encoding, ...kept } = headers;
      outgoing.writeHead(status, { ...kept, 'content-length': content.length });
      outgoing.end(content);
    },
    cut: () => void incoming.socket.destroy(),
  };
  try {
    await (decide(passage) ?? passage.forward().then(passage.answer));
  } catch {
    // The server was not there, or died: so is the link.
    passage.cut();
  }
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
