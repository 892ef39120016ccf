// Words of the form fields, in English. The Vietnamese of vi-form.ts is the original.
import type { viForm } from './vi-form.ts';

export const enForm: Record<keyof typeof viForm, string> = {
  'field.calendar': 'Calendar',
  'field.chooseOne': 'Not chosen yet',
  'field.dateHint': 'For example 12/11/2026',
  'field.dateProblem': 'This date could not be read. Write day/month/year, for example 12/11/2026.',
  'field.no': 'No',
  'field.numberProblem': 'Write digits only here, for example 42.',
  'field.numberTooLarge': 'This number is too large: at most {n}.',
  'field.numberTooSmall': 'This number is too small: at least {n}.',
  'field.pickDate': 'Calendar: choose the day',
  'field.timeProblem': 'This time could not be read. Write hours:minutes, for example 14:30.',
  'field.yes': 'Yes',
};
