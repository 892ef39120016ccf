// A port nobody listens on, for a server that a test starts in a process of its own.
import { once } from 'node:events';
import { createServer } from 'node:net';

/** On the loopback address; free a moment ago, so it is taken at once. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return address.port;
}
