// Global set-up of the browser tests: says which Chromium they use, before the first of them runs.
import { chromiumPath } from './chromium.ts';

/** Called once by vitest; the tests call chromiumPath() themselves. */
export default function setup(): void {
  console.log(`Chromium: ${chromiumPath()}`);
}
