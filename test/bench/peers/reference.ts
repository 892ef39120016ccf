// Reference (d) as a contender.
import type { Contender } from './contender.ts';
import { startOwnServer } from './own-server.ts';

export const reference: Contender = {
  name: 'd',
  page: 'reference-page.ts',
  startServer: () => startOwnServer('reference-server.ts'),
};
