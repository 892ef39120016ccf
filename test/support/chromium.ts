// Finds a Chromium for the browser tests, and fetches one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const debianPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** Flags every test browser needs: as root, Chromium starts only without its sandbox; containers have a small /dev/shm. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
];

/** @returns the path of a Chromium: CHROME_PATH, Debian's, Playwright's own; undefined where there is none */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist`);
  }
  return [...debianPaths, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Finds a Chromium or installs one: as root Debian's package, otherwise Playwright's own; each when the other fails.
 * @throws when neither can be had
 */
export function chromiumPath(): string {
  const found = findChromium();
  if (found) return found;
  const ways = process.getuid?.() === 0 ? [installDebian, installPlaywright] : [installPlaywright];
  for (const way of ways) {
    way();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium: set CHROME_PATH, or install the package "chromium", and run the tests again.',
  );
}

function installDebian(): void {
  console.log('No Chromium found: installing the package "chromium" with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    stdio: 'inherit',
    env,
  });
}

function installPlaywright(): void {
  console.log("No Chromium found: installing Playwright's own.");
  const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}
