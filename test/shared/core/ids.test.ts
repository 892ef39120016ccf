// Ids and codes.
import { describe, expect, test } from 'vitest';
import {
  encodeCrockford,
  idPattern,
  isNaturalId,
  naturalId,
  naturalIdPattern,
  newId,
} from '../../../src/shared/core/ids.ts';

describe('Ids', () => {
  test.each([
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], '0000000000000000'],
    [[255, 255, 255, 255, 255, 255, 255, 255, 255, 255], 'ZZZZZZZZZZZZZZZZ'],
    [[0x08, 0x86, 0x42, 0x98, 0xe8, 0x4a, 0x96, 0xc6, 0xb9, 0xf0], '123456789ABCDEFG'],
    [[0, 0, 0, 0, 1], '00000001'],
    [[0x80, 0, 0, 0, 0], 'G0000000'],
  ])('bytes %j are written %s', (bytes, text) => {
    expect(encodeCrockford(new Uint8Array(bytes))).toBe(text);
  });

  test('a new id takes ten random bytes and fits its pattern', () => {
    let asked = 0;
    const id = newId((bytes) => {
      asked = bytes.length;
      bytes.fill(0xa7);
    });
    expect(asked).toBe(10);
    expect(id).toMatch(idPattern);
  });

  test('the key of a natural row names its record and its row kind', () => {
    const id = naturalId('0123456789ABCDEF', 'attendance', 'h12');
    expect(id).toBe('0123456789ABCDEF.attendance.h12');
    expect(id).toMatch(naturalIdPattern);
    expect([isNaturalId(id), isNaturalId('0123456789ABCDEF')]).toEqual([true, false]);
  });

  test.each([
    'I123456789ABCDEF',
    'L123456789ABCDEF',
    'O123456789ABCDEF',
    'U123456789ABCDEF',
    '0123456789abcdef',
    '0123456789ABCDE',
    '0123456789ABCDEF0',
    '0123456789ABCDEF\n',
    '',
  ])('%j is no id', (text) => {
    expect(text).not.toMatch(idPattern);
  });
});
