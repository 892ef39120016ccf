// GET /api/keeping: how the server is kept, for those who keep the directory; and the same in two words for /health.
import { err, ok } from '../../shared/core/result.ts';
import type { Keeping } from '../../shared/protocol/keeping.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { SignedRoute } from './api.ts';
import { keepsPeople } from './office.ts';

export const keepingRoute = (keeping: () => Keeping): SignedRoute => ({
  method: 'GET',
  path: routes.keeping,
  access: 'signed',
  handle: async ({ scope }) => (keepsPeople(scope) ? ok(keeping()) : err({ type: 'not-allowed' })),
});
