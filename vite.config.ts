// Builds the client with its service worker, builds the server (--ssr), and names the test projects.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The second offline tier: what these paths hold goes to `later/` in the build. The service worker installs with
 * everything else (the core) and fetches `later/` quietly after the first sync; see sw/precache.ts.
 * A chunk belongs to the second tier when every module in it matches, or when the page it begins with does: then what
 * else is in it, nobody else loads. The words for problems are said on a withdrawn record's page too. The compiler's helpers
 * are for private class members, which only `hpke` has.
 */
const laterSources =
  /\/src\/client\/(export\/|import\/|store\/recovery\/|sync\/files\/|ui\/(meeting(?!\/(closed|values-in))|print|reopen|scan|set-up|import|petition-import(?!\/may-import)|admin(?!\/(problem-words|use-bundles)))\/|ui\/posting\/(Postings|ToPost|postings-of|loudspeaker-text|use-ground)\.|ui\/cases\/Competence(Answer)?\.|ui\/household\/(HouseholdsPage|ImportHouseholds|NextName|next-name|Roll[A-Z][a-zA-Z]+|calling|use-calling|use-roll|roll|register-ready|RegisterWords)\.|ui\/check\/(CheckPage|check-code)\.|ui\/large\/(Decisions|ReadAloud)\.|ui\/guardian\/FilesWaitingPart\.|ui\/journal\/(JournalPage|journal-words)\.|ui\/files\/(Record(er|ingEnded)|microphone|run-recording|SignPad|signature-box)\.|ui\/text\/en(-[a-z]+)?\.ts)|\/src\/shared\/rules\/meeting\/counters\.|\/node_modules\/(qr|docx|hpke|papaparse|read-excel-file|saxen|signature_pad|worker-f|tus-js-client|js-base64|url-parse|requires-port|querystringify)\/|@oxc-project\+runtime@.+(Private|ClassBrand)/;

/** What can be started from dist/server. */
const serverEntries = Object.fromEntries(
  ['main', 'demo', 'backup', 'restore', 'link'].map((name) => [name, here(`src/server/${name}.ts`)]),
);

/** Phones this old get syntax they understand; fallbacks for missing APIs are in the code. */
const clientTargets = ['chrome100', 'firefox100', 'safari15.4'];

/** Of what lies here the first tier never asks for anything: a chunk that holds some of it is the second's as a whole. */
const laterAlone = /\/src\/client\/ui\/print\//;

const tierOf = (moduleIds: readonly string[]) =>
  moduleIds.some((id) => laterAlone.test(id)) ||
  (moduleIds.length > 0 && moduleIds.every((id) => laterSources.test(id)))
    ? 'later'
    : 'assets';

/** `manifest: false` and no register code: both are ours (public/manifest.webmanifest, src/client/pwa). */
const serviceWorker = (): Plugin[] =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'sw',
    filename: 'sw.ts',
    manifest: false,
    injectRegister: false,
    injectManifest: {
      // Both tiers are listed; sw/precache.ts tells them apart by the folder.
      globPatterns: ['index.html', 'manifest.webmanifest', 'icon*.{svg,png}', '{assets,later}/**/*'],
      // Only the installer asks for these, and it is online then.
      globIgnores: ['icon-512.png', 'icon-maskable-512.png', '**/*.{br,gz,map}'],
      dontCacheBustURLsMatching: /^(assets|later)\//,
      // Firefox runs module service workers only from 147 on.
      rollupFormat: 'iife',
      target: clientTargets,
      maximumFileSizeToCacheInBytes: 5_000_000,
    },
  });

/**
 * Vite wraps each `import()` in a helper that fetches the chunk's styles and preloads first. All styles are one file that
 * the page itself links, and nothing is preloaded: the helper is a kilobyte on the way home that would do nothing.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  transform: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

const clientBuild = {
  outDir: 'dist/client',
  emptyOutDir: true,
  target: clientTargets,
  cssTarget: clientTargets,
  assetsInlineLimit: 0, // data: addresses would need an exception in the content security policy
  manifest: 'build-manifest.json', // read by test/architecture/size.test.ts; moved out of dist/client by .scripts/build.js
  modulePreload: false, // the way home is one file; what comes later is on the phone already
  rolldownOptions: {
    output: {
      // Some thirty names of chunks stand on the way home: digits tell builds apart as well, and compress to less.
      hashCharacters: 'hex' as const,
      entryFileNames: 'assets/[name]-[hash].js',
      chunkFileNames: (chunk: { moduleIds: string[]; facadeModuleId?: string | null }) =>
        `${tierOf(chunk.facadeModuleId ? [chunk.facadeModuleId] : chunk.moduleIds)}/[name]-[hash].js`,
      assetFileNames: (asset: { originalFileNames: string[] }) =>
        `${tierOf(asset.originalFileNames.map((name) => `/${name}`))}/[name]-[hash][extname]`,
      // All that is loaded before home, in one file: it compresses better than ten, and is one request on a slow link.
      codeSplitting: { groups: [{ name: 'home', tags: ['$initial' as const] }] },
    },
  },
};

/** Flat files, so that `new URL('../client/', import.meta.url)` means dist/client in every chunk. */
const serverBuild = {
  outDir: 'dist/server',
  emptyOutDir: true,
  target: 'node20',
  minify: false,
  sourcemap: true,
  copyPublicDir: false,
  rolldownOptions: {
    input: serverEntries,
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
  },
};

/** A test project that runs in Node. */
function project(
  name: string,
  groupOrder: number,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, environment: 'node', sequence: { groupOrder }, ...test } };
}

const testProjects = [
  project('unit', 0, {
    include: ['test/{shared,client,server,sw,contract,scenarios}/**/*.test.{ts,tsx}'],
    // The slowest read whole tables; a busy machine is no reason to fail.
    testTimeout: 30_000,
  }),
  // One group after another; in a group only as many at once as wait for a link, a clock or a kill more than they compute.
  project('architecture', 1, {
    include: ['test/architecture/**/*.test.ts'],
    globalSetup: 'test/support/built.ts',
    testTimeout: 30_000,
  }),
  project('simulation', 2, {
    include: ['test/simulation/**/*.test.ts'],
    testTimeout: 300_000,
    maxWorkers: 3,
  }),
  project('faults', 2, {
    include: ['test/faults/**/*.test.ts'],
    globalSetup: 'test/support/built.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
  }),
  project('e2e', 3, {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/support/built.ts', 'test/support/chromium-setup.ts'],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  }),
];

export default defineConfig(({ isSsrBuild }) => ({
  resolve: {
    // Their packages offer builds for ES5 first; the modern ones save 4 KB on the way home.
    alias: [
      { find: /^dexie$/, replacement: here('node_modules/dexie/dist/modern/dexie.min.mjs') },
      {
        find: /^workbox-window$/,
        replacement: here('node_modules/workbox-window/build/workbox-window.prod.mjs'),
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: 'public',
  plugins: isSsrBuild ? [] : [plainImports, serviceWorker()],
  build: isSsrBuild ? serverBuild : clientBuild,
  test: {
    projects: testProjects,
    reporters: ['default', './test/support/closing-line.ts'],
  },
}));
