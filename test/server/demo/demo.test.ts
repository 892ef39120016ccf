// The demonstration commune comes whole through the real doors, and keeps to the law's rules.
import { expect, test, vi } from 'vitest';
import { verifyLog } from '../../../src/server/admin/verify-log.ts';
import { fillDemo } from '../../../src/server/demo/commune.ts';
import { createExchangeContext } from '../../../src/server/exchange/context.ts';
import { fieldsWithOthers, rowsOf } from '../../../src/shared/core/bundle.ts';
import { missingFields } from '../../../src/shared/kinds/define-kind.ts';
import { leaksDenunciation } from '../../../src/shared/kinds/leaks-denunciation.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';
import { createRandom, openTestStore } from '../commune.ts';

vi.setConfig({ testTimeout: 60_000 });

const filled = async (seed: number) => {
  const store = await openTestStore();
  const context = createExchangeContext({
    store,
    now: () => 1_795_000_000_000,
    random: createRandom('demo'),
  });
  const people = await fillDemo(context, seed);
  const ofKind = (kind: string) => store.read((tx) => tx.bundles.ofKind(kind));
  return { store, people, ofKind };
};

test('every kind is there, complete, with rows, and one person of each role', async () => {
  const { store, people, ofKind } = await filled(1);
  expect(people.map((person) => person.role)).toEqual(['admin', 'leader', 'officer', 'head']);
  expect(await ofKind('village')).toHaveLength(12);
  const dialogues = await ofKind('dialogue');
  expect(dialogues.length).toBeGreaterThan(30);
  for (const bundle of [...dialogues, ...(await ofKind('minutes'))]) {
    const kind = kinds[bundle.root.kind];
    expect(kind && missingFields(kind, bundle.root)).toEqual([]);
    expect(Object.keys(bundle.rows).length).toBeGreaterThan(1);
  }
  expect(dialogues.filter((bundle) => fieldsWithOthers(bundle.root).length > 0)).toHaveLength(1);
  const receptions = await ofKind('reception');
  expect(receptions.length).toBeGreaterThan(4);
  for (const bundle of receptions) {
    const kind = kinds.reception;
    expect(Object.keys(bundle.rows).length).toBeGreaterThan(0);
    expect(kind && [missingFields(kind, bundle.root), leaksDenunciation(kind, bundle)]).toEqual([[], false]);
  }
  expect(await ofKind('household')).toHaveLength(118 + 96);
  expect(await store.read(verifyLog)).toMatchObject({ ok: true });
  await store.close();
});

test('petitions are of several types, one is a denunciation without a name, and opinions and petitions are linked both ways', async () => {
  const { store, ofKind } = await filled(2);
  const petitions = await ofKind('petition');
  const types = new Set(petitions.map((bundle) => bundle.root.values.type));
  expect(types.has('denunciation')).toBe(true);
  expect(types.size).toBeGreaterThan(4);
  const { petition: kind } = kinds;
  for (const bundle of petitions) expect(kind && leaksDenunciation(kind, bundle)).toBe(false);
  const opinions = (await ofKind('dialogue')).flatMap((bundle) => rowsOf(bundle, 'opinion'));
  const linked = opinions.filter((opinion) => opinion.values.petition);
  expect(linked.length).toBeGreaterThan(1);
  const origins = petitions.map((bundle) => (bundle.root.values.origin as { row?: string } | undefined)?.row);
  for (const opinion of linked) expect(origins).toContain(opinion.id);
  await store.close();
});
