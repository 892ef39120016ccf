// Every kind, field, section, option and refusal has its words in both languages.
import { describe, expect, it } from 'vitest';
import { enKinds } from '../../../../src/client/ui/text/en-kinds.ts';
import { viKinds } from '../../../../src/client/ui/text/vi-kinds.ts';
import { kinds } from '../../../../src/shared/kinds/registry.ts';
import { refusalTypes } from '../../../../src/shared/protocol/exchange.ts';

const expectedKeys = (): string[] => {
  const keys = refusalTypes.map((type) => `refusal.${type}`);
  for (const kind of Object.values(kinds)) {
    const tables = [
      [kind.name, kind.fields] as const,
      ...Object.entries(kind.rows).map(([name, row]) => [name, row.fields] as const),
    ];
    for (const [name, fields] of tables) {
      keys.push(`kind.${name}`);
      for (const [field, definition] of Object.entries(fields)) {
        keys.push(`${name}.${field}`);
        if (definition.section) keys.push(`${name}.section.${definition.section}`);
        if ('options' in definition)
          for (const option of definition.options)
            keys.push(`${definition.list ?? `${name}.${field}`}.${option}`);
      }
    }
  }
  return [...new Set(keys)];
};

describe('the words of kinds', () => {
  it.each([
    ['Vietnamese', viKinds],
    ['English', enKinds],
  ] as const)('%s names everything there is, and nothing that is not', (_language, texts) => {
    expect(Object.keys(texts).sort()).toEqual(expectedKeys().sort());
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });
});
