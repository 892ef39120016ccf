// Cells that lists of all kinds have: numbers, telephones, names.

/** "5", "05", "5,0", "5 khẩu"; undefined where the text is no such number, or a larger one. */
export const readCount = (text: string, max: number): number | undefined => {
  const [, digits] = /^(\d{1,6})(?:[.,]0+)?(?:\s+\p{L}+)?$/u.exec(text) ?? [];
  const count = digits === undefined ? Number.NaN : Number(digits);
  return count <= max ? count : undefined;
};

/** A spreadsheet takes a number for a number and drops its zero. */
export const readPhone = (text: string): string =>
  /^[35789]\d{8}$/.test(text) ? `0${text}` : text.slice(0, 30);

export const withoutTitle = (name: string): string => name.replace(/^(ông|bà)\s+(?=\S+\s+\S)/i, '').trim();
