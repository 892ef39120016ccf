// Which half-written form a page goes on with.
import { expect, test } from 'vitest';
import { isDraftOf } from '../../../../src/client/ui/form/use-draft.ts';

const draft = {
  kind: 'event',
  root: 'R',
  startedAt: 1,
  values: { step: 'guided', bodyName: 'Thanh tra tỉnh' },
};

test('the draft of one step is not another step’s: what was typed there stays there', () => {
  const of = (step: string) => isDraftOf({ kind: 'event', root: 'R', of: { step } }, draft);
  expect([of('guided'), of('decided')]).toEqual([true, false]);
  expect(isDraftOf({ kind: 'event', root: 'other', of: { step: 'guided' } }, draft)).toBe(false);
  expect(isDraftOf({ kind: 'event', root: 'R' }, draft)).toBe(true);
});
