// What ARCHITECTURE.md sends people to exists.
import { describe, expect, it } from 'vitest';
import { exists, filesIn, read } from './sources.ts';

const text = read('ARCHITECTURE.md');
const maxLines = 150;

/** @returns the part from the heading that starts with these words to the next heading */
function section(heading: string): string {
  const start = text.indexOf(`\n## ${heading}`);
  const end = text.indexOf('\n## ', start + 1);
  return start < 0 ? '' : text.slice(start, end < 0 ? undefined : end);
}

const pathsIn = (part: string) =>
  [...part.matchAll(/`((?:src|sw|test|public|docs|deploy)\/[^`\s{*]*)`/g)].map(([, path = '']) => path);

describe.each(['Recipe: add a field', 'Recipe: add a kind'])('%s', (heading) => {
  it('names at least two places, and all of them exist', () => {
    const paths = pathsIn(section(heading));
    expect(paths.length).toBeGreaterThanOrEqual(2);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  it('names only functions and constants that the code has', () => {
    const names = [...section(heading).matchAll(/`([a-z]+[A-Z][A-Za-z]+)`/g)].map(([, name = '']) => name);
    const code = filesIn(['src/shared'], /\.ts$/).map(read).join('\n');
    expect(names.filter((name) => !code.includes(name))).toEqual([]);
  });
});

it('every path that ARCHITECTURE.md names in backquotes exists', () => {
  expect(pathsIn(text).filter((path) => !exists(path))).toEqual([]);
});

it(`ARCHITECTURE.md fits in ${maxLines} lines`, () => {
  expect(text.split('\n').length).toBeLessThanOrEqual(maxLines);
});
