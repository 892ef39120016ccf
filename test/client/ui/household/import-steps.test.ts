// An import writes whole households one after another, stops where it must, and is taken back as it was written.
import { expect, it } from 'vitest';
import { type Match, matchRows } from '../../../../src/client/import/match-households.ts';
import { householdsOf } from '../../../../src/client/ui/household/households.ts';
import { stepsOf } from '../../../../src/client/ui/household/import-steps.ts';
import { type ImportRecords, undoImport, writeSteps } from '../../../../src/client/ui/import/write-steps.ts';
import { err } from '../../../../src/shared/core/result.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone } from '../../phone.ts';

const writeImport = (records: ImportRecords, matches: readonly Match[], onDone: (done: number) => void) =>
  writeSteps(records, stepsOf(matches), onDone);

const open = async () => {
  const commune = await openCommune();
  const villages = [commune.villageA.id, commune.villageB.id] as const;
  const [village] = villages;
  const phone = await newPhone(commune, commune.officer.phone);
  await calm(phone);
  const { records, catalog } = phone.account;
  const match = (...names: readonly string[]) =>
    matchRows(
      names.map((name, at) => ({ line: at + 2, values: { village, name, members: at + 1 }, doubts: [] })),
      householdsOf(catalog.items.value, [village]),
    );
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
  };
  const known = (of: string = village) => householdsOf(catalog.items.value, [of]);
  return { records, match, known, until, villages };
};

it('a list is written once: a second import finds every household there', async () => {
  const { records, match, known, until } = await open();
  const done: number[] = [];
  const names = Array.from({ length: 23 }, (_, at) => `Lò Văn ${'ABCDEGHIKLMNOPQRSTUVXYĐ'[at]}`);
  const { written, failure } = await writeImport(records, match(...names), (n) => done.push(n));
  expect([written.length, failure, done]).toEqual([23, undefined, [10, 20, 23]]);
  await until(() => known().length === 23);
  expect(known().every(({ id }) => written.some((one) => one.id === id))).toBe(true);
  expect(new Set(match(...names).map(({ type }) => type))).toEqual(new Set(['same']));
  expect((await writeImport(records, match(...names), () => undefined)).written).toEqual([]);
});

it('an import that stopped half-way goes on with the rest', async () => {
  const { records, match, known, until } = await open();
  let left = 1;
  const stopping = {
    ...records,
    saveAll: async (...all: Parameters<typeof records.saveAll>) =>
      left-- > 0 ? records.saveAll(...all) : err({ type: 'storage-full' } as const),
  };
  const names = Array.from({ length: 12 }, (_, at) => `Lò Văn ${'ABCDEGHIKLMN'[at]}`);
  const first = await writeImport(stopping, match(...names), () => undefined);
  expect([first.written.length, first.failure]).toEqual([10, { type: 'storage-full' }]);
  await until(() => known().length === 10);
  const rest = match(...names);
  expect(rest.filter(({ type }) => type === 'new').length).toBe(2);
  await writeImport(records, rest, () => undefined);
  await until(() => known().length === 12);
});

it('what was added goes again and what was changed is as before', async () => {
  const { records, match, known, until } = await open();
  await writeImport(records, match('Lò Văn Dơn'), () => undefined);
  await until(() => known().length === 1);
  const changes = match('Vàng A Páo', 'Lò Văn Dơn');
  expect(changes.map(({ type }) => type)).toEqual(['new', 'differs']);
  const { written } = await writeImport(records, changes, () => undefined);
  await until(() => known().length === 2 && known().some(({ values }) => values.members === 2));
  expect((await undoImport(records, written)).ok).toBe(true);
  await until(() => known().length === 1 && known()[0]?.values.members === 1);
});

it('a household of a village that was split is moved to its part, and goes back as it was', async () => {
  const { records, match, known, until, villages } = await open();
  const [, part] = villages;
  await writeImport(records, match('Lò Văn Dơn'), () => undefined);
  await until(() => known().length === 1);
  const list = [{ line: 2, values: { village: part, name: 'Lò Văn Dơn', number: 4 }, doubts: [] }];
  const moving = matchRows(list, [], new Map([[part, known()]]));
  expect(moving.map(({ type }) => type)).toEqual(['moves']);
  const { written } = await writeImport(records, moving, () => undefined);
  await until(() => known(part).length === 1 && known().length === 0);
  expect(matchRows(list, known(part)).map(({ type }) => type)).toEqual(['same']);
  expect((await undoImport(records, written)).ok).toBe(true);
  await until(() => known().length === 1 && known(part).length === 0);
  expect(match('Lò Văn Dơn').map(({ type }) => type)).toEqual(['same']);
});
