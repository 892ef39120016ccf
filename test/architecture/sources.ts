// The project's source files and what they import, read as text: TypeScript 7 offers no compiler API to ask.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** @returns a path inside the project as the file system knows it */
export const inProject = (path: string): string => join(top, path);

export const exists = (path: string): boolean => existsSync(inProject(path));

export const read = (path: string): string => readFileSync(inProject(path), 'utf8');

/** @returns the files under the folders with one of the endings, as sorted paths from the top, with `/` */
export function filesIn(folders: readonly string[], endings: RegExp): string[] {
  return folders
    .flatMap((folder) => walk(inProject(folder)))
    .map((path) => relative(top, path).split(sep).join('/'))
    .filter((path) => endings.test(path))
    .sort();
}

function walk(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  // The bench installs packages of its own.
  const names = readdirSync(path).filter((name) => name !== 'node_modules');
  return names.flatMap((name) => walk(join(path, name)));
}

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file from the top for a relative import, undefined for a package. A query (`?worker`) is left out. */
  readonly file: string | undefined;
  /** `import()`: loaded later, so it closes no cycle at start. */
  readonly dynamic: boolean;
}

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const statements = /(?<![.'])\b(?:from|import)\s*(\(?)\s*['"]([^'"\n]+)['"]/g;

/** @returns what a source file imports or re-exports */
export function importsOf(path: string): Import[] {
  const text = read(path).replace(comments, '');
  return [...text.matchAll(statements)].map(([, bracket, specifier = '']) => ({
    specifier,
    file: specifier.startsWith('.') ? posix.join(dirname(path), specifier.replace(/\?.*$/, '')) : undefined,
    dynamic: bracket === '(',
  }));
}
