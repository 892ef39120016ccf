// What is asked of the server beside the exchange: a record's history, enrolment codes, devices, communes in force.

import { ok, type Result } from '../../shared/core/result.ts';
import { closedResponseSchema } from '../../shared/protocol/closed.ts';
import { keepingResponseSchema } from '../../shared/protocol/keeping.ts';
import {
  codesResponseSchema,
  devicesResponseSchema,
  historyResponseSchema,
  type Unit,
  unitsResponseSchema,
} from '../../shared/protocol/office.ts';
import { quarantineResponseSchema } from '../../shared/protocol/quarantine.ts';
import { routes } from '../../shared/protocol/routes.ts';
import { unconfirmedResponseSchema } from '../../shared/protocol/unconfirmed.ts';
import type { CallFailure, OfficeCalls } from '../store/sync-port.ts';
import type { Transport } from './transport.ts';

/** Signed calls of an enrolled phone. */
export const createOfficeCalls = (transport: Transport): OfficeCalls => ({
  history: (root) =>
    transport({ method: 'GET', path: `${routes.history}?root=${root}`, schema: historyResponseSchema }),
  closed: (hash) =>
    transport({ method: 'GET', path: `${routes.closed}?hash=${hash}`, schema: closedResponseSchema }),
  codes: (person) =>
    transport({ method: 'POST', path: routes.codes, body: { person }, schema: codesResponseSchema }),
  devices: () => transport({ method: 'GET', path: routes.devices, schema: devicesResponseSchema }),
  revoke: (enrolment) =>
    transport({ method: 'POST', path: routes.revoke, body: { enrolment }, schema: devicesResponseSchema }),
  keeping: () => transport({ method: 'GET', path: routes.keeping, schema: keepingResponseSchema }),
  quarantine: (enrolment) =>
    transport({
      method: 'GET',
      path: `${routes.quarantine}?enrolment=${enrolment}`,
      schema: quarantineResponseSchema,
    }),
  admit: (enrolment, ids) => decide(transport, routes.admit, { enrolment, ids }),
  discard: (enrolment, ids) => decide(transport, routes.discard, { enrolment, ids }),
  unconfirmed: (root) =>
    transport({
      method: 'GET',
      path: `${routes.unconfirmed}?root=${root}`,
      schema: unconfirmedResponseSchema,
    }),
});

const decide = (transport: Transport, path: string, body: object) =>
  transport({ method: 'POST', path, body, schema: quarantineResponseSchema });

/** Communes in force whose present or former names answer the query; open to all, for the set-up. */
export const searchUnits = async (
  transport: Transport,
  query: string,
): Promise<Result<readonly Unit[], CallFailure>> => {
  const path = `${routes.units}?q=${encodeURIComponent(query)}`;
  const answer = await transport({ method: 'GET', path, schema: unitsResponseSchema });
  return answer.ok ? ok(answer.value.units) : answer;
};
