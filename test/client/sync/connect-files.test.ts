// When an account's files are set on their way: after an exchange that left nothing to send, and only where there are any.
import { signal } from '@preact/signals-core';
import { expect, it } from 'vitest';
import type { SyncGround } from '../../../src/client/store/account.ts';
import type { Files } from '../../../src/client/store/files/files-api.ts';
import { idleStatus, type SyncStatus } from '../../../src/client/store/sync-port.ts';
import { connectFiles } from '../../../src/client/sync/connect-files.ts';
import { openPhone } from './files/file-phone.ts';
import { createUploadServer } from './files/upload-server.ts';

const open = async ({ exist }: { exist: boolean }) => {
  const server = createUploadServer();
  const phone = await openPhone(server.fetch);
  const status = signal<SyncStatus>(idleStatus(1));
  let opened = 0;
  let asked = 0;
  const openFiles = async (): Promise<Files> => {
    opened += 1;
    return phone.files;
  };
  const ground = { ...phone, files: openFiles, doneAt: 1 } as unknown as SyncGround;
  const connected = connectFiles(
    ground,
    {
      files: {
        exist: async () => {
          asked += 1;
          return exist;
        },
        withLock: (work) => work(),
        storage: undefined,
      },
      app: '1',
      onAllSent: () => undefined,
      chance: () => 0.5,
      onBroken: (error) => phone.broken.push(error),
    },
    { ...phone.line, compress: async (bytes) => bytes },
    status,
  );
  const done = (received: number, at: number) => {
    status.value = { ...idleStatus(at), received };
  };
  return { server, phone, connected, status, done, opened: () => opened, asked: () => asked };
};

const soon = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
};

it('nothing is opened on a phone without files', async () => {
  const { connected, done, opened, asked } = await open({ exist: false });
  await soon(() => asked() === 1);
  done(0, 2);
  await soon(() => asked() === 2);
  expect(opened()).toBe(0);
  connected.stop();
});

it('on a phone with files they are opened at once, also without network: what a kill left is counted and kept', async () => {
  const { connected, opened } = await open({ exist: true });
  await soon(() => opened() === 1);
  connected.stop();
});

it('what waits goes after an exchange, and again after the next', async () => {
  const { server, phone, connected, done } = await open({ exist: true });
  await phone.wait(new Uint8Array([1, 2, 3]));
  done(0, 2);
  await soon(() => server.held.size === 1);
  await phone.wait(new Uint8Array([4, 5, 6]));
  done(0, 3);
  await soon(() => server.held.size === 2);
  await soon(async () => (await phone.uploads()).length === 0);
  connected.stop();
});

it('nothing goes while an exchange is under way or a change waits, also when a page asks', async () => {
  const { server, phone, connected, status, done } = await open({ exist: true });
  await phone.wait(new Uint8Array([1, 2, 3]));
  const change = { id: 'C', root: 'R', state: 'pending', seq: 0, box: new Uint8Array() } as const;
  const n = await phone.tables.write(['changes'], (tx) => tx.add('changes', change), {
    durability: 'relaxed',
  });
  const sync = await connected.files();
  if (!('run' in sync && typeof sync.run === 'function')) throw new Error('it cannot be waited for');
  await sync.run();
  await phone.tables.write(['changes'], (tx) => tx.delete('changes', n), { durability: 'relaxed' });
  status.value = { ...idleStatus(1), phase: 'receiving' };
  await sync.run();
  expect(server.log).toEqual([]);
  done(0, 2);
  await soon(() => server.held.size === 1);
  connected.stop();
});
