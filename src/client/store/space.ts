// How much room is left for what is stored.

import type { StorageParts } from './persistence.ts';

export interface Space {
  readonly usedBytes: number;
  /** What the browser would still give; the disk may have less. */
  readonly freeBytes: number;
}

/** Room in use and left, or undefined where the browser does not say. Never fails. */
export async function measureSpace(storage: StorageParts | undefined): Promise<Space | undefined> {
  try {
    const { usage, quota } = (await storage?.estimate?.()) ?? {};
    if (usage === undefined || quota === undefined) return undefined;
    return { usedBytes: usage, freeBytes: Math.max(0, quota - usage) };
  } catch {
    return undefined;
  }
}

// A day of work in text is far below a megabyte; what is warned about is a phone full of photographs.
const littleSpaceBytes = 20 * 1024 * 1024;

/** Whether somebody should be told before a save fails. */
export function isSpaceShort(space: Space | undefined): boolean {
  return space !== undefined && space.freeBytes < littleSpaceBytes;
}
