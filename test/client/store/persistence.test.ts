// What the browser promises and measures, in browsers that say all, little or nothing.

import { describe, expect, it } from 'vitest';
import { askToPersist } from '../../../src/client/store/persistence.ts';
import { isSpaceShort, measureSpace } from '../../../src/client/store/space.ts';

const yes = async () => true;
const no = async () => false;
const never = async (): Promise<never> => {
  throw new Error('refused');
};
const megabyte = 1024 * 1024;

describe('persistence', () => {
  it('asks once: what is promised already is not asked again', async () => {
    expect(await askToPersist({ persisted: yes, persist: never })).toBe('promised');
    expect(await askToPersist({ persisted: no, persist: yes })).toBe('promised');
    expect(await askToPersist({ persist: no })).toBe('refused');
  });

  it('a browser that cannot say leaves it unknown and fails nothing', async () => {
    expect(await askToPersist(undefined)).toBe('unknown');
    expect(await askToPersist({})).toBe('unknown');
    expect(await askToPersist({ persist: never })).toBe('unknown');
    expect(await measureSpace(undefined)).toBeUndefined();
    expect(await measureSpace({ estimate: never })).toBeUndefined();
    expect(await measureSpace({ estimate: async () => ({ usage: 5 }) })).toBeUndefined();
    expect(isSpaceShort(undefined)).toBe(false);
  });

  it('little room is told while there still is some', async () => {
    const estimate = async () => ({ usage: 90 * megabyte, quota: 100 * megabyte });
    const space = await measureSpace({ estimate });
    expect(space).toEqual({ usedBytes: 90 * megabyte, freeBytes: 10 * megabyte });
    expect(isSpaceShort(space)).toBe(true);
    expect(isSpaceShort({ usedBytes: 0, freeBytes: 500 * megabyte })).toBe(false);
    expect(await measureSpace({ estimate: async () => ({ usage: 2, quota: 1 }) })).toEqual({
      usedBytes: 2,
      freeBytes: 0,
    });
  });
});
