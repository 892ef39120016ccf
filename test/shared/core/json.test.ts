// Canonical JSON and the depth of values.
import { describe, expect, test } from 'vitest';
import { canonicalJson, isJson, type Json, sameJson } from '../../../src/shared/core/json.ts';

describe('Canonical JSON', () => {
  test.each<[Json, string]>([
    [null, 'null'],
    [true, 'true'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    ['đường "vào" bản\n', '"đường \\"vào\\" bản\\n"'],
    [[3, 1, 2], '[3,1,2]'],
    [{ b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
    [{ é: 1, z: 2, Z: 3, 10: 4, 9: 5 }, '{"10":4,"9":5,"Z":3,"z":2,"é":1}'],
    [{}, '{}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
  });

  test('members without a value are left out', () => {
    expect(canonicalJson({ a: 1, b: undefined } as unknown as Json)).toBe('{"a":1}');
  });

  test.each<[Json | undefined, Json | undefined, boolean]>([
    [undefined, null, true],
    [undefined, undefined, true],
    ['', null, false],
    [[], null, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [['a', 'b'], ['b', 'a'], false],
    [1, '1', false],
    [0, false, false],
    // One letter written with one sign or with two is not the same text.
    ['\u00e0', 'a\u0300', false],
  ])('%j and %j: same is %s', (a, b, same) => {
    expect(sameJson(a, b)).toBe(same);
    expect(sameJson(b, a)).toBe(same);
  });

  test('values are refused when nested deeper than any field, however deep', () => {
    const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
    expect(isJson(nested(8))).toBe(true);
    expect(isJson(nested(10))).toBe(false);
    expect(isJson(nested(50_000))).toBe(false);
    expect(isJson({ a: [1, 'b', null, true] })).toBe(true);
    expect(isJson(Number.NaN)).toBe(false);
    expect(isJson(undefined)).toBe(false);
    expect(isJson({ a: () => 1 })).toBe(false);
  });
});
