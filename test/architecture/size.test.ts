// What a phone on a thin line must fetch stays small. Looks at dist, which the global set-up builds when needed.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesIn, inProject, read } from './sources.ts';

const client = 'dist/client';
const kilobyte = 1024;

/** What Vite notes about each source that starts a file of the build. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const chunks = JSON.parse(read('dist/build-manifest.json')) as Record<string, Chunk>;

/** Where the way to an interactive home ends: the page's own chunk, or the last one before it that is a chunk of its own. */
const home = ['src/client/ui/pages/Home.tsx', 'src/client/ui/OpenPages.tsx', 'index.html'].find(
  (name) => chunks[name],
);

/** @returns bytes over the wire: as brotli where the build has it */
function sent(path: string): number {
  const compressed = inProject(`${path}.br`);
  return statSync(existsSync(compressed) ? compressed : inProject(path)).size;
}

/** @returns the names of the chunks that are loaded with these, themselves included */
function withImports(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = chunks[name];
    if (!chunk || found.has(name)) continue;
    found.add(name);
    withImports(chunk.imports ?? [], found);
  }
  return found;
}

/** @returns the chunks loaded one after another from the page to home, by the shortest way */
function wayHome(): string[] {
  const ways = [['index.html']];
  const seen = new Set<string>();
  for (const way of ways) {
    const last = way.at(-1) ?? '';
    if (last === home) return way;
    const { imports = [], dynamicImports = [] } = chunks[last] ?? {};
    const next = [...imports, ...dynamicImports].filter((name) => !seen.has(name));
    for (const name of next) seen.add(name);
    ways.push(...next.map((name) => [...way, name]));
  }
  throw new Error(`nothing in the build leads to ${home}`);
}

/** @returns the addresses the service worker must have stored before it installs */
function coreFiles(): string[] {
  const worker = readFileSync(inProject(`${client}/sw.js`), 'utf8');
  const entries = worker.matchAll(/["']?url["']?:\s*["'`]([^"'`]+)["'`]/g);
  return [...entries]
    .map(([, url = '']) => url)
    .filter((url) => existsSync(inProject(`${client}/${url}`)) && !url.startsWith('later/'));
}

function expectWithin(files: Iterable<string>, limitKilobytes: number): void {
  const sizes = [...new Set(files)].map((file) => ({ file, bytes: sent(`${client}/${file}`) }));
  expect(sizes.length).toBeGreaterThan(0);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = sizes.sort((a, b) => b.bytes - a.bytes).map(({ file, bytes }) => `${bytes} ${file}`);
  console.log(`${(total / kilobyte).toFixed(1)} of ${limitKilobytes} KB in ${list.length} files`);
  expect(total, list.join('\n')).toBeLessThanOrEqual(limitKilobytes * kilobyte);
}

it('the JavaScript on the way to an interactive home is at most 60 KB', () => {
  expectWithin(
    [...withImports(wayHome())].map((name) => chunks[name]?.file ?? ''),
    60,
  );
});

it('that way ends with home itself, wherever the build has put it', () => {
  const code = [...withImports(wayHome())].map((name) => read(`${client}/${chunks[name]?.file}`)).join('');
  const source = read('src/client/ui/pages/Home.tsx');
  const keys = [...source.matchAll(/\bt\('([^']+)'/g)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(3);
  // Once where the words stand, once more where home says them.
  expect(keys.filter((key) => code.split(key).length < 3)).toEqual([]);
});

it('what the service worker stores before it installs is at most 350 KB', () => {
  expectWithin(coreFiles(), 350);
});

it('nothing of the first offline tier waits for a file of the second', () => {
  const waiting = Object.values(chunks)
    .filter(({ file }) => !file.startsWith('later/'))
    .flatMap(({ file, imports = [] }) =>
      imports
        .map((name) => chunks[name]?.file ?? '')
        .flatMap((needed) => (needed.startsWith('later/') ? [`${file} ${needed}`] : [])),
    );
  expect(waiting).toEqual([]);
});

it('all styles are at most 12 KB', () => {
  const styles = filesIn([client], /\.css$/).map((path) => path.slice(client.length + 1));
  if (styles.length > 0) expectWithin(styles, 12);
});

it('only the page itself brings styles: import() fetches none (plain-imports in vite.config.ts)', () => {
  const others = Object.entries(chunks).filter(
    ([name, { css = [] }]) => name !== 'index.html' && css.length > 0,
  );
  expect(others.map(([name]) => name)).toEqual([]);
});

it('the page itself holds no inline script or style, so that a strict content security policy holds', () => {
  const page = read(`${client}/index.html`);
  expect(page.match(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/g)).toBeNull();
});
