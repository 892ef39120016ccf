// What a keeper of the directory reads and decides of changes kept apart: the list, admitting, discarding.
import type { Scope } from '../../shared/access/facts.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { idSchema } from '../../shared/protocol/change-schema.ts';
import { decideRequestSchema, type QuarantineResult } from '../../shared/protocol/quarantine.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { Caller } from '../auth/authenticate.ts';
import { admit, type Chosen, discard, mostListed } from '../exchange/admit.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { type Apart, mayDiscard, readApart, toItem } from '../exchange/quarantined.ts';
import type { Enrolment, StorageFull } from '../store/store.ts';
import type { Answer, Input, SignedRoute } from './api.ts';
import { keepsPeople } from './office.ts';

export const quarantineRoute = (context: ExchangeContext): SignedRoute => ({
  method: 'GET',
  path: routes.quarantine,
  access: 'signed',
  handle: async (caller, { query }) => {
    if (!keepsPeople(caller.scope)) return err({ type: 'not-allowed' });
    const enrolment = idSchema.safeParse(query.enrolment);
    if (!enrolment.success) return err({ type: 'bad-request' });
    const found = await context.store.read((tx) => tx.enrolments.get(enrolment.data));
    return found ? ok(await list(context, caller, found)) : err({ type: 'not-found' });
  },
});

/** `afterAct`: what a withdrawal asks for beside the log, before the answer. */
export const admitRoute = (context: ExchangeContext, afterAct: () => Promise<void>): SignedRoute =>
  decide(context, routes.admit, async (...asked) => {
    const admitted = await admit(...asked);
    await afterAct();
    return admitted;
  });

export const discardRoute = (context: ExchangeContext): SignedRoute =>
  decide(context, routes.discard, discard);

type Decide = (
  context: ExchangeContext,
  chosen: Chosen,
) => Promise<Result<readonly QuarantineResult[], StorageFull>>;

const decide = (context: ExchangeContext, path: string, act: Decide): SignedRoute => ({
  method: 'POST',
  path,
  access: 'signed',
  handle: async (caller: Caller, { body }: Input): Answer => {
    if (!keepsPeople(caller.scope)) return err({ type: 'not-allowed' });
    const request = decideRequestSchema.safeParse(body);
    if (!request.success) return err({ type: 'bad-request' });
    const { ids } = request.data;
    const enrolment = await context.store.read((tx) => tx.enrolments.get(request.data.enrolment));
    if (!enrolment) return err({ type: 'not-found' });
    const decided = await act(context, { enrolment, ids, by: caller.enrolment.person });
    if (!decided.ok) return decided;
    return ok({ ...(await list(context, caller, enrolment)), results: decided.value });
  },
});

const list = ({ store }: ExchangeContext, { scope }: Caller, enrolment: Enrolment): Promise<object> =>
  store.read(async (tx) => {
    const apart = await readApart(tx, await tx.quarantine.of(enrolment.id), enrolment);
    const acts = await tx.quarantine.acts(enrolment.id);
    const { person, from, device } = enrolment;
    return {
      person,
      from,
      device,
      items: listed(scope, apart).map((one) => toItem(scope, one)),
      total: (await tx.quarantine.counts()).get(enrolment.id) ?? 0,
      acts: acts.map(({ act, by, at, changes }) => ({ act, by, at, changes: changes.length })),
    };
  });

/** In the order they came. Where there are too many, what was tried already and what the asker may not read gives way. */
const listed = (scope: Scope, apart: readonly Apart[]): readonly Apart[] => {
  const rank = (one: Apart) => (one.item.held ? 2 : 0) + (mayDiscard(scope, one) ? 0 : 1);
  const first = new Set([...apart].sort((a, b) => rank(a) - rank(b)).slice(0, mostListed));
  return apart.filter((one) => first.has(one));
};
