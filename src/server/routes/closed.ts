// GET /api/closed?hash=CODE: whether closed minutes of this code are here, and which, for those who may see them.
import { may } from '../../shared/access/access.ts';
import { factsOf } from '../../shared/access/facts.ts';
import { err, ok } from '../../shared/core/result.ts';
import { closedBy } from '../../shared/kinds/closed-minutes.ts';
import { isHash } from '../../shared/kinds/closed-snapshot.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import type { SignedRoute } from './api.ts';

export const closedRoute = ({ store }: ExchangeContext): SignedRoute => ({
  method: 'GET',
  path: routes.closed,
  access: 'signed',
  handle: async ({ scope }, { query: { hash } }) => {
    if (scope.roles.length === 0) return err({ type: 'not-allowed' });
    if (typeof hash !== 'string' || !isHash(hash)) return err({ type: 'bad-request' });
    // Somebody checks a paper now and then: reading the records is dear, keeping an index of them dearer.
    const bundles = await store.read((tx) => tx.bundles.mentioning(hash));
    // Deleted ones too: their papers are about.
    const standing = bundles.filter(({ root }) => !root.redacted);
    const seen = standing.filter((bundle) => may(scope, 'see', factsOf(bundle)));
    return ok({ known: closedBy(standing, hash).length > 0, records: closedBy(seen, hash) });
  },
});
