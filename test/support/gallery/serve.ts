// Serves the gallery and opens a Chromium for it.
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumArgs, chromiumPath } from '../chromium.ts';

/** @returns the address to put '?show=SAMPLE' behind, and how to stop serving */
export async function serveGallery(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = await createServer({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    cacheDir: fileURLToPath(new URL('../../../.cache/gallery', import.meta.url)),
    optimizeDeps: { noDiscovery: true, include: [] },
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', fs: { strict: false }, hmr: false, watch: null },
  });
  await server.listen();
  return { address: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() };
}

/** @param text the device's text size, 2 = 200 %; unlike page zoom it moves media queries in em too */
export function openBrowser(text = 1): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs, `--blink-settings=defaultFontSize=${16 * text}`],
  });
}
