// The log's hash chain: over a salted digest of each payload, so that erasing a payload leaves the chain whole (decision 6).
import { createHash } from 'node:crypto';
import type { Change } from '../../shared/core/change.ts';
import { canonicalJson, type Json } from '../../shared/core/json.ts';
import type { LogEntry } from '../store/store.ts';

/** SHA-256 over the salt and the canonical text of the change as it is kept: what came may hold more than was taken. */
export const digestOf = (salt: Uint8Array, change: Change): Uint8Array =>
  createHash('sha256')
    .update(salt)
    .update(canonicalJson(change as unknown as Json))
    .digest();

type Linked = Omit<LogEntry, 'chain' | 'factsBefore' | 'factsAfter' | 'payload'>;

/** SHA-256 over the chain before this line (no bytes before the first) and the line without its payload. */
export const chainOf = (before: Uint8Array, line: Linked): Uint8Array => {
  const { seq, id, root, record, by, from, at, seen } = line;
  return createHash('sha256')
    .update(before)
    .update([seq, id, root, record, by, from, at, seen ?? ''].join('\n'))
    .update(line.digest)
    .digest();
};

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
