// Browsers in which the app must not begin.
import { describe, expect, it } from 'vitest';
import { chromeIntent, describeDevice } from '../../../../src/client/ui/session/device-words.ts';
import { blockOf } from '../../../../src/client/ui/session/environment.ts';

const android =
  'Mozilla/5.0 (Linux; Android 13; SM-A045F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.5 Mobile/15E148 Safari/604.1';

const page = (userAgent: string, more: object = {}, navigator: object = {}) =>
  ({
    isSecureContext: true,
    crypto: { subtle: {} },
    indexedDB: {},
    WebAssembly,
    BigInt: {},
    ...more,
    navigator: { userAgent, maxTouchPoints: 5, ...navigator },
  }) as unknown as Window & typeof globalThis;

describe('a browser', () => {
  it('on Android, over https, is fine', () => expect(blockOf(page(android))).toBeNull());
  it('inside Zalo is sent to Chrome, before anything else is complained about', () =>
    expect(blockOf(page(`${android} Zalo android/12`, { isSecureContext: false }))).toEqual({
      type: 'in-app',
      app: 'Zalo',
    }));
  it('over plain http is told so', () =>
    expect(blockOf(page(android, { isSecureContext: false }))).toEqual({ type: 'insecure' }));
  it('without WebCrypto or IndexedDB is too old', () => {
    expect(blockOf(page(android, { crypto: {} }))).toEqual({ type: 'old' });
    expect(blockOf(page(android, { indexedDB: undefined }))).toEqual({ type: 'old' });
  });
  it('on an iPhone must be the home screen’s', () => {
    expect(blockOf(page(iphone, {}, { standalone: false }))).toEqual({ type: 'iphone' });
    expect(blockOf(page(iphone, {}, { standalone: true }))).toBeNull();
  });
});

describe('the link that opens Chrome', () => {
  it('carries address and code', () =>
    expect(chromeIntent('https://xa.example.vn/#K7QM4T2P')).toBe(
      'intent://xa.example.vn/#K7QM4T2P#Intent;scheme=https;package=com.android.chrome;end',
    ));
});

describe('what a device says it is', () => {
  it.each([
    [android, 'Android 13 · Chrome 120'],
    [iphone, 'iPhone · Safari 16'],
    ['something unheard of', ''],
  ])('%s', (userAgent, words) => expect(describeDevice(userAgent)).toBe(words));
});
