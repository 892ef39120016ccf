// Holds the two languages together and says how texts are filled.
import { afterEach, describe, expect, test } from 'vitest';
import { en } from '../../../../src/client/ui/text/en.ts';
import { enOne } from '../../../../src/client/ui/text/en-one.ts';
import { chooseLanguage, formatNumber, type OneKey, t, thonWord } from '../../../../src/client/ui/text/t.ts';
import { viStart } from '../../../../src/client/ui/text/vi.ts';
import { viRest } from '../../../../src/client/ui/text/vi-rest.ts';

const vi = { ...viStart, ...viRest };

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const own = (text: string) => names(text).filter((name) => name?.toLowerCase() !== 'thon');

afterEach(async () => {
  thonWord.value = 'thôn';
  await chooseLanguage('vi');
});

test('each text holds the same values in both languages', () => {
  for (const [key, text] of Object.entries(vi)) {
    expect(own(en[key as keyof typeof vi]), key).toEqual(own(text));
  }
});

test('no text is empty, and Vietnamese is stored composed (NFC)', () => {
  for (const text of [...Object.values(vi), ...Object.values(en)]) {
    expect(text.trim()).not.toBe('');
    expect(text.normalize('NFC')).toBe(text);
  }
});

/** Limits, which are never one. */
const limits = /^(pin\.tooShort|pin\.tooShortPassphrase|form\.tooLong)$/;

test('what English counts has a text of its own for one', () => {
  const counted = Object.entries(en).filter(
    ([key, text]) => /\{n\} (more )?[a-z]+s\b/.test(text) && !limits.test(key),
  );
  expect(counted.map(([key]) => key).filter((key) => !((`${key}.one` as OneKey) in en))).toEqual([]);
  for (const [key, text] of Object.entries(enOne))
    expect(own(text), key).toEqual(own(en[key.slice(0, -'.one'.length) as keyof typeof vi]));
});

describe('a text', () => {
  test('says one thing as one, in the language that has a form for it', async () => {
    expect([t('households.count', { n: 1 }), t('import.add', { n: 1 })]).toEqual(['1 hộ', 'Thêm 1 hộ']);
    await chooseLanguage('en');
    expect([1, 2, 0].map((n) => t('households.count', { n }))).toEqual([
      '1 household',
      '2 households',
      '0 households',
    ]);
    expect(t('import.add', { n: 1 })).toBe('Add 1 household');
    expect(t('list.found', { n: 1 })).toBe('1 found');
  });
  test('takes its values, numbers with separators', () => {
    expect(t('state.sending', { done: 3, total: 6122 })).toBe('Đang gửi 3/6.122');
  });
  test('carries the word of the commune for its villages', () => {
    thonWord.value = 'bản';
    expect(t('kind.minutes')).toBe('Họp bản');
    expect(t('kind.village')).toBe('Bản');
  });
  test('changes with the language', async () => {
    await chooseLanguage('en');
    expect(t('state.draft')).toBe('Draft');
    expect(t('state.sending', { done: 3, total: 6122 })).toBe('Sending 3/6,122');
  });
  test('leaves braces alone that come in with a value', () => {
    expect(t('state.refused', { reason: '{n} $& {thon}' })).toBe('Bị từ chối: {n} $& {thon}');
  });
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [6122, '6.122'],
  [1234567, '1.234.567'],
  [0.5, '0,5'],
  [1234.25, '1.234,25'],
  [-5, '−5'],
])('%d is written %s', (value, written) => {
  expect(formatNumber(value)).toBe(written);
});

test('tone marks stand in the same place in all words: xóa, hòa, khỏe', () => {
  expect(
    Object.values(vi).filter((text) => /o[àáảãạ](?!\p{L})|o[èéẻẽẹ](?!\p{L})/u.test(text.normalize('NFC'))),
  ).toEqual([]);
});
