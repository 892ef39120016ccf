// Global set-up for tests that look at dist: builds it when it is missing or older than the sources.
import { build, isStale } from '../../.scripts/build.js';

/** Called once by vitest before the first test of a project that names this file. */
export default function setup(): void {
  if (isStale()) build();
}
