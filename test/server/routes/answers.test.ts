// Every answer has the form that the phone's side parses it with.
import { expect, test } from 'vitest';
import { bundleSchema, entrySchema } from '../../../src/shared/protocol/change-schema.ts';
import { errorSchema } from '../../../src/shared/protocol/errors.ts';
import { exchangeResponseSchema } from '../../../src/shared/protocol/exchange.ts';
import { keepingResponseSchema } from '../../../src/shared/protocol/keeping.ts';
import {
  codesResponseSchema,
  devicesResponseSchema,
  historyResponseSchema,
  unitsResponseSchema,
} from '../../../src/shared/protocol/office.ts';
import { packRequest, questionOf, unpackResponse } from '../../../src/shared/protocol/pack-exchange.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { openOffice } from '../office.ts';
import { signed } from '../signer.ts';

test('every answer parses with the protocol’s own schema', async () => {
  const { app, admin, send } = await openOffice();
  const request = { v: 1, app: '1', gen: '', cursor: 0, epoch: 0, push: [], unsent: 2, oldestUnsentAt: 5 };
  const first = exchangeResponseSchema.parse((await send(admin, 'POST', routes.exchange, request)).json());
  for (const bundle of first.bundles) bundleSchema.parse(bundle);
  const later = { ...request, cursor: 1, epoch: 1 };
  const second = exchangeResponseSchema.parse((await send(admin, 'POST', routes.exchange, later)).json());
  expect(second.entries.map((entry) => entrySchema.parse(entry).seq)).toEqual([2]);
  codesResponseSchema.parse((await send(admin, 'POST', routes.codes, { person: admin.person })).json());
  const { devices } = devicesResponseSchema.parse((await send(admin, 'GET', routes.devices)).json());
  expect(devices).toMatchObject([{ from: 'K1', unsent: 2, cursor: 1 }]);
  const history = (await send(admin, 'GET', `${routes.history}?root=${admin.person}`)).json();
  expect(historyResponseSchema.parse(history).items).toHaveLength(1);
  unitsResponseSchema.parse((await app.inject(`${routes.units}?q=bung lao`)).json());
  const keeping = keepingResponseSchema.parse((await send(admin, 'GET', routes.keeping)).json());
  expect(keeping).toMatchObject({ backup: 'off', disk: 'good' });
  errorSchema.parse((await app.inject('/api/nothing')).json());
}, 20_000);

test('a question with nothing new is answered without a body, and says who asked as a request does', async () => {
  const { admin, send } = await openOffice();
  const request = { v: 1, app: '0.1.0+abc', gen: '', cursor: 0, epoch: 0, push: [] };
  const first = exchangeResponseSchema.parse((await send(admin, 'POST', routes.exchange, request)).json());
  const { gen, cursor, epoch, backedUp } = first;
  const ask = (more: object) => {
    const question = questionOf({ ...request, gen, cursor, epoch, backedUp, ...more });
    return send(admin, 'GET', `${routes.exchange}?q=${question}`);
  };
  const nothing = await ask({});
  expect([nothing.statusCode, nothing.body]).toEqual([204, '']);
  expect(Date.parse(String(nothing.headers.date))).toBeGreaterThan(0);
  expect((await ask({ cursor: 1 })).statusCode).toBe(200);
  const { devices } = devicesResponseSchema.parse((await send(admin, 'GET', routes.devices)).json());
  expect(devices).toMatchObject([{ app: '0.1.0+abc' }]);
});

test('what a request says beside what is known changes nothing: room for a key that delivers while locked (decision 14)', async () => {
  const request = { v: 1, app: '1', gen: '', cursor: 0, epoch: 0, push: [] };
  const later = { deliverOnly: true, deliveryKey: 'BA-_', sealed: [{ id: 'X', box: 'AAAA' }] };
  const { admin, send, app, clock, store } = await openOffice();
  const known = await send(admin, 'POST', routes.exchange, request);
  const asked = await send(admin, 'POST', routes.exchange, { ...request, ...later });
  expect(asked.statusCode).toBe(200);
  expect(asked.json()).toEqual(known.json());
  const withHeader = signed({
    method: 'POST',
    path: routes.exchange,
    body: packRequest(request) as object,
    timeMs: clock.now,
    serverId: store.log,
    enrolment: admin.enrolment,
    key: admin.key,
  });
  const headers = { ...withHeader.headers, 'gan-dan-delivery': 'BA-_' };
  const answered = await app.inject({ ...withHeader, headers });
  expect(answered.statusCode).toBe(200);
  expect(unpackResponse(answered.json(), [])).toEqual(known.json());
  // It asks for no more rights either: a signature is still what counts.
  const unsigned = { ...headers, authorization: '' };
  expect((await app.inject({ ...withHeader, headers: unsigned })).json().error).toBe('bad-signature');
});
