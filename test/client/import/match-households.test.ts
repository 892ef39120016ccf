// The same household is known again, however its row is written, and an import done twice adds nothing.
import { describe, expect, it } from 'vitest';
import type { HouseholdValues, ReadRow } from '../../../src/client/import/household-rows.ts';
import { matchRows } from '../../../src/client/import/match-households.ts';
import type { Known } from '../../../src/client/import/pair-rows.ts';

const village = '000000000000000A';
const row = (line: number, values: HouseholdValues, more: Partial<ReadRow> = {}): ReadRow => ({
  line,
  values: { village, ...values },
  doubts: [],
  ...more,
});
const known = (id: string, values: HouseholdValues): Known => ({ id, values: { village, ...values } });
const types = (rows: readonly ReadRow[], households: readonly Known[]) =>
  matchRows(rows, households).map(({ type }) => type);

const don = { number: 1, name: 'Lò Văn Dơn', members: 5 };

describe('a row', () => {
  it('that no household of the village answers to is a new one', () => {
    const elsewhere = { id: 'b', values: { ...don, village: '000000000000000B' } };
    expect(types([row(2, don)], [elsewhere])).toEqual(['new']);
  });

  it.each([
    ['as it stands', don],
    ['in capitals', { ...don, name: 'LÒ VĂN DƠN' }],
    ['with less', { name: 'Lò Văn Dơn' }],
  ])('%s is the household that is there', (_how, values) => {
    expect(types([row(2, values)], [known('a', don)])).toEqual(['same']);
  });

  it('that says something else offers what differs, field by field', () => {
    const [match] = matchRows([row(2, { ...don, number: 7, members: 6 })], [known('a', don)]);
    expect(match).toMatchObject({
      type: 'differs',
      known: { id: 'a' },
      differences: [
        { field: 'number', before: 1, after: 7 },
        { field: 'members', before: 5, after: 6 },
      ],
    });
    const [unmarked] = matchRows([row(2, { name: 'lo van don' })], [known('a', don)]);
    expect(unmarked).toMatchObject({ type: 'differs', differences: [{ field: 'name' }] });
  });

  it('whose phone number differs in its blanks only is the same', () => {
    expect(
      types([row(2, { ...don, phone: '0912 345 678' })], [known('a', { ...don, phone: '0912345678' })]),
    ).toEqual(['same']);
  });

  it('of a household that moved away says so, and one of that name that stayed comes first', () => {
    const gone = known('a', { ...don, ended: '2026-01-02' });
    expect(types([row(2, don)], [gone])).toEqual(['ended']);
    expect(types([row(2, don)], [gone, known('b', don)])).toEqual(['same']);
  });

  it('that cannot be taken is wrong, and takes no household from another', () => {
    const faulty = row(2, don, { fault: { type: 'too-long' } });
    expect(types([faulty, row(3, don)], [known('a', don)])).toEqual(['wrong', 'same']);
  });
});

describe('names that differ in their diacritics only', () => {
  const hoa = { number: 1, name: 'Lường Thị Hoa' };

  it('are different people: the row is new, and says whose name it is like', () => {
    const match = matchRows([row(2, { number: 8, name: 'Lường Thị Hòa' })], [known('a', hoa)]);
    expect(match).toMatchObject([{ type: 'new', near: { id: 'a' } }]);
    expect(types([row(2, { name: 'Lò Văn Dũng' }), row(3, { name: 'Lò Văn Đúng' })], [])).toEqual([
      'new',
      'new',
    ]);
  });

  it('are one beside the same number, or where one list was written without any', () => {
    expect(types([row(2, { ...hoa, name: 'Lường Thị Hòa' })], [known('a', hoa)])).toEqual(['differs']);
    expect(types([row(2, { name: 'LUONG THI HOA' })], [known('a', hoa)])).toEqual(['differs']);
  });

  it('are one where only the place of the tone differs', () => {
    expect(types([row(2, { name: 'Lò Thị Hoà' })], [known('a', { name: 'Lò Thị Hòa' })])).toEqual(['same']);
  });
});

