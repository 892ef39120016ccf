// A list brought in again adds nothing twice; what only looks alike stays apart and is said.
import { describe, expect, it } from 'vitest';
import { matchPetitions } from '../../../src/client/import/match-petitions.ts';
import type { PetitionValues } from '../../../src/client/import/petition-row.ts';

const row = (values: PetitionValues, at = 0) => ({ line: at + 2, values, steps: [], doubts: [] });
const rows = (...all: readonly PetitionValues[]) => all.map(row);
const known = (...all: readonly PetitionValues[]) => all.map((values, at) => ({ id: `K${at}`, values }));

const base = { type: 'proposal', received: '2026-02-03', summary: 'Sửa đường vào bản', sender: 'Lò Văn Dơn' };
const types = (...args: Parameters<typeof matchPetitions>) => matchPetitions(...args).map(({ type }) => type);

describe('a petition is known again', () => {
  it.each([
    ['by day, words and sender', base, base],
    ['in capitals', { ...base, sender: 'LÒ VĂN DƠN', summary: 'SỬA ĐƯỜNG VÀO BẢN' }, base],
    ['without diacritics', { ...base, sender: 'Lo Van Don', summary: 'Sua duong vao ban' }, base],
    [
      'by its number in the register, though its words changed',
      { ...base, registerNumber: '7', summary: 'a' },
      { ...base, registerNumber: '7' },
    ],
    ['though it was given its number later', base, { ...base, registerNumber: '7' }],
    ['though its type was put right', base, { ...base, type: 'feedback' }],
    ['without a sender', { ...base, sender: '' }, { ...base, sender: null }],
    [
      'by the paper’s code, where it is a denunciation',
      { type: 'denunciation', received: '2026-02-03', paperCode: 'TC-07' },
      { type: 'denunciation', received: '2026-02-03', paperCode: 'TC-07' },
    ],
  ])('%s', (_name, one, other) => {
    expect(types(rows(one as PetitionValues), known(other as PetitionValues))).toEqual(['same']);
  });
});

describe('a petition is another', () => {
  it.each([
    ['on another day', { ...base, received: '2026-02-04' }],
    ['of a sender whose name differs in its diacritics', { ...base, sender: 'Lò Văn Đơn' }],
    ['with another number in the register', { ...base, registerNumber: '8' }],
    ['where one is a denunciation', { type: 'denunciation', received: '2026-02-03', paperCode: '7' }],
  ])('%s', (_name, other) => {
    const there = { ...base, registerNumber: '7' };
    expect(types(rows(other as PetitionValues), known(there))).toEqual(['new']);
  });
});

it('five households with the same words on one day are five, the second time too', () => {
  const five = ['Lò Văn Dơn', 'Vàng A Páo', 'Cà Văn Ón', 'Lù Thị Mai', ''].map((sender) => ({
    ...base,
    sender,
  }));
  expect(types(rows(...five), [])).toEqual(Array(5).fill('new'));
  expect(types(rows(...five), known(...five.slice(0, 3)))).toEqual(['same', 'same', 'same', 'new', 'new']);
});

it('a line that repeats an earlier one is not taken twice, unless the register tells them apart', () => {
  expect(matchPetitions(rows(base, base), []).map((match) => match.type)).toEqual(['new', 'twice']);
  const numbered = ['1', '2'].map((registerNumber) => ({ ...base, registerNumber }));
  expect(types(rows(...numbered), [])).toEqual(['new', 'new']);
});

it('the same sender on the same day with other words is new, and says what it may be', () => {
  const [match] = matchPetitions(rows({ ...base, summary: 'Xin cấp điện' }), known(base));
  expect(match).toMatchObject({ type: 'new', near: { id: 'K0' } });
});

it('a row that cannot be taken is laid against nothing', () => {
  const wrong = { ...row(base), fault: { type: 'no-type' } as const };
  expect(types([wrong, row(base)], known(base))).toEqual(['wrong', 'same']);
});
