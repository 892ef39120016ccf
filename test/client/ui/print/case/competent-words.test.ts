// The body a petition is guided or sent to, as its papers name it: what was written, else chosen, else what follows.
import { expect, it } from 'vitest';
import { competentWords } from '../../../../../src/client/ui/print/case/competent-words.ts';
import { bodies } from '../../../../../src/shared/kinds/bodies.ts';
import { directory, emptyDirectory } from '../../../../support/printed.ts';

const words = (event: Record<string, string>, competence = 'province', known = directory) =>
  competentWords({ values: { competence }, event }, known);

it('the full name goes before the choice, the choice before what follows from the competence', () => {
  const bodyName = 'Sở Xây dựng tỉnh Điện Biên';
  expect(words({ body: 'province-department', bodyName })).toBe(bodyName);
  expect(words({ body: 'province-inspectorate' })).toBe('Thanh tra tỉnh Điện Biên');
  expect(words({})).toBe('Chủ tịch Ủy ban nhân dân tỉnh Điện Biên');
  expect(words({}, 'other-body')).toBe('……………');
});

it('what a newer version chose is an open place, and so is a province nobody wrote', () => {
  expect(words({ body: 'moon' }, 'other-body')).toBe('……………');
  expect(words({ body: 'tax' }, 'other-body', emptyDirectory)).toBe('Thuế tỉnh ……………');
});

it('every body of the list has words', () => {
  expect(bodies.filter((body) => words({ body }).trim() === '')).toEqual([]);
});

it('a province whose name stands alone gets its word, and keeps its capital letter', () => {
  const { commune } = directory;
  if (!commune) throw new Error('no commune');
  const known = (provinceName: string) => ({
    ...directory,
    commune: { ...commune, values: { ...commune.values, provinceName } },
  });
  expect(words({ body: 'police' }, 'province', known('Điện Biên'))).toBe('Công an tỉnh Điện Biên');
  expect(words({ body: 'police' }, 'province', known('Thành phố Huế'))).toBe('Công an thành phố Huế');
  expect(words({ body: 'police' }, 'province', known('Huế'))).toBe('Công an thành phố Huế');
});
