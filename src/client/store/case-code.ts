// Case codes made offline: "BL-26-K7-014" = commune letters, year, the enrolment's short number, its counter.

const vietnamTime = { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric' } as const;

/** The last two digits of the year in Vietnam. @param ms since 1970 */
export const caseYear = (ms: number): string =>
  new Intl.DateTimeFormat('en', vietnamTime).format(new Date(ms)).slice(-2);

/**
 * The code of one case. Unique without asking anybody: the short number belongs to one phone, which counts for itself.
 * @param letters the commune's ("BL"); '' before they are known
 */
export const caseCode = (letters: string, year: string, from: string, count: number): string =>
  [letters, year, from, String(count).padStart(3, '0')].filter((part) => part !== '').join('-');
