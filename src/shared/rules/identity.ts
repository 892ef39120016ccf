// What an identity number, a phone number and a name should look like: worth a warning, never a refusal (domain section 6).

/**
 * - id-length: neither 12 digits (CCCD), 9 (CMND) nor a passport's letter and digits
 * - id-province: the first three digits of 12 are no province of the list of 63 (children born since July 2025 and people
 *   born abroad may have others)
 * - phone: neither a mobile number nor a landline of today
 * - name: digits or signs that no name has
 */
export type IdentityDoubt = 'id-length' | 'id-province' | 'phone' | 'name';

/** Provinces as numbered when citizen numbers began (TT 07/2016, 59/2021): the codes stay on people's cards. */
const birthProvinces = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);

const mobile = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const landline = /^02\d{8,9}$/;

/** Without the spaces, dots and dashes people write between groups. */
const digitsOf = (text: string): string => text.replace(/[\s.-]/g, '');

/** @returns undefined for what looks right, and for nothing at all */
export const doubtIdNumber = (text: string): IdentityDoubt | undefined => {
  const number = digitsOf(text).toUpperCase();
  if (number === '' || /^\d{9}$/.test(number) || /^[A-Z]\d{7,8}$/.test(number)) return undefined;
  if (!/^\d{12}$/.test(number)) return 'id-length';
  return birthProvinces.has(number.slice(0, 3)) ? undefined : 'id-province';
};

/** @returns undefined for what looks right (also with +84), and for nothing at all */
export const doubtPhone = (text: string): IdentityDoubt | undefined => {
  const number = digitsOf(text).replace(/^\+?84(?=\d{9,10}$)/, '0');
  return number === '' || mobile.test(number) || landline.test(number) ? undefined : 'phone';
};

/** One word is a name ("Y Blô", "H'Hen" too); letters, marks, spaces, apostrophes, hyphens and dots are what names have. */
export const doubtName = (text: string): IdentityDoubt | undefined =>
  /^[\p{L}\p{M}\s'’.-]*$/u.test(text.trim()) ? undefined : 'name';

/** The number with all but its last three characters hidden, as it is shown until somebody asks for it. */
export const masked = (text: string): string => {
  const number = digitsOf(text);
  return number.length <= 3
    ? '•'.repeat(number.length)
    : `${'•'.repeat(number.length - 3)}${number.slice(-3)}`;
};
