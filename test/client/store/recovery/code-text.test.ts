// The texts of reopening: what was written is read, however it was typed, and a slip is always noticed.
import { describe, expect, it } from 'vitest';
import {
  inGroups,
  packed,
  readCode,
  unpacked,
  writeCode,
} from '../../../../src/client/store/recovery/code-text.ts';

describe('a code', () => {
  it('is read as it was written, of every length', async () => {
    for (let length = 1; length < 260; length++) {
      const body = Uint8Array.from({ length }, (_, at) => (at * 37 + length * 11) % 256);
      expect(await readCode('request', await writeCode('request', body))).toEqual({ ok: true, value: body });
    }
  });

  it('fits the small alphabet of QR pictures', async () => {
    expect(await writeCode('answer', Uint8Array.of(0, 255, 7))).toMatch(/^GDT[0-9A-Z]+$/);
  });

  it('may be typed in small letters, in groups, with look-alike letters', async () => {
    const code = await writeCode('key', new Uint8Array(32).fill(3));
    const typed = inGroups(code)
      .toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
      .replaceAll(' ', ' - ');
    expect(await readCode('key', `\n${typed} `)).toEqual(await readCode('key', code));
    expect((await readCode('key', code)).ok).toBe(true);
  });

  it('with any one character changed, dropped or doubled is not read', async () => {
    const code = await writeCode('key', new Uint8Array(32).fill(9));
    for (let at = 3; at < code.length; at++) {
      const other = code[at] === 'A' ? 'B' : 'A';
      for (const middle of [other, '', `${code[at]}${code[at]}`]) {
        const read = await readCode('key', code.slice(0, at) + middle + code.slice(at + 1));
        expect(read).toEqual({ ok: false, error: { type: 'mistyped' } });
      }
    }
  });

  it('of another kind, or of somebody else, is called so', async () => {
    const answer = await writeCode('answer', Uint8Array.of(1));
    expect(await readCode('request', answer)).toEqual({
      ok: false,
      error: { type: 'other-kind', is: 'answer' },
    });
    for (const text of ['', 'https://xa.example/#K7QM4T2P', 'K7QM-4T2P', 'xin chào'])
      expect(await readCode('request', text)).toEqual({ ok: false, error: { type: 'not-ours' } });
    expect(await readCode('request', 'GDH')).toEqual({ ok: false, error: { type: 'mistyped' } });
  });
});

describe('packed parts', () => {
  it('come out as they went in', () => {
    const parts = [Uint8Array.of(), Uint8Array.of(1, 2), new Uint8Array(255)];
    expect(unpacked(packed(parts), 3)).toEqual(parts);
  });

  it('cut short, or of another number, are none', () => {
    const whole = packed([Uint8Array.of(1, 2), Uint8Array.of(3)]);
    expect(unpacked(whole.slice(0, -1), 2)).toBeUndefined();
    expect(unpacked(whole, 3)).toBeUndefined();
  });
});
