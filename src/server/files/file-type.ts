// What a file is, by its first bytes: what its sender calls it counts for nothing.
import type { FileType } from '../../shared/kinds/attachment.ts';

/** So many bytes tell. */
export const tellingBytes = 64;

/** Undefined when it is none of the formats that are taken. */
export const fileTypeOf = (start: Uint8Array): FileType | undefined => {
  const text = Buffer.from(start.subarray(0, tellingBytes)).toString('latin1');
  return signs.find(([, sign]) => sign.test(text))?.[0];
};

/** Of MP4 the brands that recorders write; those of pictures (HEIC, AVIF) are not among them. */
const signs: readonly (readonly [FileType, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF.{4}WEBPVP8/s],
  ['webm', /^\x1aE\xdf\xa3.*?B\x82.webm/s],
  ['ogg', /^OggS\0/],
  ['m4a', /^\0\0..ftyp(M4A |mp4[12]|iso[m2-9]|dash)/s],
];
