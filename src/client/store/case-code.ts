// Case codes made offline: "BL-26-K7-014" = commune letters, year, the enrolment's short number, its counter.

/** UTC+7, no summer time. Intl knows it too, but takes 40 ms of a save on a slow phone to say so. */
const vietnamOffsetMs = 7 * 3_600_000;

/** The last two digits of the year in Vietnam. @param ms since 1970 */
export const caseYear = (ms: number): string =>
  String(new Date(ms + vietnamOffsetMs).getUTCFullYear()).slice(-2);

/**
 * The code of one case. Unique without asking anybody: the short number belongs to one phone, which counts for itself.
 * @param letters the commune's ("BL"); '' before they are known
 */
export const caseCode = (letters: string, year: string, from: string, count: number): string =>
  [letters, year, from, String(count).padStart(3, '0')].filter((part) => part !== '').join('-');
