// JSON values, and the one canonical text of a value that digests and comparisons use.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical JSON text of a value: object keys sorted by code unit, no white space, undefined members left out.
 * Two values are the same value exactly when their canonical texts are equal (RFC 8785 for the values we use).
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
};

/** Deeper than any field's value; without a limit a hostile message could exhaust the stack of what walks it. */
const maxJsonDepth = 8;

/** Whether a parsed value is JSON no deeper than any field needs. */
export const isJson = (value: unknown, depth = 0): value is Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value !== 'object') return Number.isFinite(value);
  return depth < maxJsonDepth && Object.values(value).every((member) => isJson(member, depth + 1));
};

/** Whether two values are the same JSON value; a missing value equals null (a field never written, a field emptied). */
export const sameJson = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
