// The texts that pass between a locked phone, the office and the printed sheet: letters and digits only, for a QR picture's
// small alphabet and for typing, with a check that catches a slip.

import { encodeCrockford } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { normaliseCode } from '../../../shared/core/typed-code.ts';

/** `request`: the phone asks to be reopened · `answer`: the office's word to it · `key`: the commune's own, on paper. */
export type CodeKind = 'request' | 'answer' | 'key';

/** No code of ours at all, one of another kind, or one with a slip in it. */
export type CodeFault =
  | { readonly type: 'not-ours' | 'mistyped' }
  | { readonly type: 'other-kind'; readonly is: CodeKind };

/** The first characters of each; they survive what `normaliseCode` does. */
const marks = { request: 'GDH', answer: 'GDT', key: 'GDK' } as const satisfies Record<CodeKind, string>;
const kinds: readonly CodeKind[] = ['request', 'answer', 'key'];
const checkLength = 3;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @returns the mark, then Crockford base 32 of `body` and three bytes of its digest */
export async function writeCode(kind: CodeKind, body: Uint8Array): Promise<string> {
  const whole = joined(body, await checkOf(kind, body));
  const rounded = joined(whole, new Uint8Array((5 - (whole.length % 5)) % 5));
  const length = Math.ceil((whole.length * 8) / 5);
  return marks[kind] + encodeCrockford(rounded).slice(0, length);
}

/** What somebody scanned, pasted or typed: case, spaces, hyphens and look-alike letters do not matter. */
export async function readCode(kind: CodeKind, text: string): Promise<Result<Uint8Array, CodeFault>> {
  const code = normaliseCode(text);
  const is = kinds.find((one) => code.startsWith(marks[one]));
  if (!is) return err({ type: 'not-ours' });
  if (is !== kind) return err({ type: 'other-kind', is });
  const whole = decode(code.slice(marks[kind].length));
  if (!whole || whole.length <= checkLength) return err({ type: 'mistyped' });
  const body = whole.slice(0, -checkLength);
  const check = await checkOf(kind, body);
  return check.every((byte, at) => byte === whole[body.length + at]) ? ok(body) : err({ type: 'mistyped' });
}

/** Whether a text begins as such a code does; the rest is for `readCode`. */
export const looksLike = (kind: CodeKind, text: string): boolean =>
  normaliseCode(text).startsWith(marks[kind]);

/** 'GDK7 QM4T …': groups of four, for reading aloud and typing. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');

/** Parts of up to 255 bytes, each with its length before it. */
export const packed = (parts: readonly Uint8Array[]): Uint8Array =>
  joined(...parts.flatMap((part) => [Uint8Array.of(part.length), part]));

/** @returns the parts, or undefined when the bytes do not hold exactly that many */
export function unpacked(bytes: Uint8Array, count: number): readonly Uint8Array<ArrayBuffer>[] | undefined {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = at + 1 + (bytes[at] as number);
    if (end > bytes.length) return undefined;
    parts.push(new Uint8Array(bytes.slice(at + 1, end)));
    at = end;
  }
  return parts.length === count ? parts : undefined;
}

async function checkOf(kind: CodeKind, body: Uint8Array): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', joined(new TextEncoder().encode(marks[kind]), body));
  return new Uint8Array(digest, 0, checkLength);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decode(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >>> bits) & 0xff;
    }
  }
  // What a whole number of bytes leaves over is nothing, and short: another length or filling was never written.
  const isWhole = text.length === Math.ceil((bytes.length * 8) / 5) && (buffer & ((1 << bits) - 1)) === 0;
  return isWhole ? bytes : undefined;
}
