// PouchDB as a contender.
import type { Contender } from './contender.ts';
import { startOwnServer } from './own-server.ts';

export const pouch: Contender = {
  name: 'pouchdb',
  page: 'pouch-page.ts',
  hasOwnPackages: true,
  startServer: () => startOwnServer('pouch-server.ts'),
};
