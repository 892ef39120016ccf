// The training notebook: full of invented records a village head may see, writable, and without any way out.
import { describe, expect, it, vi } from 'vitest';
import { openTrainingAccount } from '../../../../src/client/ui/training/training-account.ts';
import { inventRecords } from '../../../../src/client/ui/training/training-records.ts';
import { may } from '../../../../src/shared/access/access.ts';
import { factsOf } from '../../../../src/shared/access/facts.ts';
import { leaksDenunciation } from '../../../../src/shared/kinds/leaks-denunciation.ts';
import { kinds } from '../../../../src/shared/kinds/registry.ts';
import { bundleSchema } from '../../../../src/shared/protocol/change-schema.ts';
import { createRandom } from '../../../server/commune.ts';
import { saved } from '../../phone.ts';

const now = Date.UTC(2026, 10, 12, 8, 0);
const invent = (seed: number) => inventRecords({ seed, now, fillRandom: createRandom(`training ${seed}`) });
const open = (seed: number) =>
  openTrainingAccount({
    seed,
    phoneNow: () => now,
    nowMs: () => performance.now(),
    setTimer: () => () => undefined,
    fillRandom: createRandom(`training ${seed}`),
  });

describe.each([1, 2, 3])('what is invented with seed %i', (seed) => {
  const { scope, bundles } = invent(seed);
  it('has the shape that a server sends', () => {
    for (const bundle of bundles) expect(bundleSchema.safeParse(bundle).success).toBe(true);
  });
  it('is what a village head may see, with nothing of a denunciation', () => {
    for (const bundle of bundles) {
      expect(may(scope, 'see', factsOf(bundle))).toBe(true);
      expect(factsOf(bundle).denunciation).toBe(false);
      const kind = kinds[bundle.root.kind];
      expect(kind && leaksDenunciation(kind, bundle)).toBe(false);
    }
  });
  it('is the same for the same seed', () =>
    expect(invent(seed)).toEqual({ scope, bundles, last: expect.any(Number) }));
  it('has something of each thing a village head writes, none of it in the future', () => {
    const written = bundles.map(({ root }) => root.kind);
    for (const kind of ['dialogue', 'minutes', 'petition']) expect(written).toContain(kind);
    for (const { root } of bundles) expect(root.at).toBeLessThan(now);
  });
});

describe('the notebook', () => {
  it('opens on the invented records, and takes new ones that stay unsent', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const account = await open(7);
    await vi.waitFor(() => expect(account.catalog.ready.value.done).toBe(account.catalog.ready.value.total));
    const before = account.catalog.items.value.length;
    expect(before).toBe(12);
    const villages = account.me.value.villages;
    const values = { subject: 'Tập ghi', date: '2026-11-12', villages };
    const root = saved(await account.records.create('dialogue', values));
    saved(await account.records.addRow(root, 'opinion', { text: 'Đường hỏng' }));
    account.sync.now();
    expect(await account.sync.ask((calls) => calls.devices())).toMatchObject({ ok: false });
    await vi.waitFor(() => expect(account.work.value.unsent).toBe(2));
    expect(await account.records.open(root)).toMatchObject({ state: 'unsent' });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    account.lock();
  });

  it('takes no denunciation, as no village head’s does', async () => {
    const account = await open(8);
    const values = { type: 'denunciation', received: '2026-11-12' };
    expect(await account.records.create('petition', values)).toMatchObject({ ok: false });
    account.lock();
  });
});
