// The state of a case follows from its events alone.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { petitionState } from '../../../src/shared/rules/petition-flow.ts';

test.each([
  [[], 'received', false],
  [['received'], 'received', false],
  [['received', 'note'], 'received', false],
  [['received', 'answered'], 'answered', false],
  [['received', 'marked-complex', 'answered'], 'answered', true],
  [['received', 'answered', 'resolved'], 'resolved', false],
  [['resolved', 'note', 'received'], 'resolved', false],
  [['something newer'], 'received', false],
  [['received', 'accepted', 'site-visit'], 'in-hand', false],
  [['received', 'guided'], 'passed-on', false],
  [['accepted', 'withdrawn', 'note'], 'withdrawn', false],
  [['accepted', 'decided', 'sent', 'posted'], 'answered', false],
  [['resolved', 'filed'], 'resolved', false],
] as const)('steps %j make %s (complex: %s)', (steps, stage, complex) => {
  expect(petitionState(steps)).toEqual({ stage, complex });
});

test('the order in which events arrive changes nothing', () => {
  const steps = fc.array(fc.constantFrom('received', 'answered', 'resolved', 'marked-complex', 'note'));
  const shuffled = steps.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([a, b]) => {
      expect(petitionState(a)).toEqual(petitionState(b));
    }),
  );
});
