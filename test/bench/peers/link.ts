// A link of our own between browser and server: TCP bytes counted in both directions, and shaped alike for everybody.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface LinkShape {
  /** What a round trip takes before a byte is carried; half of it each way. A new connection costs one more. */
  readonly roundTripMs: number;
  readonly downKbps: number;
  readonly upKbps: number;
}

export interface Carried {
  /** Bytes inside TCP that went over the link: requests with their headers, answers with theirs. */
  up: number;
  down: number;
}

export interface Link {
  readonly url: string;
  /** Undefined: as fast as the machine. */
  shape: LinkShape | undefined;
  /** Cuts all connections. What was on its way counts as carried, what only waited for the link does not. */
  cut(): void;
  /** Cuts all connections, so that each measure begins with a new one, and counts from nought. */
  restart(): void;
  readonly carried: Readonly<Carried>;
  close(): Promise<void>;
}

/** About what one packet carries: connections that share the link take turns by it. */
const packetBytes = 1400;
/** What a phone's system takes in ahead of the link. */
const mostWaiting = 64 * 1024;

/** @param port where the server listens on this machine */
export async function startLink(port: number): Promise<Link> {
  const sockets = new Set<Socket>();
  const carried: Carried = { up: 0, down: 0 };
  let shape: LinkShape | undefined;
  const [up, down] = [
    createLane((bytes) => (carried.up += bytes)),
    createLane((bytes) => (carried.down += bytes)),
  ];
  const server = createServer((browser) => {
    const origin = connect(port, '127.0.0.1');
    for (const socket of [browser, origin]) {
      sockets.add(socket.setNoDelay(true));
      socket.once('close', () => sockets.delete(socket));
      socket.on('error', () => undefined);
    }
    const { roundTripMs = 0, upKbps = 0, downKbps = 0 } = shape ?? {};
    const pass = (from: Socket, to: Socket, lane: Lane, kbps: number) =>
      pipe(from, to, ({ length }, deliver) =>
        lane.carry(length, {
          busyMs: shape ? (length * 8) / kbps : 0,
          laterMs: shape ? roundTripMs / 2 : 0,
          deliver,
        }),
      );
    pass(origin, browser, down, downKbps);
    // The handshake: nothing is heard of the browser until its round trip is over.
    const open = () => pass(browser, origin, up, upKbps);
    if (roundTripMs > 0) setTimeout(open, roundTripMs);
    else open();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    for (const lane of [up, down]) lane.drop();
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    get shape() {
      return shape;
    },
    set shape(next) {
      shape = next;
    },
    carried,
    cut,
    restart() {
      cut();
      carried.up = carried.down = 0;
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Waiting {
  /** All of it is on the link. */
  readonly sentAt: number;
  readonly at: number;
  readonly bytes: number;
  readonly deliver: () => void;
}

interface Lane {
  /** Delivers after `busyMs` of the lane to itself and `laterMs` on the way, in order. */
  carry(bytes: number, way: { busyMs: number; laterMs: number; deliver: () => void }): void;
  /** Forgets what was not delivered. */
  drop(): void;
}

/** One direction of the link, shared by all connections. @param tell how many bytes it has carried more */
function createLane(tell: (bytes: number) => void): Lane {
  let waiting: Waiting[] = [];
  let freeAt = 0;
  let isTimed = false;
  const pump = () => {
    isTimed = false;
    const now = performance.now();
    while (waiting[0] && waiting[0].at <= now + 0.5) {
      const next = waiting.shift();
      tell(next?.bytes ?? 0);
      next?.deliver();
    }
    if (!waiting[0] || isTimed) return;
    isTimed = true;
    setTimeout(pump, waiting[0].at - now);
  };
  return {
    carry(bytes, { busyMs, laterMs, deliver }) {
      freeAt = Math.max(performance.now(), freeAt) + busyMs;
      waiting.push({ sentAt: freeAt, at: freeAt + laterMs, bytes, deliver });
      if (!isTimed) pump();
    },
    drop() {
      const now = performance.now();
      for (const { sentAt, bytes } of waiting) if (sentAt <= now) tell(bytes);
      waiting = [];
      freeAt = 0;
    },
  };
}

type Carry = (piece: Buffer, deliver: () => void) => void;

function pipe(from: Socket, to: Socket, carry: Carry): void {
  let waiting = 0;
  from.on('data', (data: Buffer) => {
    waiting += data.length;
    if (waiting > mostWaiting) from.pause();
    for (let at = 0; at < data.length; at += packetBytes) {
      const piece = data.subarray(at, at + packetBytes);
      carry(piece, () => {
        waiting -= piece.length;
        if (waiting <= mostWaiting) from.resume();
        if (!to.destroyed) to.write(piece);
      });
    }
  });
  from.once('end', () => carry(Buffer.alloc(0), () => to.end()));
  from.once('close', () => to.destroySoon());
}
