// What the phone can say of the commune's safe copies, from what the server told it.
import { expect, it } from 'vitest';
import { readSafeCopy } from '../../../src/client/store/safe-copy.ts';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved } from '../phone.ts';

it('own changes are in a safe copy once the server has said so, and not before', async () => {
  const commune = await openCommune();
  let hasBackup = false;
  const backed =
    (send: SendExchange): SendExchange =>
    async (request, signal) => {
      const answer = await send(request, signal);
      return answer.ok && hasBackup
        ? { ok: true, value: { ...answer.value, backedUp: answer.value.cursor } }
        : answer;
    };
  const head = await newPhone(commune, commune.headA.phone, { through: backed });
  await calm(head);
  expect(await readSafeCopy(head)).toEqual({ any: false, uncovered: 0 });

  const villages = [commune.villageA.id];
  saved(
    await head.account.records.create('dialogue', { subject: 'Đường vào bản', date: '2026-11-02', villages }),
  );
  expect(await readSafeCopy(head)).toMatchObject({ uncovered: 0 });
  await calm(head);
  expect(await readSafeCopy(head)).toMatchObject({ any: false, uncovered: 1, oldestAt: expect.any(Number) });

  hasBackup = true;
  await calm(head);
  expect(await readSafeCopy(head)).toEqual({ any: true, uncovered: 0 });
});