describe('householders of one name', () => {
  const second = { ...don, number: 9 };

  it('keep apart by their numbers', () => {
    const matches = matchRows([row(2, second), row(3, don)], [known('a', don), known('b', second)]);
    expect(matches.map((match) => 'known' in match && match.known.id)).toEqual(['b', 'a']);
    expect(matches.map(({ type }) => type)).toEqual(['same', 'same']);
  });

  it('with two numbers in a list are two, and the second says whose name it has', () => {
    expect(matchRows([row(2, don), row(3, second)], [])).toMatchObject([
      { type: 'new' },
      { type: 'new', sameName: 2 },
    ]);
  });

  it('without a number to tell them apart are one that stands there twice', () => {
    expect(matchRows([row(2, don), row(5, { name: 'Lò văn Dơn' })], [])).toMatchObject([
      { type: 'new' },
      { type: 'twice', earlier: 2 },
    ]);
  });

  it('are not both taken for the one household that is there', () => {
    expect(types([row(2, don), row(3, second)], [known('a', don)])).toEqual(['same', 'new']);
  });
});

it('what was imported is known again, all or as far as it came', () => {
  const rows = [row(2, don), row(3, { name: 'Vàng A Páo' }), row(4, { number: 3, name: "H'Hen Niê" })];
  const written = rows.map(({ values }, at) => ({ id: `h${at}`, values }));
  expect(types(rows, written)).toEqual(['same', 'same', 'same']);
  expect(types(rows, written.slice(0, 2))).toEqual(['same', 'same', 'new']);
});

describe('after a village was split', () => {
  const old = '00000000000000S0';
  const of = (id: string, values: HouseholdValues): Known => ({ id, values: { village: old, ...values } });
  const match = (rows: readonly ReadRow[], left: readonly Known[], here: readonly Known[] = []) =>
    matchRows(rows, here, new Map([[village, left]]));

  it('a household that still stands under it is moved, not made anew', () => {
    expect(match([row(2, { name: 'LÒ VĂN DƠN', number: 1, members: 5 })], [of('a', don)])).toMatchObject([
      {
        type: 'moves',
        known: { id: 'a' },
        differences: [{ field: 'village', before: old, after: village }],
        isSure: true,
      },
    ]);
  });

  it('one that the part has already comes before one of that name in the old village', () => {
    expect(match([row(2, don)], [of('a', don)], [known('b', don)])).toMatchObject([{ type: 'same' }]);
    const gone = known('b', { ...don, ended: '2026-08-01' });
    expect(match([row(2, don)], [of('a', don)], [gone])).toMatchObject([{ type: 'moves' }]);
  });

  it('of several of one name the one with that number is moved; without it, it is not sure which', () => {
    const [first, second] = [of('a', don), of('b', { ...don, number: 9 })];
    expect(match([row(2, { name: don.name, number: 9 })], [first, second])).toMatchObject([
      { type: 'moves', known: { id: 'b' }, isSure: true },
    ]);
    expect(match([row(2, { name: don.name, number: 4 })], [first, second])).toMatchObject([
      { type: 'moves', isSure: false },
    ]);
  });

  it('one that left it, or of another part, is none', () => {
    expect(match([row(2, don)], [of('a', { ...don, ended: '2025-01-01' })])).toMatchObject([{ type: 'new' }]);
    const elsewhere = row(2, { ...don, village: '000000000000000U' });
    expect(match([elsewhere], [of('a', don)])).toMatchObject([{ type: 'new' }]);
  });

  it('each is moved once, though two parts are in the list', () => {
    const other = '000000000000000U';
    const left = [of('a', don)];
    const matches = matchRows(
      [row(2, don), row(3, { ...don, village: other })],
      [],
      new Map([village, other].map((part) => [part, left])),
    );
    expect(matches.map(({ type }) => type)).toEqual(['moves', 'new']);
  });
});
