// The coarse state of a case follows from the steps that count, in their order.
import { expect, test } from 'vitest';
import { petitionState } from '../../../src/shared/rules/petition-flow.ts';

test.each([
  [[], 'received', false],
  [['received'], 'received', false],
  [['received', 'sorted', 'note'], 'received', false],
  [['received', 'answered'], 'answered', false],
  [['received', 'marked-complex', 'answered'], 'answered', true],
  [['received', 'answered', 'enforced'], 'resolved', false],
  [['received', 'answered', 'archived', 'note'], 'resolved', false],
  [['something newer'], 'received', false],
  [['received', 'accepted', 'site-visit'], 'in-hand', false],
  [['received', 'guided', 'archived'], 'passed-on', false],
  [['accepted', 'withdrawn', 'stopped', 'archived'], 'withdrawn', false],
  [['accepted', 'decided', 'sent', 'posted'], 'answered', false],
  [['accepted', 'suspended', 'resumed', 'concluded', 'decided', 'enforced', 'archived'], 'resolved', false],
  [['accepted', 'to-investigators'], 'in-hand', false],
  [['to-investigators'], 'passed-on', false],
  [['accepted', 'guided'], 'in-hand', false],
  [['guided', 'accepted'], 'passed-on', false],
  [['accepted', 'withdrawn', 'decided'], 'withdrawn', false],
] as const)('steps %j make %s (complex: %s)', (steps, stage, complex) => {
  expect(petitionState(steps)).toEqual({ stage, complex });
});
