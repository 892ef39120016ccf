// What may serve as a PIN or passphrase; asked only where one is chosen.

import { err, ok, type Result } from '../../shared/core/result.ts';
import type { SlotType } from './slots.ts';

/**
 * - too-short: fewer than 6 digits, or fewer than 12 characters of a passphrase
 * - too-simple: one digit, a run, a repeated group, or among the first that anyone would try
 * - passphrase-needed: this role sees the whole commune, and digits do not protect that
 */
export type SecretFault = { readonly type: 'too-short' | 'too-simple' | 'passphrase-needed' };

const pinLength = 6;
const passphraseLength = 12;

/**
 * Says whether a new secret will do and which kind it is. Digits only are a PIN.
 * @param wide the role sees more than its own villages (officer, leader, administrator)
 */
export function checkSecret(secret: string, wide: boolean): Result<SlotType, SecretFault> {
  if (/^\d*$/.test(secret)) {
    if (wide) return err({ type: 'passphrase-needed' });
    if (secret.length < pinLength) return err({ type: 'too-short' });
    return isSimplePin(secret) ? err({ type: 'too-simple' }) : ok('pin');
  }
  const characters = [...secret.normalize('NFC').trim()];
  if (characters.length < passphraseLength) return err({ type: 'too-short' });
  return new Set(characters).size < 5 ? err({ type: 'too-simple' }) : ok('passphrase');
}

// Runs and repetitions are found by rule; these are the popular ones that no rule finds.
const popularPins = [
  '112233',
  '123321',
  '102030',
  '159753',
  '147258',
  '258456',
  '123654',
  '111222',
  '252525',
];

function isSimplePin(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, i) => (digit - (digits[i] as number) + 10) % 10));
  const isRun = steps.size === 1; // 000000, 123456, 987654, 890123, 135791
  const isRepeated = /^(\d{1,3}|\d{4,})\1+$/.test(pin); // 121212, 123123, 20202020
  return isRun || isRepeated || new Set(digits).size < 3 || popularPins.includes(pin);
}
