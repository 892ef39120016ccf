// Files as the programs of a commune's office save them read the same, whatever their encoding.
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/client/import/decode-text.ts';

const text = 'STT\tHọ và tên chủ hộ\r\n1\tLò Văn Dơn\r\n2\tQuàng Thị Tướng\r\n';

const utf16 = (words: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < words.length; at++) view.setUint16(at * 2, words.charCodeAt(at), isLittle);
  return bytes;
};

/** "Lò Văn Dơn Đếnh" in Windows-1258: base letters, then the tone as a mark of its own. */
const windows1258 = Uint8Array.from([
  0x4c, 0x6f, 0xcc, 0x20, 0x56, 0xe3, 0x6e, 0x20, 0x44, 0xf5, 0x6e, 0x20, 0xd0, 0xea, 0xec, 0x6e, 0x68,
]);

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-8 with tones apart', new TextEncoder().encode(text.normalize('NFD'))],
    ['UTF-16 as Excel saves "Unicode text"', utf16(`\ufeff${text}`, true)],
    ['UTF-16, the other way round', utf16(`\ufeff${text}`, false)],
    ['UTF-16 without a mark', utf16(text, true)],
    ['UTF-16 without a mark, the other way round', utf16(text, false)],
  ])('is read from %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('is read from the Vietnamese code page of older Windows, with letters composed', () => {
    expect(decodeText(windows1258)).toBe('Lò Văn Dơn Đếnh');
  });

  it('is nothing for an empty file', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
