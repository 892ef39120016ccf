// Codes as people type them. Apart from the ids: the app reads a code before anything else of it is loaded.

/** What a person typed of a code, made comparable: upper case, no spaces or hyphens, O→0, I and L→1 (Crockford). */
export const normaliseCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
