// Enrolling against a server that fails in all the ways a mountain line does: nothing is lost, no code is wasted.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/client/store/account-api.ts';
import type { AccountParts } from '../../../../src/client/store/accounts.ts';
import { openDevice } from '../../../../src/client/store/device.ts';
import { openDexieTables } from '../../../../src/client/store/dexie-tables.ts';
import { deleteDatabase } from '../../../../src/client/store/remove-account.ts';
import type { CallFailure } from '../../../../src/client/store/sync-port.ts';
import { createDoors } from '../../../../src/client/ui/session/browser-doors.ts';
import { err, ok } from '../../../../src/shared/core/result.ts';

const pin = { type: 'pin', secret: '246813' } as const;
const otherPin = { type: 'pin', secret: '739146' } as const;

/** A device whose server answers confirmations with `answers`, one after the other; the last one stays. */
async function setUp(answers: (CallFailure['type'] | 'ok')[]) {
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  const confirmed: { code: string; database: string }[] = [];
  let trace: string | null = null;
  const start = async () => {
    const store: AccountParts = {
      device: await openDevice(parts),
      tools: {
        derive: async (secret, salt) =>
          new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...secret, ...salt]))),
        fillRandom: (bytes) => void crypto.getRandomValues(bytes),
      },
      openTables: (name, create) => openDexieTables({ name, create, parts }),
      deleteDatabase: (name) => deleteDatabase(name, parts),
      trace: {
        read: () => trace,
        write: (text) => {
          trace = text;
        },
      },
      now: () => 1_000,
    };
    const confirm = async (code: string, database: string) => {
      confirmed.push({ code, database });
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'ok';
      if (answer !== 'ok') return err({ type: answer } as CallFailure);
      const enrolled = {
        now: 0,
        serverId: 'S',
        enrolment: 'E',
        from: 'K7',
        person: 'P',
        roles: ['head' as const],
        gen: 'G',
      };
      return ok(enrolled);
    };
    return createDoors({
      store,
      losses: [],
      serverUrl: 'https://xa.example.vn',
      enrolmentOf: async ({ account }) => ({
        look: async () => err({ type: 'no-network' }),
        confirm: (code) => confirm(code, account.database),
        setUp: (code) => confirm(code, account.database),
      }),
      openAccount: async () => ({}) as Account,
      look: async () => err({ type: 'no-network' }),
      searchUnits: async () => ok([]),
      label: (from) => (from ? `${from} · Trưởng bản` : 'Chưa xong'),
      onEnrolled: () => undefined,
    });
  };
  return { start, confirmed, trace: () => trace };
}

describe('enrolling', () => {
  it('lists the account by role and number, and leaves a trace of it', async () => {
    const device = await setUp(['ok']);
    const doors = await device.start();
    expect((await doors.enrol('K7QM4T2P', pin)).ok).toBe(true);
    expect(await doors.listAccounts()).toMatchObject([
      { label: 'K7 · Trưởng bản', secret: 'pin', unfinished: false },
    ]);
    expect(device.trace()).toContain('K7 · Trưởng bản');
  });

  it('goes on with the same account, and so the same key, when the answer was lost', async () => {
    const device = await setUp(['no-network', 'timed-out', 'ok']);
    const doors = await device.start();
    expect(await doors.enrol('K7QM4T2P', pin)).toEqual(err({ type: 'no-network' }));
    expect(await doors.enrol('K7QM4T2P', pin)).toEqual(err({ type: 'no-network' }));
    expect((await doors.enrol('K7QM4T2P', pin)).ok).toBe(true);
    expect(new Set(device.confirmed.map(({ database }) => database)).size).toBe(1);
    expect(await doors.listAccounts()).toHaveLength(1);
  });

  it('takes another PIN chosen in between', async () => {
    const device = await setUp(['no-network', 'ok']);
    const doors = await device.start();
    await doors.enrol('K7QM4T2P', pin);
    const entered = await doors.enrol('K7QM4T2P', otherPin);
    const id = entered.ok ? entered.value.id : '';
    expect((await doors.unlock(id, pin.secret)).ok).toBe(false);
    expect((await doors.unlock(id, otherPin.secret)).ok).toBe(true);
  });

  it('says so when another PIN could not be set, and asks the server nothing', async () => {
    const device = await setUp(['no-network', 'ok']);
    const doors = await device.start();
    await doors.enrol('K7QM4T2P', pin);
    const [unfinished] = await doors.listAccounts();
    // Wrong tries at the lock: the next one has to wait.
    for (let tries = 0; tries < 5; tries++) await doors.unlock(unfinished?.id ?? '', '000000');
    expect(await doors.enrol('K7QM4T2P', otherPin)).toEqual(err({ type: 'secret-unchanged' }));
    expect(device.confirmed).toHaveLength(1);
    expect((await doors.enrol('K7QM4T2P', pin)).ok).toBe(true);
  });

  it('cut short by the end of the app goes on from the lock, with the same code and key', async () => {
    const device = await setUp(['no-network', 'no-network', 'ok']);
    await (await device.start()).enrol('K7QM4T2P', pin);
    const doors = await device.start();
    const [unfinished] = await doors.listAccounts();
    expect(unfinished).toMatchObject({ unfinished: true, label: 'Chưa xong' });
    const id = unfinished?.id ?? '';
    expect(await doors.unlock(id, pin.secret)).toEqual(
      err({ type: 'unfinished', failure: { type: 'no-network' } }),
    );
    expect((await doors.unlock(id, pin.secret)).ok).toBe(true);
    expect(new Set(device.confirmed.map(({ code, database }) => `${code} ${database}`)).size).toBe(1);
    expect(await doors.listAccounts()).toMatchObject([{ unfinished: false, label: 'K7 · Trưởng bản' }]);
  });

  it.each(['code-used', 'code-expired', 'code-unknown', 'already-set-up'] as const)(
    'leaves nothing behind when the code is worth nothing (%s)',
    async (type) => {
      const doors = await (await setUp([type])).start();
      expect(await doors.enrol('K7QM4T2P', pin)).toEqual(err({ type }));
      expect(await doors.listAccounts()).toEqual([]);
    },
  );
});

it('an account is called by what it is now, where that changes', async () => {
  const doors = await (await setUp(['ok'])).start();
  const entered = await doors.enrol('K7QM4T2P', pin);
  await doors.relabel(entered.ok ? entered.value.id : '', 'K8', ['head']);
  expect(await doors.listAccounts()).toMatchObject([{ label: 'K8 · Trưởng bản' }]);
});

it('a wrong PIN says from when the next may be tried, and the account stays', async () => {
  const doors = await (await setUp(['ok'])).start();
  const entered = await doors.enrol('K7QM4T2P', pin);
  const id = entered.ok ? entered.value.id : '';
  for (let tries = 0; tries < 5; tries++) await doors.unlock(id, '000000');
  expect(await doors.listAccounts()).toMatchObject([{ waitUntilMs: 31_000 }]);
});
