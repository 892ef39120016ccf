// The next exchange is under way while the last answer is stored, and nothing that is not stored is said to be there.
import { expect, test } from 'vitest';
import { getSyncState } from '../../../src/client/store/meta.ts';
import type { Tables } from '../../../src/client/store/tables.ts';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import type { ExchangeRequest } from '../../../src/shared/protocol/exchange.ts';
import { openCommune, type TestCommune } from '../../server/commune.ts';
import { newPhone, saved } from '../phone.ts';

const limits = { pageBundles: 4, pageChars: 1e6, windowEntries: 3, windowChars: 1e6, wholeChars: 1e6 };

type Sent = {
  readonly request: ExchangeRequest;
  readonly onDisk: { page: string | undefined; cursor: number };
};

/** Notes of each request what the phone had on its disk when it left. */
const noting = (sent: Sent[], tables: () => Tables | undefined) => ({
  through:
    (send: SendExchange): SendExchange =>
    async (request, signal) => {
      const on = await tables()?.read(['meta'], getSyncState);
      sent.push({ request, onDisk: { page: on?.page, cursor: on?.cursor ?? 0 } });
      return send(request, signal);
    },
});

const phoneOf = async (commune: TestCommune, sent: Sent[]) => {
  let tables: Tables | undefined;
  const enrolment = await commune.enrol(commune.headA.change.id);
  const phone = await newPhone(
    commune,
    enrolment,
    noting(sent, () => tables),
  );
  tables = phone.tables;
  return phone;
};

const dialogue = (village: string, n: number) => ({
  subject: `Việc ${n}`,
  date: '2026-11-02',
  villages: [village],
});

const write = ({ officer, villageA }: TestCommune, count: number) =>
  officer.phone.exchange(
    Array.from({ length: count }, (_, n) => officer.phone.create('dialogue', dialogue(villageA.id, n))),
  );

test('the next page is asked for before the last one is stored', async () => {
  const commune = await openCommune({ context: { limits } });
  await write(commune, 12);
  const sent: Sent[] = [];
  const phone = await phoneOf(commune, sent);
  await phone.engine.run();
  expect(sent.some(({ request, onDisk }) => request.page !== undefined && request.page !== onDisk.page)).toBe(
    true,
  );
  expect(await phone.tables.read(['records'], (tx) => tx.count('records'))).toBeGreaterThan(12);
  expect(phone.broken).toEqual([]);
});

test('the log is asked for from where the phone will stand, and the server is told where it stands', async () => {
  const commune = await openCommune({ context: { limits } });
  const sent: Sent[] = [];
  const phone = await phoneOf(commune, sent);
  await phone.engine.run();
  await write(commune, 12);
  sent.length = 0;
  await phone.engine.run();
  const ahead = sent.filter(({ request }) => request.ahead !== undefined);
  expect(ahead.length).toBeGreaterThan(2);
  for (const { request, onDisk } of sent) expect(request.cursor).toBeLessThanOrEqual(onDisk.cursor);
  for (const { request } of ahead) expect(request.ahead).toBeGreaterThan(request.cursor);
  expect(phone.broken).toEqual([]);
});

test('a push goes up while the answer to the one before it is stored, and nothing goes twice', async () => {
  const commune = await openCommune();
  const sent: Sent[] = [];
  const phone = await phoneOf(commune, sent);
  await phone.engine.run();
  // The rights that came with the first answer are read a moment later.
  await expect.poll(() => phone.account.me.value.roles.length).toBeGreaterThan(0);
  const conclusion = 'Bà con đề nghị làm đường. '.repeat(750);
  for (let n = 0; n < 80; n++)
    saved(
      await phone.account.records.create('dialogue', { ...dialogue(commune.villageA.id, n), conclusion }),
    );
  sent.length = 0;
  await phone.engine.run();
  const pushes = sent.map(({ request }) => request.push.map(({ id }) => id)).filter((ids) => ids.length > 0);
  expect(pushes.length).toBeGreaterThan(2);
  expect(new Set(pushes.flat()).size).toBe(80);
  expect(pushes.flat().length).toBe(80);
  expect(sent.slice(1).some(({ request, onDisk }) => (request.ahead ?? 0) > onDisk.cursor)).toBe(true);
  expect(phone.engine.status.value).toMatchObject({ phase: 'idle', sent: 80, toSend: 80 });
  expect(phone.broken).toEqual([]);
});
