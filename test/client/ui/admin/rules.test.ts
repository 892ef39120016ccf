// The office's page of rules: every rule once under its matter, and what is typed becomes a row in force.
import { describe, expect, it, test } from 'vitest';
import { entryOf, problemsOf, recordOf } from '../../../../src/client/ui/admin/rule-form.ts';
import { isUnusable, ruleMatters } from '../../../../src/client/ui/admin/rule-list.ts';
import type { RecordState } from '../../../../src/shared/core/bundle.ts';
import { ruleIds } from '../../../../src/shared/rules/rule-ids.ts';
import { ruleOn, rulesOf, shippedRow } from '../../../../src/shared/rules/rules.ts';
import { shippedRules } from '../../../../src/shared/rules/shipped-rules.ts';

const today = '2026-11-23';
const shipped = (id: string) => {
  const row = shippedRow(id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};
const feedback = shipped('feedback.answer@2014');
const record = (values: RecordState['values'], id = 'R1', at = 1): RecordState => ({
  id,
  kind: 'rule',
  by: 'P',
  at,
  values,
  last: {},
});
const lawOf = (...records: readonly RecordState[]) => new Map(records.map((one) => [one.id, one]));
const lines = (...records: readonly RecordState[]) =>
  ruleMatters(lawOf(...records), today).flatMap((matter) => matter.lines);
const lineOf = (rule: string, ...records: readonly RecordState[]) => {
  const line = lines(...records).find((one) => one.rule === rule);
  if (!line) throw new Error(`no line ${rule}`);
  return line;
};

describe('the list', () => {
  it('shows every rule and every shipped row once', () => {
    expect(
      lines()
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...ruleIds].sort());
    expect(lines().flatMap(({ rows }) => rows)).toHaveLength(shippedRules.length);
  });

  it('says what is in force today, what has ended', () => {
    expect(lineOf('complaint.suspension')).toMatchObject({ standing: 'in-force', row: { value: 1 } });
    expect(lineOf('reception.days-per-week')).toMatchObject({ standing: 'ended', row: { value: 1 } });
  });

  it("the commune's own row comes first and names the shipped one; one that cannot be used is said to be so", () => {
    const own = record(
      recordOf(feedback, { ...entryOf(feedback, undefined, today), value: 20, reason: 'Quy chế' }),
    );
    const line = lineOf('feedback.answer', own);
    expect(line.row).toMatchObject({ id: 'R1', value: 20 });
    expect(line.shipped).toBe(feedback);
    expect(line.rows.map(({ id }) => id)).toEqual(['R1', 'feedback.answer@2014']);
    expect(isUnusable(line)).toBe(false);
    const broken = lineOf('feedback.answer', record({ ...own.values, value: null }));
    expect(isUnusable(broken)).toBe(true);
    expect(broken.row).toBe(feedback);
  });
});

describe('what is typed', () => {
  it('begins as the shipped row from today, and needs only a reason', () => {
    const entry = entryOf(feedback, undefined, today);
    expect(entry).toMatchObject({ value: 30, unit: 'calendar-days', from: today, to: '' });
    expect(problemsOf(entry)).toEqual(['reason']);
  });

  test.each([
    [{ value: null }, 'value'],
    [{ value: 1_001 }, 'value'],
    [{ citation: '  ' }, 'citation'],
    [{ from: '' }, 'from'],
    [{ to: '2026-11-22' }, 'to'],
    [{ unit: 'fraction' as const, of: null }, 'of'],
    [{ unit: 'fraction' as const, value: 3, of: 2 }, 'of'],
  ])('%j is wrong: %s', (wrong, name) => {
    const entry = { ...entryOf(feedback, undefined, today), reason: 'Quy chế', ...wrong };
    expect(problemsOf(entry)).toEqual([name]);
  });

  it('becomes a row in force that reads back as typed, for every shipped row that has no end', () => {
    for (const row of shippedRules.filter(({ to }) => to === undefined)) {
      const entry = { ...entryOf(row, undefined, today), reason: 'Lý do', confirmedBy: 'Chủ tịch xã' };
      expect(problemsOf(entry)).toEqual([]);
      const own = record(recordOf(row, entry));
      expect(entryOf(row, own, '2030-01-01')).toEqual(entry);
      expect(ruleOn(rulesOf([own]), row.rule, today)).toMatchObject({
        value: row.value,
        certainty: 'high',
        confirmedBy: 'Chủ tịch xã',
        override: { replaces: row.id },
      });
    }
  });
});
