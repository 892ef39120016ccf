// Time-outs wide enough for a 2G link, and counts that keep slow or idle connections from using up the server.
import type { Server, Socket } from 'node:net';

/** The largest piece of a file (512 KB) takes 205 s at 20 kbps; several requests on one link wait for each other. */
export const timeouts = { requestTimeout: 300_000, connectionTimeout: 180_000, keepAliveTimeout: 65_000 };

const mostConnections = 2000;
const mostPerAddress = 100;

/** `behindProxy`: all connections come from one address, so that only the total counts. */
export const limitConnections = (server: Server, behindProxy: boolean): void => {
  server.maxConnections = mostConnections;
  if (behindProxy) return;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > mostPerAddress) socket.destroy();
  });
};
