// Whether a petition was handled in time, from cases worked by hand.
import { expect, test } from 'vitest';
import { type Timing, timingOf } from '../../../../src/client/ui/figures/timing.ts';
import type { CaseFacts } from '../../../../src/shared/rules/case/case-types.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const law = lawOf([]);

const on = (today: string, parts: Partial<CaseFacts>, ...lines: readonly Line[]): Timing | undefined =>
  timingOf([{ facts: factsOf(parts), events: eventsOf(...lines) }], law, today);

// Received on Monday 2 March 2026: ten working days end on the 16th, thirty days on 1 April.
const proposal: Partial<CaseFacts> = { type: 'proposal' };

test('nothing is said of a petition whose first limit still runs', () => {
  expect(on('2026-03-16', proposal)).toBeUndefined();
});

test('it stands overdue from the day after a limit, until the work is done', () => {
  expect(on('2026-03-17', proposal)).toBe('overdue');
  expect(on('2026-03-17', proposal, ['verifying', '2026-03-16'])).toBe('in-time');
});

test('answered on the last day it is in time, a day later it is late, and stays so', () => {
  const begun = ['verifying', '2026-03-10'] as const;
  expect(on('2026-05-01', proposal, begun, ['answered', '2026-04-01'])).toBe('in-time');
  expect(on('2026-05-01', proposal, begun, ['answered', '2026-04-02'])).toBe('late');
  expect(on('2026-06-01', proposal, begun, ['answered', '2026-04-02'], ['archived', '2026-05-04'])).toBe(
    'late',
  );
});

test('while a case is suspended nothing of it becomes overdue', () => {
  const complaint: readonly Line[] = [
    ['accepted', '2026-07-08'],
    ['suspended', '2026-07-20'],
  ];
  expect(on('2026-12-01', { received: '2026-07-01' }, ...complaint)).toBe('in-time');
});

test('one late content makes the whole paper late', () => {
  const content = (answered: string) => ({
    facts: factsOf(proposal),
    events: eventsOf(['verifying', '2026-03-10'], ['answered', answered]),
  });
  expect(timingOf([content('2026-03-20'), content('2026-04-20')], law, '2026-05-01')).toBe('late');
});
