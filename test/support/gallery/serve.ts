// Serves the gallery and opens a Chromium for it.
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumArgs, chromiumPath } from '../chromium.ts';

type Served = { readonly address: string; readonly stop: () => Promise<void> };

/** @returns the address to put '?show=SAMPLE' behind, and how to stop serving */
export const serveGallery = (): Promise<Served> => serve('gallery');

/** The pages of an open account over tables in memory. @returns the origin, and how to stop serving */
export const servePages = (): Promise<Served> => serve('pages');

const dexieModule = fileURLToPath(
  new URL('../../../node_modules/dexie/dist/modern/dexie.mjs', import.meta.url),
);

async function serve(folder: string): Promise<Served> {
  const server = await createServer({
    root: fileURLToPath(new URL(`../${folder}`, import.meta.url)),
    configFile: false,
    // Its main entry wraps a build that is no module; as in vite.config.ts.
    resolve: { alias: [{ find: /^dexie$/, replacement: dexieModule }] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    cacheDir: fileURLToPath(new URL(`../../../.cache/${folder}`, import.meta.url)),
    optimizeDeps: { noDiscovery: true, include: [] },
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', fs: { strict: false }, hmr: false, watch: null },
  });
  await server.listen();
  return { address: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() };
}

/**
 * @param text the device's text size, 2 = 200 %; unlike page zoom it moves media queries in em too
 * @param args more of Chromium's flags
 */
export function openBrowser(text = 1, args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs, `--blink-settings=defaultFontSize=${16 * text}`, ...args],
  });
}
