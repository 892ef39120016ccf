// Begins the healing of a damaged record without waiting for it; what heals is a file that is hardly ever needed.
import type { MergeParts } from './merge-read.ts';

/** Whoever meets a damaged record calls this; the next exchange brings it whole. */
export const healLater = (parts: Pick<MergeParts, 'tables' | 'vault'>): void => {
  import('./heal.ts').then(
    ({ healDamaged }) => healDamaged(parts).catch(() => undefined),
    () => undefined,
  );
};
