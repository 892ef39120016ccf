// Changes that no version of the app writes, or one that is not out yet, in the midst of good ones (after Actual's adversarial tests).
// Neighbours: one unknown field and one broken change in test/server/exchange/push.test.ts; what a phone parks in test/client/store/merge.test.ts.
import { describe, expect, test } from 'vitest';
import { retryAtStart } from '../../src/server/exchange/parked.ts';
import { judgeShape } from '../../src/shared/access/judge.ts';
import { calm, newPhone, saved, valuesOf } from '../client/phone.ts';
import { openCommune, type Phone } from '../server/commune.ts';
import { dialogueIn, editAfter, headOf, logOf, onServer, versionsOf, words } from './chains.ts';

/** A server that learns fields and kinds one by one. */
const learning = async () => {
  const known = new Set<string>();
  const judge: typeof judgeShape = (change, rootKind) => {
    const { mood, weather, ...set } = change.set;
    const isNew = (name: string, value: unknown) => value !== undefined && !known.has(name);
    if (isNew('mood', mood) || isNew('weather', weather)) return { type: 'unknown-shape' };
    // What the newer version knows better: a mood is never a number.
    if (typeof mood === 'number') return { type: 'refuse', reason: 'invalid' };
    return judgeShape({ ...change, set }, rootKind);
  };
  const commune = await openCommune({ context: { judgeShape: judge } });
  const newer = commune.headA.phone;
  newer.v = 2;
  return { commune, newer, known };
};

/** What a phone writes, spoilt. */
const spoilt = (phone: Phone, village: string): readonly (readonly [string, object])[] => {
  const good = () => phone.create('dialogue', dialogueIn(village));
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  return [
    ['no fields at all', { id: phone.id() }],
    ['a field that is a list of lists without end', { ...good(), set: { place: deep } }],
    ['lists without end where a text belongs', { ...good(), gen: deep }],
    ['a text where a number belongs', { ...good(), seen: 'x' }],
    ['a number that is none', { ...good(), at: -1 }],
    ['a kind that nobody knows', { ...good(), kind: 'gadget' }],
    ['a kind that every object has', { ...good(), kind: 'constructor' }],
    ['a kind with a quote in it', { ...good(), kind: `x' ; drop table entries; --` }],
    ['a field that nobody knows', { ...good(), set: { ...dialogueIn(village), mood: 1 } }],
    ['a field with a quote in it', { ...good(), set: { 'a" , "b': 1 } }],
    ['a field that every object has', { ...good(), set: { toString: 'x' } }],
    ['a value of another type', { ...good(), set: { subject: { a: 1 }, villages: [village] } }],
    ['a village that is none', { ...good(), set: { ...dialogueIn(village), villages: [7] } }],
    ['a record id with a path in it', { ...good(), record: '../../etc/passwd' }],
    ['more than a change can hold', { ...good(), set: { conclusion: 'x'.repeat(300_000) } }],
    ['a member that nobody knows', { ...good(), sealed: true }],
  ];
};

describe('a poisoned change', () => {
  test('is refused alone, first or last or between good ones, and none of its words are kept', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    for (const [name, bad] of spoilt(phone, commune.villageA.id)) {
      const [first, last] = [1, 2].map(() => phone.create('dialogue', dialogueIn(commune.villageA.id)));
      const before = await headOf(commune);
      const { receipts } = await phone.exchange([first, bad, last]);
      expect([name, words(receipts)]).toEqual([name, ['accepted', 'invalid', 'accepted']]);
      expect(await headOf(commune)).toBe(before + 2);
    }
    expect(await commune.store.read((tx) => tx.parked.waitingForUpdate())).toEqual([]);
  });

  test('of a phone that says it is newer waits alone or is refused, and the good ones go through', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    phone.v = 9;
    for (const [name, bad] of spoilt(phone, commune.villageA.id)) {
      const good = phone.create('dialogue', dialogueIn(commune.villageA.id));
      const { receipts } = await phone.exchange([bad, good]);
      expect([name, words(receipts)[1]]).toEqual([name, 'accepted']);
      expect([name, words(receipts)[0]]).toEqual([
        name,
        expect.stringMatching(/^(invalid|waits for (update|record))$/),
      ]);
    }
    expect((await retryAtStart(commune.context)).ok).toBe(true);
  });

  test('of a revoked phone is kept apart or refused, and does not stop the rest', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    const all = spoilt(phone, commune.villageA.id);
    await commune.store.write((tx) => tx.enrolments.revoke(phone.enrolment.id, 1));
    for (const [name, bad] of all) {
      const good = phone.create('dialogue', dialogueIn(commune.villageA.id));
      const { receipts } = await phone.exchange([bad, good]);
      expect([name, words(receipts)[1]]).toEqual([name, 'kept apart']);
    }
  });

  test('whose id is no text makes the request none of the protocol’s, and nothing of it is taken', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    const good = phone.create('dialogue', dialogueIn(commune.villageA.id));
    const before = await headOf(commune);
    for (const id of [undefined, null, 7, 'x', [phone.id()], { toString: phone.id() }])
      await expect(phone.exchange([good, { ...good, id }])).rejects.toThrow('bad-request');
    expect(await headOf(commune)).toBe(before);
  });
});

