// What home reads of a kind agrees with the fields the kind declares.
import { describe, expect, it } from 'vitest';
import { briefs } from '../../../src/shared/kinds/briefs.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';

it('every kind has a brief, and every brief is of a kind', () => {
  expect(Object.keys(briefs).sort()).toEqual(Object.keys(kinds).sort());
});

describe.each(Object.values(kinds))('$name', (kind) => {
  it('is declared by its own brief', () => {
    expect(kind).toMatchObject(briefs[kind.name] ?? {});
  });

  it('has the fields that its brief names', () => {
    const { dateField, villagesField } = kind;
    expect(kind.title.filter((name) => !kind.fields[name])).toEqual([]);
    if (dateField) expect(kind.fields[dateField]?.type).toBe('date');
    if (villagesField) expect(kind.fields[villagesField]).toMatchObject({ kind: 'village' });
  });

  it('is typed by its first choice, unless it belongs to the directory or a register', () => {
    const isTyped = kind.access !== 'directory' && !kind.register;
    const found = Object.entries(kind.fields).find(([, { type }]) => type === 'choice');
    const [field, choice] = found ?? [];
    const list = choice && 'list' in choice ? choice.list : undefined;
    expect(kind.type).toEqual(isTyped ? { field, texts: list ?? `${kind.name}.${field}` } : undefined);
  });
});
