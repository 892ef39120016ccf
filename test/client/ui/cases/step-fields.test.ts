// The form of each step asks for what the step needs; a denunciation's for nothing that could hold a word.
import { describe, expect, it } from 'vitest';
import { fieldsOfStep } from '../../../../src/client/ui/cases/step-fields.ts';
import { petitionSteps } from '../../../../src/shared/rules/case/case-steps.ts';

describe('the fields of a step', () => {
  it('to whom a petition is guided or sent, in a choice and in words', () => {
    expect(Object.keys(fieldsOfStep('guided', 'complaint', false))).toEqual([
      'date',
      'body',
      'bodyName',
      'document',
      'note',
    ]);
    expect(Object.keys(fieldsOfStep('answered', 'proposal', false))).toEqual(['date', 'document', 'note']);
  });

  it('where something was posted, where and with whom a dialogue was held: for their minutes', () => {
    expect(Object.keys(fieldsOfStep('posted', 'complaint', false))).toContain('place');
    expect(Object.keys(fieldsOfStep('dialogue', 'complaint', false)).slice(1, 3)).toEqual([
      'place',
      'people',
    ]);
  });

  it('a paper that is guided to be split goes nowhere', () => {
    expect(Object.keys(fieldsOfStep('guided', 'mixed', false))).toEqual(['date', 'document', 'note']);
  });

  it('of a denunciation only lists, dates and codes, whatever the step', () => {
    expect(Object.keys(fieldsOfStep('forwarded', 'denunciation', true))).toEqual(['date', 'body', 'code']);
    for (const step of petitionSteps)
      for (const field of Object.values(fieldsOfStep(step, 'denunciation', true))) {
        expect(field.classifiedSafe).toBe(true);
        expect(['date', 'choice', 'choices', 'code']).toContain(field.type);
      }
  });
});
