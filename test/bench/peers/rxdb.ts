// RxDB as contenders: over HTTP as its documentation shows it, and tuned with what one may add to that.
import type { Contender } from './contender.ts';
import { startOwnServer } from './own-server.ts';

export const rxdbPlain: Contender = {
  name: 'rxdb',
  page: 'rxdb-plain-page.ts',
  hasOwnPackages: true,
  startServer: () => startOwnServer('rxdb-server.ts'),
};

export const rxdbTuned: Contender = {
  name: 'rxdb-tuned',
  page: 'rxdb-tuned-page.ts',
  hasOwnPackages: true,
  startServer: () => startOwnServer('rxdb-server.ts', 'tuned'),
};