test('text of any kind survives the way there and back, and is the same text when it comes again', async () => {
  const commune = await openCommune();
  const head = await newPhone(commune, commune.headA.phone);
  const officer = await newPhone(commune, commune.officer.phone);
  const place = 'Đường “tắt” 👩‍🌾 \u0000 \u2028 \ud83d \\u0041 <b>&amp;</b> \u0301́ </script> ％ \r\n\t';
  const subject = `'; drop table entries; -- {"=":1} __proto__`;
  await calm(head, officer);
  const root = saved(
    await head.account.records.create('dialogue', { ...dialogueIn(commune.villageA.id, subject), place }),
  );
  await calm(head, officer);
  for (const phone of [head, officer]) expect(await valuesOf(phone, root)).toMatchObject({ subject, place });
  const [line] = await logOf(commune, root);
  const again = await commune.headA.phone.exchange([line?.payload?.change]);
  expect(words(again.receipts)).toEqual(['accepted']);
});

describe('a newer app’s field', () => {
  test('holds up nothing else of its record, and comes in when the server is updated, one field after the other', async () => {
    const { commune, newer, known } = await learning();
    const made = newer.create('dialogue', dialogueIn(commune.villageA.id));
    const mood = editAfter(newer, made, { mood: 'vui' });
    const weather = editAfter(newer, made, { weather: 'mưa' });
    const place = editAfter(newer, made, { place: 'Sân trường' });
    expect(words((await newer.exchange([made, mood, weather, place])).receipts)).toEqual([
      'accepted',
      'waits for update',
      'waits for update',
      'accepted',
    ]);
    known.add('mood');
    await retryAtStart(commune.context);
    expect((await onServer(commune, made.id)).root.values).toMatchObject({
      mood: 'vui',
      place: 'Sân trường',
    });
    known.add('weather');
    await retryAtStart(commune.context);
    await retryAtStart(commune.context);
    expect((await onServer(commune, made.id)).root.values).toMatchObject({ mood: 'vui', weather: 'mưa' });
    expect(await logOf(commune, made.id)).toHaveLength(4);
    expect((await newer.exchange()).receipts.map(({ id }) => id).sort()).toEqual([]);
  });

  test('written twice comes in as the last word, also where the older word arrives after the update', async () => {
    const { commune, newer, known } = await learning();
    const made = newer.create('dialogue', dialogueIn(commune.villageA.id));
    const older = editAfter(newer, made, { mood: 'buồn' });
    commune.clock.now += 1_000;
    const last = editAfter(newer, older, { mood: 'vui' });
    await newer.exchange([made, last]);
    known.add('mood');
    await retryAtStart(commune.context);
    expect(words((await newer.exchange([older])).receipts)).toEqual(['accepted']);
    expect(versionsOf((await onServer(commune, made.id)).root, 'mood')).toEqual(['vui']);
  });

  test('that the update finds wrong is refused, told to its phone, and the others that waited come in', async () => {
    const { commune, newer, known } = await learning();
    const made = newer.create('dialogue', dialogueIn(commune.villageA.id));
    const wrong = editAfter(newer, made, { mood: 7 });
    const right = editAfter(newer, made, { mood: 'vui' });
    await newer.exchange([made, wrong, right]);
    known.add('mood');
    await retryAtStart(commune.context);
    expect(versionsOf((await onServer(commune, made.id)).root, 'mood')).toEqual(['vui']);
    const { receipts } = await newer.exchange();
    expect(receipts).toContainEqual({ id: wrong.id, refused: 'invalid' });
    expect(await commune.store.read((tx) => tx.parked.waitingForUpdate())).toEqual([]);
  });

  test('beside a plain later word for the same field: both are kept, and the later is shown', async () => {
    const { commune, newer, known } = await learning();
    const made = newer.create('dialogue', { ...dialogueIn(commune.villageA.id), place: 'Cũ' });
    const waiting = editAfter(newer, made, { place: 'Nơi mới', mood: 'vui' });
    await newer.exchange([made, waiting]);
    commune.clock.now += 1_000;
    const plain = editAfter(commune.officer.phone, made, { place: 'Trụ sở' });
    await commune.officer.phone.exchange([plain]);
    known.add('mood');
    await retryAtStart(commune.context);
    expect(versionsOf((await onServer(commune, made.id)).root, 'place')).toEqual(['Trụ sở', 'Nơi mới']);
  });
});
