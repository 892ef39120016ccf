// The two messages by which the office reopens a phone, both short enough for a QR picture; neither needs a network.

import { err, ok, type Result } from '../../../shared/core/result.ts';
import { type CodeFault, packed, readCode, unpacked, writeCode } from './code-text.ts';
import type { SealedToKey } from './sealed-to-key.ts';

/** What the locked phone shows. */
export interface ReopenRequest extends SealedToKey {
  readonly account: string;
  /** "K7 · Trưởng bản", as its lock screen says. */
  readonly label: string;
  /** The id of the recovery key its slot is sealed to. */
  readonly key: string;
  /** One-time public half: the answer is sealed to it. */
  readonly replyTo: Uint8Array<ArrayBuffer>;
}

/** What the office shows back. */
export interface ReopenAnswer extends SealedToKey {
  readonly account: string;
  /** The first bytes of the one-time public half it answers. */
  readonly to: string;
}

const labelLength = 60;
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (part: Uint8Array | undefined) => new TextDecoder().decode(part);
const empty = new Uint8Array();

/** Tells an answer to this request from one to an earlier. */
export const tagOf = (replyTo: Uint8Array): string =>
  Array.from(replyTo.subarray(1, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const writeRequest = ({ account, label, key, replyTo, enc, sealed }: ReopenRequest): Promise<string> =>
  writeCode(
    'request',
    packed([bytes(account), bytes(label.slice(0, labelLength)), bytes(key), replyTo, enc, sealed]),
  );

export async function readRequest(text: string): Promise<Result<ReopenRequest, CodeFault>> {
  const read = await readCode('request', text);
  if (!read.ok) return read;
  const parts = unpacked(read.value, 6);
  if (!parts) return err({ type: 'mistyped' });
  const [account, label, key, replyTo = empty, enc = empty, sealed = empty] = parts;
  return ok({ account: textOf(account), label: textOf(label), key: textOf(key), replyTo, enc, sealed });
}

export const writeAnswer = ({ account, to, enc, sealed }: ReopenAnswer): Promise<string> =>
  writeCode('answer', packed([bytes(account), bytes(to), enc, sealed]));

export async function readAnswer(text: string): Promise<Result<ReopenAnswer, CodeFault>> {
  const read = await readCode('answer', text);
  if (!read.ok) return read;
  const parts = unpacked(read.value, 4);
  if (!parts) return err({ type: 'mistyped' });
  const [account, to, enc = empty, sealed = empty] = parts;
  return ok({ account: textOf(account), to: textOf(to), enc, sealed });
}
