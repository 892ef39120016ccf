// Why a record may be withdrawn: codes, since the change that erases must not repeat what it erases.
import { t } from '../text/t.ts';

export const redactReasons = [
  'denunciation',
  'classified',
  'personal',
  'mistaken',
  'asked',
  'other',
] as const;
export type RedactReason = (typeof redactReasons)[number];

/** A code in words; a newer app's code is another reason. */
export const reasonText = (code: string): string => {
  const known = redactReasons.find((one) => one === code) ?? 'other';
  return t(`redact.reason.${known}`);
};
