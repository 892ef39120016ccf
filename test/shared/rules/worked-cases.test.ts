// The engine and the hand agree: every worked case, from the shipped table and the calendar of the law.
import { describe, expect, it } from 'vitest';
import { arithmeticWords, triggerWord } from '../../../src/client/ui/cases/arithmetic.ts';
import { type Counted, countFrom, obstacle } from '../../../src/shared/rules/deadline.ts';
import { lawOf } from '../../../src/shared/rules/law.ts';
import type { RuleId } from '../../../src/shared/rules/rule-ids.ts';
import type { RuleRow } from '../../../src/shared/rules/rule-rows.ts';
import { ruleOn } from '../../../src/shared/rules/rules.ts';
import { workedCases } from './worked-cases/all.ts';
import { limits, type WorkedCase } from './worked-cases/form.ts';
import { lawFor } from './worked-cases/law-for.ts';
import { tickedDays, workedSaturdays } from './worked-cases/wall-calendar.ts';

const counted = (one: WorkedCase): { readonly row: RuleRow; readonly result: Counted } => {
  const law = lawFor(one);
  const row = ruleOn(law.rules, one.rule as RuleId, one.on);
  if (!row) throw new Error(`no row of ${one.rule} on ${one.on}`);
  const { suspended = [], obstacle: kept } = one;
  const result = kept
    ? countFrom(one.on, row, law.calendar, [kept], obstacle)
    : countFrom(one.on, row, law.calendar, suspended);
  return { row, result };
};

const named = workedCases.map((one) => [`${one.row} ${one.rule} ${one.on} ${one.about}`, one] as const);

describe('the engine', () => {
  it.each(named)('%s: the same due day', (_, one) => {
    expect(counted(one).result.due).toBe(one.due);
  });

  it.each(named)('%s: exact where the days off are announced, marked where not', (_, one) => {
    expect(counted(one).result.provisional).toBe(one.provisional === true);
  });

  it.each(named)('%s: moved on from the day where the hand stopped ticking, or not moved', (_, one) => {
    const last = tickedDays(one).at(-1);
    expect(counted(one).result.moved?.from).toBe(last === one.due ? undefined : last);
  });

  it.each(named)('%s: the same worked Saturdays counted', (_, one) => {
    const working = counted(one).result.unit === 'working-days';
    const saturdays = working ? tickedDays(one).filter((day) => workedSaturdays.includes(day)) : [];
    expect(counted(one).result.plus).toEqual(saturdays);
  });

  it.each(named)('%s: the same sentence', (_, one) => {
    const { row, result } = counted(one);
    if (one.says === undefined) return;
    const article = one.own ? 'Quy chế của xã' : limits[one.rule]?.[2];
    expect(arithmeticWords(result, triggerWord(row.trigger, 'vi'), row.citation, 'vi')).toBe(
      `${one.says}, ${article}`,
    );
  });

  it('writes the sentence that everybody agreed on', () => {
    const { rules, calendar } = lawOf([]);
    const row = ruleOn(rules, 'petition.first-answer', '2026-02-03');
    if (!row) throw new Error('no row');
    const result = countFrom('2026-02-03', row, calendar, []);
    expect(arithmeticWords(result, triggerWord(row.trigger, 'vi'), row.citation, 'vi')).toBe(
      'nhận 03/02 + 10 ngày làm việc, trừ Tết 16–20/02 → 24/02/2026, Điều 28 Luật Tiếp công dân',
    );
  });

  it.each(Object.entries(limits))('%s: as many days, of that kind', (rule, [value, kind]) => {
    const row = ruleOn(lawOf([]).rules, rule as RuleId, '2026-11-22');
    expect([row?.value, row?.unit]).toEqual([value, `${kind}-days`]);
  });
});
