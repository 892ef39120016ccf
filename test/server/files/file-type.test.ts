// Formats are told by their first bytes.
import { expect, test } from 'vitest';
import { fileTypeOf } from '../../../src/server/files/file-type.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text.padEnd(80, '\x01'), 'latin1');

test.each([
  ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['webp', 'RIFF\x10\n\0\0WEBPVP8L'],
  ['webm', '\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webmB\x87\x81\x04'],
  ['ogg', 'OggS\0\x02\0\0'],
  ['m4a', '\0\0\0\x1cftypiso5\0\0\x02\0iso5mp42'],
  ['m4a', '\0\0\0\x20ftypM4A \0\0\0\0'],
])('%s', (type, start) => expect(fileTypeOf(bytes(start))).toBe(type));

test.each([
  ['a page', '<!doctype html>'],
  ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/>'],
  ['a PDF', '%PDF-1.7'],
  ['a program', 'MZ\x90\0'],
  ['a zip', 'PK\x03\x04'],
  ['a GIF', 'GIF89a'],
  ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
  ['Matroska', '\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroska'],
  ['a wave', 'RIFF\x10\n\0\0WAVEfmt '],
  ['nothing', ''],
])('%s is not taken', (_name, start) => expect(fileTypeOf(bytes(start))).toBeUndefined());

test('too few bytes tell nothing', () => expect(fileTypeOf(new Uint8Array([0xff]))).toBeUndefined());
