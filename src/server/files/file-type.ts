// What a file is, by its first bytes: what its sender calls it counts for nothing.
import type { FileType } from '../../shared/kinds/attachment.ts';

/** So many bytes tell. */
export const tellingBytes = 64;

/** Undefined when it is none of the formats that are taken. */
export const fileTypeOf = (start: Uint8Array): FileType | undefined => {
  const text = Buffer.from(start.subarray(0, tellingBytes)).toString('latin1');
  return signs.find(([, isSo]) => isSo(text))?.[0];
};

type Sign = (text: string) => boolean;

const begins =
  (sign: string): Sign =>
  (text) =>
    text.startsWith(sign);

/** The brands that recorders write; those of pictures (HEIC, AVIF) are not among them. */
const soundBrand = /^ftyp(M4A |mp4[12]|iso[m2-9]|dash)/;

const signs: readonly (readonly [FileType, Sign])[] = [
  ['jpeg', begins('\xff\xd8\xff')],
  ['png', begins('\x89PNG\r\n\x1a\n')],
  ['webp', (text) => text.startsWith('RIFF') && text.startsWith('WEBPVP8', 8)],
  // Matroska says so itself when it is WebM.
  ['webm', (text) => text.startsWith('\x1aE\xdf\xa3') && /B\x82.webm/s.test(text)],
  ['ogg', begins('OggS\0')],
  ['m4a', (text) => text.startsWith('\0\0') && soundBrand.test(text.slice(4))],
];
