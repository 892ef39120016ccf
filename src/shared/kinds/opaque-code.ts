// What a code beside a denunciation may look like: a pointer to a paper, never a name or a person's number (decision 10).

/**
 * Whether a code points to a paper and tells nothing else: "TC-07/2026", "12/M". Without a digit, or with more letters
 * than a register uses, it may be a name; nine digits in a row, or a 0 and eight more however they are parted, the
 * number of a card or a telephone.
 */
export const isOpaqueCode = (code: string): boolean => {
  const letters = code.replace(/[^A-ZĐ]/g, '').length;
  const parted = code.replace(/[.-]/g, '');
  return (
    /^[0-9A-ZĐ./-]+$/.test(code) &&
    /\d/.test(code) &&
    letters <= 6 &&
    !/\d{9}/.test(code) &&
    !/^0\d{8,}$/.test(parted)
  );
};
