// The letters that begin a commune's case codes, suggested from its name.

/** The form the server takes: two to four capitals without marks (Đ is a letter of its own), or digits. */
export const lettersPattern = /^[0-9A-ZĐ]{2,4}$/;

/** 'Búng Lao' gives 'BL', 'Đắk Pxi' 'ĐP', 'Sơn' 'SO': the first letter of each word, at most four. */
export function suggestLetters(name: string): string {
  const words = plainCapitals(name)
    .split(/[^0-9A-ZĐ]+/)
    .filter(Boolean);
  const initials = words
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 4);
  return initials.length >= 2 ? initials : (words[0] ?? '').slice(0, 2);
}

/** What was typed, as letters of a code: capitals, without tone and vowel marks. */
export function plainCapitals(text: string): string {
  return text.toLocaleUpperCase('vi').normalize('NFD').replace(/\p{M}/gu, '');
}
