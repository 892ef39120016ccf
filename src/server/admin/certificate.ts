// When the certificate that the server was started with ends: then no phone can deliver.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

const warnBeforeMs = 30 * 24 * 3_600_000;

/** ms since 1970; undefined when the file is no certificate. */
export const certificateEnd = (file: string): number | undefined => {
  try {
    const end = Date.parse(new X509Certificate(readFileSync(file)).validTo);
    return Number.isNaN(end) ? undefined : end;
  } catch {
    return undefined;
  }
};

export const isEnding = (end: number | undefined, now: number): boolean =>
  end !== undefined && end - now < warnBeforeMs;
