// GET /api/history?root=ID: all entries of one record, for those who may see it now.
import { may } from '../../shared/access/access.ts';
import { err, ok } from '../../shared/core/result.ts';
import { idSchema } from '../../shared/protocol/change-schema.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { toEntry } from '../exchange/window.ts';
import type { LogEntry } from '../store/store.ts';
import type { SignedRoute } from './api.ts';

export const historyRoute = ({ store }: ExchangeContext): SignedRoute => ({
  method: 'GET',
  path: routes.history,
  access: 'signed',
  handle: async ({ scope }, { query }) => {
    const root = idSchema.safeParse(query.root);
    if (!root.success) return err({ type: 'bad-request' });
    const found = await store.read(async (tx) => {
      const mark = (await tx.bundles.marks([root.data])).get(root.data);
      // One answer for "is not here" and "is not yours": who may not see a record learns nothing of it.
      if (!mark || !may(scope, 'see', mark.facts)) return null;
      return tx.entries.ofRoot(root.data);
    });
    return found ? ok({ items: found.map(toItem) }) : err({ type: 'not-found' });
  },
});

const toItem = (line: LogEntry): object => {
  if (line.payload) return toEntry(line);
  const { seq, by, from, at, record } = line;
  return { seq, by, from, at, record, redacted: true };
};
