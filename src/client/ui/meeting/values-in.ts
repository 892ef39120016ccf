// Reading single values of a record as stored: a number, a text.
import type { Values } from '../../../shared/kinds/define-kind.ts';

export const countIn = (values: Values, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};

export const wordsIn = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};
