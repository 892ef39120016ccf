// Every step of a case by every role: a village head takes none that is the commune's, nobody but a leader settles.
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/shared/access/facts.ts';
import { mayTakeStep } from '../../../src/shared/access/steps.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import { petitionSteps } from '../../../src/shared/rules/case/case-steps.ts';
import { idOf } from '../../support/bundles.ts';
import { me } from '../../support/judged.ts';

const facts: Facts = { kind: 'petition', by: me, villages: [], shared: [], denunciation: false };
const scopeOf = (...roles: Role[]) => ({ person: me, roles, villages: [] });
const taken = (roles: Role[], about = facts, ownEvent = false) =>
  petitionSteps.filter((step) => mayTakeStep(scopeOf(...roles), about, step, ownEvent));
const seen = ['received', 'site-visit', 'withdrawn', 'note'];

describe('steps of a petition', () => {
  test('a village head writes down what he sees of his own, and what he wrote wrongly', () => {
    expect(new Set(taken(['head']))).toEqual(new Set(seen));
    expect(new Set(taken(['head'], facts, true))).toEqual(new Set([...seen, 'corrected']));
    expect(taken(['head', 'admin'], facts, true)).toEqual(taken(['head'], facts, true));
  });

  test('an officer takes all but settling, a leader every one, whoever wrote the event', () => {
    expect(taken(['officer'])).toEqual(petitionSteps.filter((step) => step !== 'settled'));
    expect(taken(['head', 'officer'])).toEqual(taken(['officer']));
    expect(taken(['leader'])).toEqual(petitionSteps);
  });

  test.each<[string, Role[], Facts]>([
    ['an administrator', ['admin'], facts],
    ['a head, of another’s petition', ['head'], { ...facts, by: idOf('P9') }],
    ['a head, of one shared with him', ['head'], { ...facts, by: idOf('P9'), shared: [me] }],
    ['a head, of a denunciation', ['head'], { ...facts, denunciation: true }],
  ])('%s takes none', (_, roles, about) => {
    expect(taken(roles, about, true)).toEqual([]);
  });
});
