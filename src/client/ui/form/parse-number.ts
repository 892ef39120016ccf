// Reads whole numbers the way people here write them.

/** '6.122', '6 122' or '6122' as 6122; null when it is empty or anything else. */
export function parseNumber(typed: string): number | null {
  if (!isNumeral(typed)) return null;
  const value = Number(typed.trim().replace(/[. ]/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}

/** Whether it is written as a whole number, however large. */
export function isNumeral(typed: string): boolean {
  return /^(\d+|\d{1,3}([. ]\d{3})+)$/.test(typed.trim());
}
