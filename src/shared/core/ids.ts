// Ids made on the phone: 80 random bits in 16 Crockford base-32 characters, and the ids of rows with a natural key.

export type ChangeId = string;
/** A record's id is the id of the change that made it; a row with a natural key is `<root>.<row kind>.<key>`. */
export type RecordId = string;

/** Fills the given array with random bytes, as crypto.getRandomValues does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const idPattern = /^[0-9A-HJKMNP-TV-Z]{16}$/;
export const naturalIdPattern = /^[0-9A-HJKMNP-TV-Z]{16}\.[a-z-]{1,30}\.[0-9A-Za-z-]{1,40}$/;

/** A new id of 80 random bits (10 bytes), 16 characters of Crockford's base 32. */
export const newId = (fillRandom: FillRandom): ChangeId => {
  const bytes = new Uint8Array(10);
  fillRandom(bytes);
  return encodeCrockford(bytes);
};

/** Crockford base 32 of bytes whose bit count is a multiple of five. */
export const encodeCrockford = (bytes: Uint8Array): string => {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(buffer >>> bits) & 31];
      buffer &= (1 << bits) - 1;
    }
  }
  return text;
};

/** The id of the one row that `key` names under a record, so that double entry on two phones merges into one row. */
export const naturalId = (root: RecordId, rowKind: string, key: string): RecordId =>
  `${root}.${rowKind}.${key}`;

export const isNaturalId = (id: RecordId): boolean => id.includes('.');

/** The key in the id of a row with a natural key; undefined where the id is none of this row kind under this record. */
export const naturalKeyOf = (id: RecordId, root: RecordId, rowKind: string): string | undefined => {
  const before = naturalId(root, rowKind, '');
  return id.startsWith(before) ? id.slice(before.length) : undefined;
};
