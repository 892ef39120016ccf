// Which secrets will do, and how long wrong ones make wait.

import { describe, expect, it } from 'vitest';
import {
  type Attempts,
  addAttempt,
  delayAfter,
  fitToClock,
  noAttempts,
} from '../../../src/client/store/attempts.ts';
import { checkSecret } from '../../../src/client/store/secret-rules.ts';

describe('checkSecret', () => {
  it.each(['284617', '190573', '40271835'])('%s will do as a PIN', (pin) => {
    expect(checkSecret(pin, false)).toEqual({ ok: true, value: 'pin' });
    expect(checkSecret(pin, true)).toEqual({ ok: false, error: { type: 'passphrase-needed' } });
  });

  it.each(['', '1', '28461'])('"%s" is too short', (pin) => {
    expect(checkSecret(pin, false)).toEqual({ ok: false, error: { type: 'too-short' } });
  });

  it.each([
    '000000',
    '99999999',
    '123456',
    '654321',
    '890123',
    '135791',
    '121212',
    '123123',
    '20202020',
    '12341234',
    '112211',
    '112233',
    '123321',
    '1234567890',
  ])('%s is too simple', (pin) => {
    expect(checkSecret(pin, false)).toEqual({ ok: false, error: { type: 'too-simple' } });
  });

  it('words are a passphrase from twelve characters on, counted as they are read', () => {
    expect(checkSecret('đường vào bản', true)).toEqual({ ok: true, value: 'passphrase' });
    expect(checkSecret('đường vào', true)).toEqual({ ok: false, error: { type: 'too-short' } });
    expect(checkSecret('đường vào'.normalize('NFD'), true)).toEqual({
      ok: false,
      error: { type: 'too-short' },
    });
    expect(checkSecret('ba ba ba ba ba', true)).toEqual({ ok: false, error: { type: 'too-simple' } });
    expect(checkSecret('            ', false)).toEqual({ ok: false, error: { type: 'too-short' } });
  });
});

describe('delays', () => {
  it('four wrong secrets cost nothing, then each costs more, up to half an hour', () => {
    const seconds = Array.from({ length: 14 }, (_, count) => delayAfter(count) / 1000);
    expect(seconds).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 300, 600, 900, 1800, 1800, 1800]);
  });

  it('a million PINs take longer than a phone lives', () => {
    const days = (500_000 * delayAfter(1000)) / 86_400_000;
    expect(days).toBeGreaterThan(10_000);
  });

  it('each wrong secret raises the count and moves the next try on', () => {
    let attempts: Attempts = noAttempts;
    for (let i = 0; i < 4; i++) attempts = addAttempt(attempts, 1000);
    expect(attempts).toEqual({ count: 4, nextAllowedAt: 0 });
    expect(addAttempt(attempts, 1000)).toEqual({ count: 5, nextAllowedAt: 31_000 });
  });

  it('a clock set back does not make anybody wait longer than the delay', () => {
    const attempts = { count: 5, nextAllowedAt: 1_000_000_000 };
    expect(fitToClock(attempts, 0)).toEqual({ count: 5, nextAllowedAt: 30_000 });
    expect(fitToClock(attempts, 1_000_000_000 - 30_000)).toEqual(attempts);
  });
});
