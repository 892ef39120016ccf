// No file outgrows what one can hold in the head.
import { expect, it } from 'vitest';
import { filesIn, read } from './sources.ts';

const maxLines = 300;
const maxMedianLines = 100;

const lengths = filesIn(['src', 'sw', 'test'], /\.(tsx?|css)$/)
  .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

it(`no source, style or test file is longer than ${maxLines} lines`, () => {
  const tooLong = lengths.filter(({ lines }) => lines > maxLines);
  expect(tooLong.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

it(`half of the product's files are shorter than ${maxMedianLines} lines`, () => {
  const product = lengths.filter(({ path }) => !path.startsWith('test/'));
  expect(product[Math.floor(product.length / 2)]?.lines).toBeLessThanOrEqual(maxMedianLines);
});
