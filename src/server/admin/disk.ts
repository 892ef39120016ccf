// How much room the disk with the data still has.
import { statfs } from 'node:fs/promises';

export type DiskState = 'good' | 'low';

const leastFreeBytes = 500 * 1024 * 1024;

/** Free bytes of the disk that holds `folder`; undefined where the system does not say. */
export const freeBytes = async (folder: string): Promise<number | undefined> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
};

export const diskState = (free: number | undefined): DiskState =>
  free !== undefined && free < leastFreeBytes ? 'low' : 'good';
