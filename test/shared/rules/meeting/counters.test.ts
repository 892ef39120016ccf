// Who should not count the ballots: candidates, and those of their households.
import { describe, expect, test } from 'vitest';
import { barredFrom, namesIn } from '../../../../src/shared/rules/meeting/counters.ts';

const candidates = ['Lò Văn Dũng', 'Vàng A Páo'];
const barred = (team: string, households: readonly (readonly string[])[] = []) =>
  barredFrom(namesIn(team), candidates, households).map(({ name, candidate, as }) => [name, candidate, as]);

describe('who may not count', () => {
  test.each([
    ['Lò Văn Dũng', 'as the list has it'],
    ['LÒ VĂN DŨNG', 'in capitals'],
    ['Lo Van Dung', 'without diacritics'],
    ['Ông Lò Văn Dũng (tổ trưởng)', 'with what he is called'],
    ['Lò Văn Dũng'.normalize('NFD'), 'composed otherwise'],
  ])('%s is the candidate: %s', (name) => {
    expect(barred(`Giàng A Của, ${name}`)).toEqual([[name, 'Lò Văn Dũng', 'candidate']]);
  });

  test.each(['Lò Văn Dụng', 'Lò Văn Dung Anh', 'Dũng', 'Quàng Thị Ói'])('%s is somebody else', (name) => {
    expect(barred(name)).toEqual([]);
  });

  test('somebody of a candidate’s household is named with that candidate', () => {
    const households = [
      ['Lò Văn Dũng', 'Quàng Thị Ói'],
      ['Giàng A Của', 'Giàng A Chìa'],
    ];
    expect(barred('Giàng A Chìa, Quàng Thị Ói, Vàng A Páo', households)).toEqual([
      ['Quàng Thị Ói', 'Lò Văn Dũng', 'household'],
      ['Vàng A Páo', 'Vàng A Páo', 'candidate'],
    ]);
  });

  test('without candidates, or without a team, nobody is named', () => {
    expect(barredFrom(['Lò Văn Dũng'], [], [['Lò Văn Dũng']])).toEqual([]);
    expect(barred('')).toEqual([]);
  });
});
