// The candidates, proposals or listed households of an agenda item.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Matter } from '../../../shared/rules/meeting/meeting-types.ts';
import { standingRows } from './use-writing.ts';

export const optionsIn = (bundle: Bundle, item: RecordId): readonly RecordState[] =>
  standingRows(bundle, 'option').filter(({ values }) => values.item === item);

/** Matters in which people or households are voted on one by one; in others proposals may be. */
const oneByOne: readonly Matter[] = [
  'elect-head',
  'inspection-board',
  'investment-board',
  'secretary',
  'counting-team',
  'poverty',
];

export const isOneByOne = (matter: Matter): boolean => oneByOne.includes(matter);

/** More than one person may be chosen. */
export const hasSeats = (matter: Matter): boolean =>
  matter === 'inspection-board' ||
  matter === 'investment-board' ||
  matter === 'counting-team' ||
  matter === 'other';
