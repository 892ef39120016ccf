// Words of the form fields, in English. The Vietnamese of vi-form.ts is the original.
import type { viForm } from './vi-form.ts';

export const enForm: Record<keyof typeof viForm, string> = {
  'field.calendar': 'Calendar',
  'field.chooseOne': 'Not chosen yet',
  'field.dateHint': 'For example 12/11/2026',
  'field.dateProblem': 'This date could not be read. Write day/month/year, for example 12/11/2026.',
  'field.linkHint': 'Type the case code or some of its words.',
  'field.no': 'No',
  'field.numberProblem': 'Write digits only here, for example 42.',
  'field.numberTooLarge': 'This number is too large: at most {n}.',
  'field.numberTooSmall': 'This number is too small: at least {n}.',
  'field.pickDate': 'Calendar: choose the day',
  'field.timeProblem': 'This time could not be read. Write hours:minutes, for example 14:30.',
  'field.yes': 'Yes',
  'form.doubt.id-length':
    'Neither 12 digits (citizen card), 9 digits nor a passport number. Look again; it can be saved all the same.',
  'form.doubt.id-province':
    'The first three digits are no known province. Look again; it can be saved all the same.',
  'form.doubt.phone': 'This phone number looks unusual. Look again; it can be saved all the same.',
  'form.doubt.name': 'A name with digits or odd signs. Look again; it can be saved all the same.',
};
