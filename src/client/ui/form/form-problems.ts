// What is wrong with a value that a form holds, in words that say what to write instead.
import { canonicalJson, type Json } from '../../../shared/core/json.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Field } from '../../../shared/kinds/fields.ts';
import { maxChangeChars } from '../../../shared/protocol/change-schema.ts';
import { t } from '../text/t.ts';
import { isNumeral } from './parse-number.ts';

/** Why the field cannot hold the value. */
export const problemText = (field: Field, value: Json): string => {
  switch (field.type) {
    case 'text':
      return t('form.tooLong', { n: field.max ?? 300 });
    case 'long-text':
      return t('form.tooLong', { n: field.max ?? 20_000 });
    case 'code':
      return codeProblem(value, field.max ?? 20);
    case 'count':
      return countProblem(value, field.max ?? 1_000_000);
    case 'date':
      return t('field.dateProblem');
    case 'time':
      return t('field.timeProblem');
    default:
      return t('form.notInList');
  }
};

/** Another sign is told before the length: it may be what makes it long. */
const codeProblem = (value: Json, max: number): string =>
  /^[0-9A-ZĐ][0-9A-ZĐ./-]*$/.test(String(value)) ? t('form.tooLong', { n: max }) : t('form.codeProblem');

const countProblem = (value: Json, max: number): string => {
  if (typeof value === 'number' && value < 0) return t('field.numberTooSmall', { n: 0 });
  const isNumber = typeof value === 'number' ? Number.isInteger(value) : isNumeral(String(value));
  return isNumber ? t('field.numberTooLarge', { n: max }) : t('field.numberProblem');
};

/** What a change says besides its values, with the bases of every field of a form. */
const frameChars = 25_000;

/** The longest of values that together are more than one change may carry; undefined while they are not. */
export const tooLongTogether = (values: Values): string | undefined => {
  const lengths = Object.entries(values).map(([name, value]) => [name, canonicalJson(value).length] as const);
  const chars = lengths.reduce((sum, [name, length]) => sum + name.length + length + 4, 0);
  if (chars <= maxChangeChars - frameChars) return undefined;
  return lengths.sort((a, b) => b[1] - a[1])[0]?.[0];
};
