// In which matters people or households are voted on one by one.
import type { Matter } from '../../../shared/rules/meeting/meeting-types.ts';

const oneByOne: readonly Matter[] = [
  'elect-head',
  'inspection-board',
  'investment-board',
  'secretary',
  'counting-team',
  'poverty',
];

/** In others proposals may be. */
export const isOneByOne = (matter: Matter): boolean => oneByOne.includes(matter);
