// The rule table: sound as shipped, the row of a day, the commune's own rows.
import { describe, expect, it, test } from 'vitest';
import type { RecordState } from '../../../src/shared/core/bundle.ts';
import { addDays, isDay } from '../../../src/shared/rules/days.ts';
import { type RuleId, ruleIds } from '../../../src/shared/rules/rule-ids.ts';
import { ruleOn, rulesOf } from '../../../src/shared/rules/rules.ts';
import { shippedRules } from '../../../src/shared/rules/shipped-rules.ts';

describe('the shipped rows', () => {
  it('have ids of their own, a citation and days that exist', () => {
    expect(new Set(shippedRules.map(({ id }) => id)).size).toBe(shippedRules.length);
    for (const { id, rule, citation, from, to, value } of shippedRules) {
      expect(id).toBe(`${rule}@${from.slice(0, 4)}`);
      expect(citation.length).toBeGreaterThan(5);
      expect(isDay(from) && (to === undefined || (isDay(to) && from <= to))).toBe(true);
      expect(Number.isInteger(value)).toBe(true);
    }
  });

  it('there is at least one of every rule that the program asks for', () => {
    const shipped = new Set(shippedRules.map(({ rule }) => rule));
    expect(ruleIds.filter((rule) => !shipped.has(rule))).toEqual([]);
  });

  it('fractions say of what, nothing else does', () => {
    for (const { unit, of, base } of shippedRules) {
      expect([of !== undefined, base !== undefined]).toEqual([unit === 'fraction', unit === 'fraction']);
    }
  });

  it('never overlap: one row of a rule on one day, each beginning where the one before ends', () => {
    for (const rule of ruleIds) {
      const rows = shippedRules.filter((row) => row.rule === rule).sort((a, b) => (a.from < b.from ? -1 : 1));
      rows.slice(1).forEach((row, n) => {
        expect(row.from).toBe(addDays(rows[n]?.to ?? '', 1));
      });
    }
  });
});

const fact = (rule: RuleId, day: string) => {
  const row = ruleOn(shippedRules, rule, day);
  return row && `${row.value} ${row.unit}`;
};

describe('the row of a day', () => {
  test.each<[RuleId, string, string | undefined]>([
    ['petition.first-answer', '2026-11-23', '10 working-days'],
    ['complaint.resolve', '2026-11-23', '30 calendar-days'],
    ['complaint.resolve', '2012-06-30', undefined],
    ['complaint.suspension', '2026-06-30', '0 on-off'],
    ['complaint.suspension', '2026-07-01', '1 on-off'],
    ['complaint.resolve.remote-complex', '2026-11-23', '60 calendar-days'],
    ['complaint2.resolve.remote-complex', '2026-11-23', '70 calendar-days'],
    ['denunciation.check', '2026-11-23', '7 working-days'],
    ['reception.days-per-week', '2026-06-30', '1 times'],
    ['reception.days-per-week', '2026-07-01', undefined],
    ['reception.days-per-month', '2026-06-30', undefined],
    ['reception.days-per-month', '2026-07-01', '2 times'],
    ['pass.contributions', '2026-11-23', '2 fraction'],
    ['posting.poverty', '2026-11-23', '3 working-days'],
  ])('%s on %s: %s', (rule, day, expected) => {
    expect(fact(rule, day)).toBe(expected);
  });
});

let made = 0;
const override = (values: RecordState['values']): RecordState => ({
  id: `R${made}`,
  kind: 'rule',
  by: 'P',
  at: made++,
  values: {
    rule: 'feedback.answer@2014',
    value: 20,
    unit: 'calendar-days',
    citation: 'Quyết định 12/2026/QĐ-UBND',
    from: '2026-05-01',
    reason: 'Quy chế của tỉnh',
    ...values,
  },
  last: {},
});

describe("the commune's own row", () => {
  it('applies from its first to its last day, the shipped row before and after', () => {
    const rows = rulesOf([override({ to: '2026-12-31', confirmedBy: 'Chủ tịch xã' })]);
    const on = (day: string) => ruleOn(rows, 'feedback.answer', day);
    expect(on('2026-04-30')?.value).toBe(30);
    expect(on('2026-05-01')).toMatchObject({
      value: 20,
      trigger: 'receipt',
      citation: 'Quyết định 12/2026/QĐ-UBND',
      certainty: 'unknown',
      confirmedBy: 'Chủ tịch xã',
      override: { replaces: 'feedback.answer@2014', reason: 'Quy chế của tỉnh' },
    });
    expect(on('2026-12-31')?.value).toBe(20);
    expect(on('2027-01-01')?.value).toBe(30);
  });

  it('of two the later written one applies', () => {
    const rows = rulesOf([override({ value: 21 }), override({ value: 22 })]);
    expect(ruleOn(rows, 'feedback.answer', '2026-06-01')?.value).toBe(22);
  });

  it('ends with the row it names: the next row of the law is not hidden', () => {
    const rows = rulesOf([
      override({ rule: 'complaint.suspension@2012', value: 1, unit: 'on-off', from: '2012-01-01' }),
    ]);
    expect(ruleOn(rows, 'complaint.suspension', '2012-06-30')).toBeUndefined();
    expect(ruleOn(rows, 'complaint.suspension', '2026-06-30')?.override).toBeDefined();
    expect(ruleOn(rows, 'complaint.suspension', '2026-07-01')?.id).toBe('complaint.suspension@2026');
  });

  it('may count calendar days as working days', () => {
    const rows = rulesOf([override({ unit: 'working-days' })]);
    expect(ruleOn(rows, 'feedback.answer', '2026-06-01')?.unit).toBe('working-days');
  });

  test.each([
    ['names no shipped row', { rule: 'feedback.answer' }],
    ['has another kind of unit', { unit: 'fraction', of: 3 }],
    ['has no first day', { from: '' }],
    ['ends before it begins', { to: '2026-01-01' }],
    ['has no value', { value: null }],
    ['counts more days than anybody means', { value: 1_001 }],
    [
      'begins when the row it names has ended',
      { rule: 'complaint.suspension@2012', value: 1, unit: 'on-off', from: '2026-07-01' },
    ],
  ])('is left out where it %s', (_, values) => {
    expect(rulesOf([override(values)])).toEqual(shippedRules);
  });
});
