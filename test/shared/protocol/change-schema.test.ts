// What comes through the door: changes as they travel, and a push taken apart.
import { describe, expect, test } from 'vitest';
import { changeSchema } from '../../../src/shared/protocol/change-schema.ts';
import {
  exchangeRequestSchema,
  maxPushChanges,
  receiptSchema,
  scopeSchema,
} from '../../../src/shared/protocol/exchange.ts';

const id = '0123456789ABCDEF';
const change = { id, record: id, root: id, kind: 'dialogue', seen: 0, gen: '', at: 1, set: {} };
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('A change', () => {
  test.each<[string, object, boolean]>([
    ['as it is', {}, true],
    ['of a row with a natural key', { record: `${id}.attendance.h-12` }, true],
    ['with bases', { set: { subject: 'x' }, bases: { subject: [id] } }, true],
    ['that redacts', { redact: 'mistake' }, true],
    ['with a member nobody knows', { mood: 'good' }, false],
    ['with an id in small letters', { id: id.toLowerCase() }, false],
    ['with a natural key as root', { root: `${id}.attendance.h1` }, false],
    ['from before 1970', { at: -1 }, false],
    ['with a broken millisecond', { at: 1.5 }, false],
    ['with a time that is text', { at: '1' }, false],
    ['that saw less than nothing', { seen: -1 }, false],
    ['with a generation too long', { gen: 'x'.repeat(17) }, false],
    ['with a field every object has', { set: { constructor: 1 } }, false],
    ['with bases of a field every object has', { bases: { toString: [] } }, false],
    ['of a kind every object has', { kind: 'hasOwnProperty' }, false],
    ['with a field named by a sign', { set: { 'a.b': 1 } }, false],
    ['with more bases than anybody could have seen', { bases: { subject: Array(51).fill(id) } }, false],
    ['with a value a little deep', { set: { a: nested(8) } }, true],
    ['with a value too deep', { set: { a: nested(60_000) } }, false],
    ['with a reason that is a sentence', { redact: 'It was wrong' }, false],
  ])('%s: %2$s', (_, parts, fits) => {
    expect(changeSchema.safeParse({ ...change, ...parts }).success).toBe(fits);
  });

  test('keeps nothing of what a hostile message puts into its prototype', () => {
    const hostile = JSON.parse(
      `{"id":"${id}","record":"${id}","root":"${id}","kind":"dialogue","seen":0,"gen":"","at":1,"set":{"__proto__":{"subject":"x"}}}`,
    );
    const { set } = changeSchema.parse(hostile);
    expect([set, Object.getPrototypeOf(set), set.subject]).toEqual([{}, Object.prototype, undefined]);
  });
});

describe('A push', () => {
  const request = { v: 1, app: '1', gen: '', cursor: 0, epoch: 0 };

  test('lets a change through that this version cannot read, so that the others are', () => {
    const push = [change, { id, mood: 'good' }, { ...change, at: 1.5 }];
    const parsed = exchangeRequestSchema.safeParse({ ...request, push });
    expect(parsed.success && parsed.data.push).toEqual(push);
  });

  test.each<[string, unknown[]]>([
    ['without an id', [{ ...change, id: undefined }]],
    ['of more changes than allowed', Array(maxPushChanges + 1).fill(change)],
    ['of no objects', ['change']],
  ])('%s is refused whole', (_, push) => {
    expect(exchangeRequestSchema.safeParse({ ...request, push }).success).toBe(false);
  });

  test('a receipt says what became of it', () => {
    for (const receipt of [
      { id, seq: 3 },
      { id, refused: 'invalid' },
      { id, parked: 'update' },
      { id, quarantined: true },
    ])
      expect(receiptSchema.safeParse(receipt).success).toBe(true);
    expect(receiptSchema.parse({ id, refused: 'because' })).toEqual({ id, refused: 'invalid' });
    expect(receiptSchema.parse({ id, parked: 'somewhere' })).toEqual({ id, parked: 'update' });
    expect(scopeSchema.parse({ person: id, roles: ['head', 'mayor'], villages: [] }).roles).toEqual(['head']);
  });
});
