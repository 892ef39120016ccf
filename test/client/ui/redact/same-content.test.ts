// A petition took over the words of the opinion or the visit it was made of: withdrawn, it takes them with it.
import { expect, test } from 'vitest';
import { makePetition } from '../../../../src/client/ui/record/petition-of.ts';
import type { RedactReason } from '../../../../src/client/ui/redact/reasons.ts';
import { goesAlong, redactingSteps, sameContentOf } from '../../../../src/client/ui/redact/same-content.ts';
import type { RecordId } from '../../../../src/shared/core/ids.ts';
import { kinds } from '../../../../src/shared/kinds/registry.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone, saved, type TestPhone } from '../../phone.ts';

const word = 'Khỵuphơ';

const bundleAt = async ({ account }: TestPhone, root: RecordId) => {
  const view = await account.records.open(root);
  if (!view) throw new Error('not there');
  return view.bundle;
};

/** A petition made on the leader's phone of one row of a record. */
const start = async (kind: 'dialogue' | 'reception', rowKind: 'opinion' | 'visit') => {
  const commune = await openCommune();
  const leader = await newPhone(commune, commune.leader.phone);
  const officer = await newPhone(commune, commune.officer.phone);
  await calm(leader, officer);
  const { records } = leader.account;
  const values =
    rowKind === 'opinion'
      ? { speaker: word, text: `${word} nói` }
      : { visitor: word, summary: `${word} trình bày`, address: word };
  const root = saved(
    await records.create(
      kind,
      { date: '2026-11-02', villages: kind === 'dialogue' ? [commune.villageA.id] : null },
      {
        rows: [{ kind: rowKind, values }],
      },
    ),
  );
  const bundle = await bundleAt(leader, root);
  const [row] = Object.values(bundle.rows);
  if (!row) throw new Error('no row');
  const made = await makePetition(records, bundle, row, '2026-11-02');
  if (!made.ok) throw new Error(made.error.type);
  await calm(leader, officer);
  return { leader, officer, root, row: row.id, petition: made.value };
};

const withdraw = async ({ account, ...phone }: TestPhone, petition: RecordId, reason: RedactReason) => {
  const bundle = await bundleAt({ account, ...phone }, petition);
  const same = await sameContentOf(account.records, bundle, petition, account.me.value);
  const kind = kinds.petition;
  if (!kind) throw new Error('no kind');
  saved(
    await account.records.saveAll([
      ...same.found
        .filter((one) => goesAlong(one, reason))
        .flatMap((one) => redactingSteps(one.kind, one.bundle, one.record, reason)),
      ...redactingSteps(kind, bundle, petition, reason),
    ]),
  );
  return same;
};

test.each([
  ['dialogue', 'opinion'],
  ['reception', 'visit'],
] as const)('of a %s: its %s goes with the petition, on every phone', async (kind, rowKind) => {
  const { leader, officer, root, row, petition } = await start(kind, rowKind);
  const same = await withdraw(leader, petition, 'denunciation');
  expect(same).toMatchObject({ missing: false, found: [{ record: row, isSource: true, isOurs: true }] });
  await calm(leader, officer, leader);
  for (const phone of [leader, officer]) {
    expect(JSON.stringify([await bundleAt(phone, root), await bundleAt(phone, petition)])).not.toContain(
      word,
    );
    expect(phone.account.catalog.search(word)).toEqual([]);
  }
});

test('what was a slip of the pen leaves the opinion, and the page names it', async () => {
  const { leader, root, petition } = await start('dialogue', 'opinion');
  const same = await withdraw(leader, petition, 'mistaken');
  expect(same.found).toHaveLength(1);
  expect(JSON.stringify(await bundleAt(leader, root))).toContain(word);
});

test('from the opinion the petition is named, and is withdrawn for itself', async () => {
  const { leader, root, row, petition } = await start('dialogue', 'opinion');
  const { records, me } = leader.account;
  const { found } = await sameContentOf(records, await bundleAt(leader, root), row, me.value);
  expect(found).toMatchObject([{ record: petition, isSource: false }]);
  expect(found.map((one) => goesAlong(one, 'denunciation'))).toEqual([false]);
});
