// Text in the Vietnamese code page of older Windows, as Excel there saves a CSV file.

const decoder = new TextDecoder('windows-1258');
const bytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A tone that has no letter of its own stands behind it as a mark; what the code page does not have becomes '?'. */
export function toWindows1258(text: string): Uint8Array {
  const found: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const known = bytes.get(letter);
    const apart = letter.normalize('NFD');
    const parts =
      known === undefined ? [apart.replace(tones, '').normalize('NFC'), ...(apart.match(tones) ?? [])] : [];
    found.push(...(known === undefined ? parts.map((part) => bytes.get(part) ?? 0x3f) : [known]));
  }
  return Uint8Array.from(found);
}
