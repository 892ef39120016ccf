// A new version is offered and never forced.
import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { registerWorker } from '../../../src/client/pwa/register.ts';
import {
  followUpdates,
  type OfflineReadiness,
  type Registration,
  type UpdateState,
  type WorkerLink,
} from '../../../src/client/pwa/updates.ts';

const current: Registration = { installing: null, waiting: null, update: async () => undefined };

function setUp(controlled: boolean, missing = 0, registration: Registration | undefined = current) {
  const heard = new Map<string, () => void>();
  const calls: string[] = [];
  let takenOver: () => void = () => undefined;
  const link: WorkerLink = {
    register: async () => {
      calls.push('register');
      return registration;
    },
    messageSkipWaiting: () => void calls.push('skip'),
    messageSW: async (data) => {
      calls.push(JSON.stringify(data));
      return { type: 'LATER', missing };
    },
    addEventListener: (type, listener) => void heard.set(type, listener),
  };
  const state = signal<UpdateState>('none');
  const offline = signal<OfflineReadiness>(controlled ? 'core' : 'none');
  const followed = followUpdates({
    link,
    state,
    offline,
    reload: () => void calls.push('reload'),
    onTakenOver: (listener) => {
      takenOver = listener;
    },
  });
  const updates = { ...followed, state, offline };
  return { updates, calls, fire: (type: string) => heard.get(type)?.(), takeOver: () => takenOver() };
}

describe('a new version', () => {
  it('waits until the person lets it in, and then this tab reloads', () => {
    const { updates, calls, fire, takeOver } = setUp(true);
    fire('waiting');
    expect(updates.state.value).toBe('waiting');
    expect(calls).toEqual(['register']);
    updates.apply();
    takeOver();
    expect(calls).toEqual(['register', 'skip', 'reload']);
  });

  it('let in by another tab never reloads this one by itself', () => {
    const { updates, calls, takeOver } = setUp(true);
    takeOver();
    expect(updates.state.value).toBe('replaced');
    expect(calls).not.toContain('reload');
  });

  it('is told of by a tab that was opened with the old files', () => {
    const { updates, fire } = setUp(true);
    fire('outdated');
    expect(updates.state.value).toBe('replaced');
  });

  it('is not announced when the first worker of all takes the page over', () => {
    const { updates, takeOver } = setUp(false);
    takeOver();
    expect(updates.state.value).toBe('none');
    expect(updates.offline.value).toBe('core');
  });
});

describe('looking for a new version', () => {
  it('says there is none only after the server was asked', async () =>
    expect(await setUp(true).updates.look()).toBe('newest'));

  it('says so when it could not be asked', async () => {
    const update = () => Promise.reject(new TypeError('no network'));
    expect(await setUp(true, 0, { ...current, update }).updates.look()).toBe('not-asked');
  });

  it('tells of one that is still being fetched', async () =>
    expect(await setUp(true, 0, { ...current, installing: {} }).updates.look()).toBe('coming'));
});

describe('ready offline', () => {
  it('is said only when nothing of the second tier is missing', async () => {
    const lacking = setUp(true, 2);
    await lacking.updates.fetchLater();
    expect(lacking.updates.offline.value).toBe('core');
    const whole = setUp(true);
    await whole.updates.fetchLater();
    expect(whole.updates.offline.value).toBe('all');
  });

  it('is never said without service workers', async () => {
    const page = { navigator: {} } as Window;
    const updates = registerWorker(page, true);
    updates.apply();
    expect(updates.offline.value).toBe('none');
    expect(await updates.look()).toBe('not-asked');
  });
});
