import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../src/client/ui/form/lead-fields.ts';
import { dialogue } from '../../../../src/shared/kinds/dialogue.ts';
import { petition } from '../../../../src/shared/kinds/petition.ts';

const all = () => true;

describe('the form of a new petition', () => {
  const { open, folded } = layoutOf('petition', petition.fields, all, true);

  it('asks who, from where and what; all else folds', () => {
    expect(open.slice(-3)).toEqual(['sender', 'address', 'summary']);
    expect(folded.map(({ name }) => name)).toEqual(['main', 'sender', 'matter', 'handling', 'result']);
  });

  it('asks no field twice', () => {
    const asked = [...open, ...folded.flatMap(({ fields }) => fields)];
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('begins with its first section where the lead may not be written', () => {
    const safe = (name: string) => petition.fields[name as 'type']?.classifiedSafe === true;
    expect(layoutOf('petition', petition.fields, safe, true).open).toContain('received');
  });
});

it('a petition that is there opens with its first section, as the register has it', () => {
  expect(layoutOf('petition', petition.fields, all, false).open).toContain('type');
});

it('a kind without a lead opens with its first section', () => {
  expect(layoutOf('dialogue', dialogue.fields, all, true).open).toContain('subject');
});
