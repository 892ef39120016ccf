// When the register of households may be counted.
import { describe, expect, it } from 'vitest';
import { isRegisterReady } from '../../../../src/client/ui/household/register-ready.ts';

const register = (done: number, lastDoneAt?: number, isTraining = false, isPartial = false) =>
  isRegisterReady({
    catalog: { ready: { value: { done, total: 87 } } as never },
    sync: {
      status: {
        value: { ...(lastDoneAt !== undefined && { lastDoneAt }), ...(isPartial && { isPartial }) },
      },
    },
    files: isTraining ? undefined : () => Promise.reject(new Error('not asked for')),
  });

describe('the register of households', () => {
  it('is not whole while records are still read from the phone', () => {
    expect(register(58, 1)).toBe(false);
    expect(register(87, 1)).toBe(true);
  });

  it('is not whole before everything of the commune arrived once', () => {
    expect(register(87)).toBe(false);
  });

  it('is not whole after a pull that was cut off, whatever came before', () => {
    expect(register(87, 1, false, true)).toBe(false);
  });

  it('is whole in the training notebook, which exchanges nothing', () => {
    expect(register(87, undefined, true)).toBe(true);
    expect(register(58, undefined, true)).toBe(false);
  });
});
