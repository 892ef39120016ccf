// A form offers no more than the person may write, and does not ask what is known.
import { describe, expect, test } from 'vitest';
import { offersOf, offersVillage, scopeOn, standsOn } from '../../../../src/client/ui/form/offered.ts';
import type { Scope } from '../../../../src/shared/access/facts.ts';
import { dialogue } from '../../../../src/shared/kinds/dialogue.ts';

const [here, there] = ['A'.repeat(16), 'B'.repeat(16)];
const scope = (roles: Scope['roles'], ...villages: string[]): Scope => ({
  person: 'P'.repeat(16),
  roles,
  villages,
});
const asks = (who: Scope, ...villages: string[]) =>
  offersOf(dialogue, 'dialogue', who, {
    kind: 'dialogue',
    by: who.person,
    villages,
    shared: [],
    denunciation: false,
  })('villages');

describe('the villages of a record', () => {
  test('a village head is offered only his own', () => {
    const head = scope(['head'], here);
    expect([offersVillage(head, here), offersVillage(head, there)]).toEqual([true, false]);
    expect(offersVillage(scope(['head', 'admin'], here), there)).toBe(false);
  });
  test('an officer and a leader are offered all', () => {
    for (const role of ['officer', 'leader'] as const) {
      expect(offersVillage(scope([role]), there)).toBe(true);
      expect(offersVillage(scope(['head', role], here), there)).toBe(true);
    }
  });
  test('are those of the day: one that was merged is offered until the day before', () => {
    const ended = new Map([[there, '2026-11-20']]);
    expect(['2026-11-19', '2026-11-20'].map((day) => standsOn(ended, day, there))).toEqual([true, false]);
    expect(standsOn(ended, '2026-11-20', here)).toBe(true);
    const merged = scopeOn(scope(['head'], here, there), ended, '2026-11-20');
    expect(merged.villages).toEqual([here]);
    expect(asks(merged, here)).toBe(false);
    expect(asks(merged, there)).toBe(true);
  });
  test('are not asked of a head who has one, once it stands there', () => {
    expect(asks(scope(['head'], here), here)).toBe(false);
  });
  test('are asked of everybody else, and where another or none stands', () => {
    expect(asks(scope(['head'], here))).toBe(true);
    expect(asks(scope(['head'], here), here, there)).toBe(true);
    expect(asks(scope(['head'], here, there), here)).toBe(true);
    expect(asks(scope(['head', 'officer'], here), here)).toBe(true);
    expect(asks(scope(['officer']), here)).toBe(true);
  });
});
