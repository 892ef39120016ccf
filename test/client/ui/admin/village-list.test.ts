// Lists of villages as they are pasted from papers and spreadsheets.
import { describe, expect, it } from 'vitest';
import { compareVillages, readVillageList } from '../../../../src/client/ui/admin/village-list.ts';

describe('a pasted list', () => {
  it('loses numbers and bullets before the names, blank lines and double blanks', () =>
    expect(readVillageList('1. Bản A\r\n 2) Bản  B\n\n- Bản C\n4\tBản D\n', []).names).toEqual([
      'Bản A',
      'Bản B',
      'Bản C',
      'Bản D',
    ]));
  it('keeps a number that is the name', () =>
    expect(readVillageList('Bản 10\n12', []).names).toEqual(['Bản 10', '12']));
  it('leaves out what is there already or stands in it twice, in either way of composing letters', () =>
    expect(readVillageList('Bản Á\nbản á\nBản B', ['Bản B'.normalize('NFD').normalize('NFC')])).toEqual({
      names: ['Bản Á'],
      repeated: ['bản á', 'Bản B'],
    }));
});

it('Bản 2 stands before Bản 10', () =>
  expect(['Bản 10', 'Bản 2'].sort(compareVillages)).toEqual(['Bản 2', 'Bản 10']));
