// Codes as people type them.
import { expect, test } from 'vitest';
import { normaliseCode } from '../../../src/shared/core/typed-code.ts';

test.each([
  ['k7fm-2xqp', 'K7FM2XQP'],
  [' k7 fm 2x\tqp ', 'K7FM2XQP'],
  ['oO iI lL', '001111'],
  ['', ''],
])('a code typed %j is %j', (typed, code) => {
  expect(normaliseCode(typed)).toBe(code);
});
