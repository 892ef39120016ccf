// Who is at the app: from welcome through enrolment to an open account, and back to the lock.
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/client/store/account-api.ts';
import type { Doors, KnownAccount } from '../../../../src/client/ui/session/doors.ts';
import { createSession } from '../../../../src/client/ui/session/session.ts';
import { err, ok } from '../../../../src/shared/core/result.ts';

const known = (id: string): KnownAccount => ({
  id,
  label: `K${id} · Trưởng bản`,
  secret: 'pin',
  waitUntilMs: 0,
  gone: false,
  unfinished: false,
});

function setUp(accounts: KnownAccount[], code?: string, lost = false) {
  let locks = 0;
  const account = {
    lock: () => {
      locks += 1;
    },
  } as unknown as Account;
  const doors = {
    listAccounts: async () => [...accounts],
    lostAll: () => lost,
    forgetLoss: () => undefined,
    unlock: async (id: string, secret: string) =>
      secret === 'right' ? ok({ id, account }) : err({ type: 'wrong-secret', waitUntilMs: 7 }),
    remove: async (id: string) => {
      accounts.splice(
        accounts.findIndex((one) => one.id === id),
        1,
      );
    },
  } as unknown as Doors;
  return { session: createSession(doors, [...accounts], code), account, locks: () => locks };
}

describe('the session', () => {
  it('begins with a welcome, one account’s lock, or the list of several', () => {
    expect(setUp([]).session.stage.value).toEqual({ type: 'welcome' });
    expect(setUp([known('1')]).session.stage.value).toEqual({ type: 'lock', chosen: '1' });
    expect(setUp([known('1'), known('2')]).session.stage.value).toEqual({ type: 'lock' });
  });

  it('goes to enrolment when a link’s code came with it, whoever is enrolled already', () =>
    expect(setUp([known('1')], 'K7QM4T2P').session.stage.value).toEqual({ type: 'enrol', code: 'K7QM4T2P' }));

  it('opens with the right secret, and locks the same account again', async () => {
    const { session, account, locks } = setUp([known('1'), known('2')]);
    expect((await session.unlock('2', 'wrong')).ok).toBe(false);
    expect(session.stage.value).toEqual({ type: 'lock' });
    await session.unlock('2', 'right');
    expect(session.stage.value).toEqual({ type: 'open', id: '2', account });
    session.lock();
    expect(locks()).toBe(1);
    expect(session.stage.value).toEqual({ type: 'lock', chosen: '2' });
  });

  it('forgets the keys of an open account before somebody else enrols', async () => {
    const { session, locks } = setUp([known('1')]);
    await session.unlock('1', 'right');
    session.beginEnrol('K7QM4T2P');
    expect(locks()).toBe(1);
    expect(session.stage.value).toEqual({ type: 'enrol', code: 'K7QM4T2P' });
    await session.stopEnrol();
    expect(session.stage.value).toEqual({ type: 'lock', chosen: '1' });
  });

  it('says that everything was cleared until that was read', () => {
    const { session } = setUp([], undefined, true);
    expect(session.lostAll.value).toBe(true);
    session.acknowledgeLoss();
    expect(session.lostAll.value).toBe(false);
  });

  it('welcomes again when the last account is taken off the list', async () => {
    const { session } = setUp([known('1')]);
    await session.remove('1');
    expect(session.stage.value).toEqual({ type: 'welcome' });
  });
});
