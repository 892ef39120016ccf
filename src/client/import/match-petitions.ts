// What an import of petitions would do: which rows are new, which are there already, which stand twice in the list.
import type { RecordId } from '../../shared/core/ids.ts';
import { fold } from '../../shared/core/vietnamese.ts';
import { isOneName } from '../../shared/rules/one-name.ts';
import { lowered } from './pair-rows.ts';
import type { PetitionRow, PetitionValues } from './petition-row.ts';

/** A petition that is on the phone. */
export type KnownPetition = { readonly id: RecordId; readonly values: PetitionValues };

/**
 * - new: no petition is the row's; `near`: one of that day has the same sender, perhaps it is the same
 * - same: it is there; nothing of it is changed, for the case goes on there
 * - twice: the same petition stands in an earlier line
 * - wrong: cannot be taken
 */
export type PetitionMatch = { readonly row: PetitionRow } & (
  | { readonly type: 'new'; readonly near?: KnownPetition }
  | { readonly type: 'same'; readonly known: KnownPetition }
  | { readonly type: 'twice'; readonly earlier: number }
  | { readonly type: 'wrong' }
);

/**
 * One petition is one row at most, so that a list brought in again, whole or after it stopped half-way, adds nothing twice,
 * and five households with the same words on the same day stay five.
 */
export const matchPetitions = (
  rows: readonly PetitionRow[],
  known: readonly KnownPetition[],
): readonly PetitionMatch[] => {
  const byDay = groupByDay(known);
  const taken = new Set<RecordId>();
  const first = new Map<string, number>();
  return rows.map((row): PetitionMatch => {
    if (row.fault) return { row, type: 'wrong' };
    const key = keyOf(row.values);
    const earlier = first.get(key);
    if (earlier !== undefined) return { row, type: 'twice', earlier };
    first.set(key, row.line);
    const ofDay = (byDay.get(dayOf(row.values)) ?? []).filter(({ id }) => !taken.has(id));
    const same = ofDay.find(({ values }) => isSamePetition(row.values, values));
    if (same) taken.add(same.id);
    if (same) return { row, type: 'same', known: same };
    const near = ofDay.find(({ values }) => isNear(row.values, values));
    return { row, type: 'new', ...(near && { near }) };
  });
};

/**
 * A number of the register tells petitions of one day apart, or that they are one; without it, who says what. Of
 * denunciations there is only the paper's code to tell by (decision 10).
 */
export const isSamePetition = (row: PetitionValues, known: PetitionValues): boolean => {
  if (dayOf(row) !== dayOf(known)) return false;
  if (row.type === 'denunciation' || known.type === 'denunciation')
    return row.type === known.type && keyOf(row) === keyOf(known);
  if (isText(row.registerNumber) && isText(known.registerNumber))
    return row.registerNumber === known.registerNumber;
  return folded(row.summary) === folded(known.summary) && isOneSender(row, known);
};

const isNear = (row: PetitionValues, known: PetitionValues): boolean =>
  row.type !== 'denunciation' &&
  known.type !== 'denunciation' &&
  isText(row.sender) &&
  isOneSender(row, known);

const isOneSender = ({ sender: one }: PetitionValues, { sender: other }: PetitionValues): boolean =>
  folded(one) === folded(other) && (folded(one) === '' || isOneName(String(one), String(other)));

/** What a row is told from others of its list by. */
const keyOf = (values: PetitionValues): string => {
  const { type, registerNumber, paperCode } = values;
  if (type === 'denunciation') return JSON.stringify([dayOf(values), 'paper', paperCode ?? '']);
  if (isText(registerNumber)) return JSON.stringify([dayOf(values), 'register', registerNumber]);
  return JSON.stringify([dayOf(values), folded(values.summary), lowered(values.sender)]);
};

const dayOf = ({ received }: PetitionValues): string => String(received ?? '');

const folded = (value: unknown): string => (isText(value) ? fold(value) : '');

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const groupByDay = (known: readonly KnownPetition[]): ReadonlyMap<string, readonly KnownPetition[]> => {
  const groups = new Map<string, KnownPetition[]>();
  for (const one of known) {
    const group = groups.get(dayOf(one.values));
    if (group) group.push(one);
    else groups.set(dayOf(one.values), [one]);
  }
  return groups;
};
