// By what closed minutes are measured.
import { describe, expect, it } from 'vitest';
import { closedIn, measuringDay, measuringLaw } from '../../../../src/client/ui/meeting/closed.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { prepOf } from '../../../../src/shared/rules/meeting/preparation.ts';
import { ruleOn } from '../../../../src/shared/rules/rules.ts';
import { closedMeeting } from '../../../support/printed-closed.ts';
import { failedMeeting } from '../../../support/printed-meetings.ts';

const law = lawOf([]);
const closed = closedIn(closedMeeting);
if (!closed) throw new Error('not closed');

describe('minutes that were closed', () => {
  it('keep every clock of an item that they had while they were open', () => {
    for (const matter of ['convention', 'elect-head', 'poverty', 'contributions'] as const) {
      const facts = {
        matter,
        day: '2026-11-20',
        slipsDeadline: '2026-11-25',
        done: {},
        outcome: 'passed',
      } as const;
      const open = prepOf(facts, measuringLaw(undefined, law));
      expect(open.length).toBeGreaterThan(0);
      expect(prepOf(facts, measuringLaw(closed, law))).toEqual(open);
    }
  });

  it('are measured by the marks of their closing, whatever the commune writes down later', () => {
    const [mark] = closed.snapshot.rules;
    if (!mark) throw new Error('no mark');
    const later = { ...law, rules: [{ ...mark, value: 99 }, ...law.rules] };
    expect(ruleOn(measuringLaw(closed, later).rules, mark.rule, closed.day ?? '')).toEqual(mark);
    expect(ruleOn(measuringLaw(undefined, later).rules, mark.rule, closed.day ?? '')).toMatchObject({
      value: 99,
    });
  });

  it('wait for no slip, those that are open for those of today', () => {
    expect(measuringDay(closed, '2026-11-23') > '2027-12-31').toBe(true);
    expect(measuringDay(closedIn(failedMeeting), '2026-11-23')).toBe('2026-11-23');
  });
});
