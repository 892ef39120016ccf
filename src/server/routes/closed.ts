// GET /api/closed?hash=CODE: whether minutes closed under this code are here and count, and which, for who may see them.
import { may } from '../../shared/access/access.ts';
import { factsOf } from '../../shared/access/facts.ts';
import { err, ok } from '../../shared/core/result.ts';
import { closedBy, type Found } from '../../shared/kinds/closed-minutes.ts';
import { isHash } from '../../shared/kinds/closed-snapshot.ts';
import type { ClosedResponse } from '../../shared/protocol/closed.ts';
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
    return ok({ known: knownAs(closedBy(standing, hash), hash), records: closedBy(seen, hash) });
  },
});

const knownAs = (found: readonly Found[], hash: string): ClosedResponse['known'] => {
  if (found.some(({ counts }) => counts === hash)) return 'counts';
  return found.length > 0 ? 'other' : 'none';
};
