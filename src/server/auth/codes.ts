// Enrolment codes: a long one inside a QR, a short one to type. Kept as hashes, used up together by the confirmation.
import { createHash } from 'node:crypto';
import { encodeCrockford, type FillRandom, newId, type RecordId } from '../../shared/core/ids.ts';
import type { Code, Tx } from '../store/store.ts';

export const tokenLifeMs = 15 * 60 * 1000;
export const shortCodeLifeMs = 72 * 60 * 60 * 1000;
export const shortCodeLength = 8;
const tokenBytes = 20;
const shortCodeBytes = 5;

/** SHA-256, hex. A code lives for days at most and guessing is limited, so nothing slower is needed. */
export const hashOf = (code: string): string => createHash('sha256').update(`gan-dan ${code}`).digest('hex');

const drawn = (random: FillRandom, bytes: number): string => {
  const drawnBytes = new Uint8Array(bytes);
  random(drawnBytes);
  return encodeCrockford(drawnBytes);
};

/** A QR token (160 bits, 15 minutes) and a short code (40 bits, 72 hours) for a phone of this person. */
export const makePersonCodes = async (tx: Tx, person: RecordId, now: number, random: FillRandom) => {
  const [token, shortCode, pair] = [drawn(random, tokenBytes), drawn(random, shortCodeBytes), newId(random)];
  const [tokenExpiresAt, shortCodeExpiresAt] = [now + tokenLifeMs, now + shortCodeLifeMs];
  await tx.codes.add({ hash: hashOf(token), pair, opens: 'person', person, expiresAt: tokenExpiresAt });
  await tx.codes.add({
    hash: hashOf(shortCode),
    pair,
    opens: 'person',
    person,
    expiresAt: shortCodeExpiresAt,
  });
  return {
    token,
    tokenExpiresAt,
    shortCode: `${shortCode.slice(0, 4)}-${shortCode.slice(4)}`,
    shortCodeExpiresAt,
  };
};

const linkLifeMs = 7 * 24 * 60 * 60 * 1000;

/** A long code for a link printed at the server: for the set-up, or for a person; earlier set-up codes end. */
export const makeLinkCode = async (
  tx: Tx,
  opens: Pick<Code, 'opens' | 'person'>,
  now: number,
  random: FillRandom,
): Promise<string> => {
  const code = drawn(random, tokenBytes);
  if (opens.opens === 'setup') await tx.codes.endUnused('setup');
  await tx.codes.add({ hash: hashOf(code), pair: newId(random), ...opens, expiresAt: now + linkLifeMs });
  return code;
};
