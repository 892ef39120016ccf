// What sync leaves in the technical log: numbers and types of errors, nothing of what was written.
import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { ClockState } from '../../../src/client/store/account-api.ts';
import { addToJournal, readJournal } from '../../../src/client/store/journal.ts';
import type { JournalLine } from '../../../src/client/store/journal-line.ts';
import { idleStatus, type SyncStatus } from '../../../src/client/store/sync-port.ts';
import { StorageFailure } from '../../../src/client/store/tables.ts';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import { createWatch } from '../../../src/client/sync/watch-journal.ts';
import { journalText } from '../../../src/client/ui/journal/journal-words.ts';
import { loadTexts } from '../../../src/client/ui/text/t.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved } from '../phone.ts';

const phoneTime = Date.parse('2026-11-12T14:32:10+07:00');

const openWatch = () => {
  const kept: JournalLine[] = [];
  const timers: (() => void)[] = [];
  const watch = createWatch({
    setTimer(work) {
      timers.push(work);
      return () => timers.splice(timers.indexOf(work), 1);
    },
    phoneNow: () => phoneTime,
    nowMs: () => 0,
    keep: async (lines) => void kept.push(...lines),
  });
  const told = () =>
    kept.map(({ type, numbers, code }) => [type, ...Object.values(numbers), ...(code ? [code] : [])]);
  return { watch, kept, timers, told };
};

test('the log of a phone that wrote, was received, and lost its network holds no word of its records', async () => {
  await loadTexts();
  const commune = await openCommune();
  const { watch, kept, told } = openWatch();
  let isCut = false;
  const through =
    (send: SendExchange): SendExchange =>
    async (request, stop) =>
      isCut ? { ok: false, error: { type: 'timed-out' } } : send(request, stop);
  const head = await newPhone(commune, commune.headA.phone, {
    through: (send) => watch.sending(through(send)),
  });
  const { tables, vault, account } = head;
  await calm(head);
  const words = { subject: 'Đất bị lấn', place: 'Nhà ông Tư', date: '2026-11-02' };
  const villages = [commune.villageA.id];
  const root = saved(await account.records.create('dialogue', { ...words, villages }));
  const opinion = { text: 'Xin nước sạch' };
  const row = saved(await account.records.addRow(root, 'opinion', opinion));
  await head.engine.run();
  await head.engine.run();
  isCut = true;
  saved(await account.records.edit(root, root, { place: 'Sân trường' }));
  await head.engine.run();
  await watch.keep();
  expect(told().slice(-3)).toEqual([
    ['exchange', 0, 2, 0, 0],
    ['quiet', 0, 1],
    ['failed', 0, 1, 'timed-out'],
  ]);
  await addToJournal({ tables, vault }, kept);
  const text = journalText(await readJournal({ tables, vault }), '0.1.0', 'Android 13 · Chrome 120');
  expect(text).toContain('2026-11-12 14:32:10 · liên lạc không xong sau 0 ms, lỗi timed-out, 1 lần\n');
  for (const secret of [...Object.values(words), 'Xin nước sạch', 'Sân trường', root, row, ...villages])
    expect(text).not.toContain(secret);
});

test('an error is noted by its closed type alone', async () => {
  const { watch, told } = openWatch();
  watch.broken(new StorageFailure('storage-broken', new Error('Lò Thị Ánh')));
  watch.broken(new Error('Lò Thị Ánh'));
  await watch.keep();
  expect(told()).toEqual([
    ['broken', 'storage-broken'],
    ['broken', 'unknown'],
  ]);
});

test('how a run ended is noted once, unless the failed call has said it', async () => {
  const { watch, told } = openWatch();
  const status = signal<SyncStatus>(idleStatus(undefined));
  const clock = signal<ClockState>({ off: false, offsetMs: 0 });
  watch.follow(status, clock);
  const end = (more: Partial<SyncStatus>) => {
    status.value = { ...idleStatus(undefined), ...more };
  };
  end({ phase: 'offline' });
  end({ phase: 'waiting', problem: 'storage-full', retryAt: phoneTime + 5_000 });
  end({ phase: 'receiving' });
  watch.broken(new Error('x'));
  end({ phase: 'waiting', problem: 'server-error', retryAt: phoneTime + 5_000 });
  end({ phase: 'stopped', problem: 'clock' });
  clock.value = { off: true, offsetMs: 7_200_000 };
  clock.value = { off: false, offsetMs: 0 };
  await watch.stop();
  end({ phase: 'offline' });
  await watch.keep();
  expect(told()).toEqual([
    ['offline'],
    ['waiting', 5, 'storage-full'],
    ['broken', 'unknown'],
    ['stopped', 'clock'],
    ['clock', 120],
    ['clock', 0],
  ]);
});

test('room is noted when it changed, and lines are written together', async () => {
  const { watch, kept, timers } = openWatch();
  for (const freeMb of [40, 40, 30]) watch.report({ freeMb });
  watch.report({});
  expect(kept).toEqual([]);
  expect(timers).toHaveLength(1);
  timers[0]?.();
  expect(kept.map(({ type, numbers }) => [type, numbers.free])).toEqual([
    ['room', 40],
    ['room', 30],
  ]);
});
