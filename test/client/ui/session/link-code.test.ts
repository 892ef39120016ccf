// Codes from links, QR pictures and fingers.
import { describe, expect, it } from 'vitest';
import { readLink } from '../../../../src/client/ui/scan/read-link.ts';
import { readCode, takeLinkCode } from '../../../../src/client/ui/session/link-code.ts';

describe('a typed code', () => {
  it.each([
    ['K7QM-4T2P', 'K7QM4T2P'],
    [' k7qm 4t2p ', 'K7QM4T2P'],
    ['#K7QM4T2P', 'K7QM4T2P'],
    ['ol1i-0000', '01110000'],
  ])('%s is read as %s', (typed, code) => expect(readCode(typed)).toBe(code));

  it.each(['', 'K7QM', 'K7QM-4T2U', 'xin chào các bác'])('"%s" is none', (typed) =>
    expect(readCode(typed)).toBeUndefined(),
  );
});

describe('a scanned text', () => {
  const origin = 'https://xa.example.vn';
  it('is a code when its link is of this server', () =>
    expect(readLink('https://xa.example.vn/#K7QM4T2P', origin)).toEqual({ type: 'code', code: 'K7QM4T2P' }));
  it('names the other server, and gives no code away to it', () =>
    expect(readLink('https://khac.example.vn/#K7QM4T2P', origin)).toEqual({
      type: 'elsewhere',
      host: 'khac.example.vn',
    }));
  it.each(['https://xa.example.vn/', 'WIFI:S:xa;;', 'https://pay.example/#a-b'])('%s is not ours', (text) =>
    expect(readLink(text, origin)).toEqual({ type: 'other' }),
  );
});

describe('the code in the address', () => {
  it('is taken out of the address at once, whatever it is', () => {
    const replaced: string[] = [];
    const page = (hash: string) =>
      ({
        location: { hash, pathname: '/', search: '' },
        history: { replaceState: (_state: unknown, _title: string, url: string) => replaced.push(url) },
      }) as unknown as Window;
    expect(takeLinkCode(page('#K7QM4T2P'))).toBe('K7QM4T2P');
    expect(takeLinkCode(page('#nothing'))).toBeUndefined();
    expect(replaced).toEqual(['/', '/']);
    expect(takeLinkCode(page(''))).toBeUndefined();
    expect(replaced).toHaveLength(2);
  });
});
