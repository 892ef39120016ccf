// Reads whole numbers the way people here write them.

/** '6.122', '6 122' or '6122' as 6122; null when it is empty or anything else. */
export function parseNumber(typed: string): number | null {
  const text = typed.trim();
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(text)) return null;
  const value = Number(text.replace(/[. ]/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
