// The minutes of a meeting as the law measures them: the roll, and each agenda item with its counts of all places.
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import { isNaturalId, naturalId, type RecordId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import type { Day } from '../rules/days.ts';
import { isDay } from '../rules/days.ts';
import {
  type Ballot,
  countNames,
  hasSeats,
  type ItemFacts,
  type Matter,
  type OptionVotes,
  type Roll,
  type Slips,
  type VoteForm,
} from '../rules/meeting/meeting-types.ts';
import type { Values } from './define-kind.ts';
import { dayIn } from './petition-events.ts';

/** A number that was written down and is not the one counted. */
export type Differing = {
  readonly field: 'households' | 'represented' | 'attendeesCount';
  readonly written: number;
  readonly counted: number;
};

export type Meeting = {
  readonly day: Day;
  readonly roll: Roll;
  /** Those called present, of all clusters. */
  readonly present: readonly RecordId[];
  readonly items: readonly ItemFacts[];
  readonly differs: readonly Differing[];
};

/**
 * @param counted the households the roll is of: those in force that day, and whoever was called present beside them.
 * Where another number of households was written down the greater is the denominator: nothing passes by the smaller.
 */
export const meetingOf = (bundle: Bundle, counted: readonly RecordId[]): Meeting => {
  const { values, at } = bundle.root;
  const day = dayIn(values.date, at);
  const known = new Set(counted);
  const called = calledIn(bundle).filter(({ id }) => known.has(keyOf(id)));
  const there = called.filter((row) => row.values.presence === 'present');
  const clusters = rowsOf(bundle, 'cluster')
    .filter((row) => !row.redacted)
    .map((row) => clusterOf(row, there));
  const present = presentOf(values, called, there, clusters);
  const voters = numberOf(values.voters);
  const roll: Roll = {
    households: Math.max(counted.length, numberOf(values.households) ?? 0),
    present,
    attendees: attendeesOf(values, present, clusters),
    ...(voters !== undefined && { voters }),
  };
  const source = { bundle, day, there, clusters };
  return {
    day,
    roll,
    present: there.map(({ id }) => keyOf(id)),
    items: liveRows(bundle, 'item').map((row) => itemOf(source, row)),
    differs: [
      ...differingOf(values, counted.length, called.length > 0 ? present : 0),
      ...fewerPeople(values, present, clusters),
    ],
  };
};

/** The household, or what else a natural key names: the last part of the row's id. */
export const keyOf = (row: RecordId): string => row.slice(row.lastIndexOf('.') + 1);

/** The natural key of what was counted elsewhere than at the meeting itself. */
export const tallyKey = (itemOrOption: RecordId, place: 'SLIPS' | RecordId): string =>
  `${itemOrOption}-${place}`;

/** The natural key of a household's slip for an item. */
export const slipKey = (item: RecordId, household: RecordId): string => `${item}-${household}`;

/**
 * The candidates, proposals or listed households of an item, in the order they were written. Two phones that take the same
 * household from the register make it twice: one of the two is left out while nobody counted on it.
 */
export const optionRowsOf = (bundle: Bundle, item: RecordId): readonly RecordState[] => {
  const rows = liveRows(bundle, 'option').filter(({ values }) => values.item === item);
  const tallied = new Set(liveRows(bundle, 'tally').map(({ id }) => keyOf(id).split('-')[0]));
  const isCountedOn = ({ id, values }: RecordState): boolean =>
    numberOf(values.votes) !== undefined || numberOf(values.slipVotes) !== undefined || tallied.has(id);
  const standsFor = (row: RecordState): RecordState | undefined => {
    const same = rows.filter(({ values }) => values.household === row.values.household);
    return same.find(isCountedOn) ?? same[0];
  };
  return rows.filter((row) => !row.values.household || isCountedOn(row) || standsFor(row)?.id === row.id);
};

type Cluster = { readonly id: RecordId; readonly present: number; readonly attendees?: number };
type Source = {
  readonly bundle: Bundle;
  readonly day: Day;
  readonly there: readonly RecordState[];
  readonly clusters: readonly Cluster[];
};

const liveRows = (bundle: Bundle, kind: string): readonly RecordState[] =>
  rowsOf(bundle, kind).filter((row) => !row.redacted);

const calledIn = (bundle: Bundle): readonly RecordState[] =>
  liveRows(bundle, 'attendance').filter(({ id }) => isNaturalId(id));

/** The roll where it was called there, else the number written down. */
const clusterOf = ({ id, values }: RecordState, there: readonly RecordState[]): Cluster => {
  const ticked = there.filter((row) => row.values.cluster === id).length;
  const attendees = numberOf(values.attendees);
  return {
    id,
    present: ticked > 0 ? ticked : (numberOf(values.represented) ?? 0),
    ...(attendees !== undefined && { attendees }),
  };
};

const presentOf = (
  values: Values,
  called: readonly RecordState[],
  there: readonly RecordState[],
  clusters: readonly Cluster[],
): number => {
  const inClusters = clusters.reduce((sum, { present }) => sum + present, 0);
  const known = new Set<Json>(clusters.map(({ id }) => id));
  const elsewhere = there.filter((row) => !known.has(row.values.cluster ?? null)).length;
  if (called.length > 0 || inClusters > 0) return elsewhere + inClusters;
  return numberOf(values.represented) ?? 0;
};

const differingOf = (values: Values, households: number, present: number): readonly Differing[] => {
  const of = (field: Differing['field'], counted: number): readonly Differing[] => {
    const written = numberOf(values[field]);
    return written === undefined || counted === 0 || written === counted ? [] : [{ field, written, counted }];
  };
  return [...of('households', households), ...of('represented', present)];
};

/**
 * Each household present has somebody there: fewer people than that were not all counted, nor fewer than its parts had
 * together. None until they are.
 */
const attendeesOf = (
  { attendeesCount }: Values,
  present: number,
  clusters: readonly Pick<Cluster, 'attendees'>[],
): number => {
  const inClusters = clusters.reduce((sum, { attendees = 0 }) => sum + attendees, 0);
  const written = Math.max(numberOf(attendeesCount) ?? 0, inClusters);
  return written === 0 ? 0 : Math.max(written, present);
};

const fewerPeople = (
  values: Values,
  present: number,
  clusters: readonly Pick<Cluster, 'attendees'>[],
): readonly Differing[] => {
  const written = numberOf(values.attendeesCount) ?? 0;
  const counted = attendeesOf(values, present, clusters);
  return written === 0 || written === counted ? [] : [{ field: 'attendeesCount', written, counted }];
};

const itemOf = (source: Source, row: RecordState): ItemFacts => {
  const { id, values } = row;
  // Every stored value was parsed by the kind's schema at the door.
  const { matter, voting } = values as { readonly matter?: Matter; readonly voting?: VoteForm };
  const slips = slipsOf(source, row);
  const presentNow = numberOf(values.presentNow);
  // A number written before the matter was changed is nobody's seat.
  const seats = hasSeats(matter ?? 'other') ? numberOf(values.seats) : undefined;
  const team = peopleIn(values.countingTeam);
  return {
    id,
    matter: matter ?? 'other',
    ...(voting && { form: voting }),
    day: source.day,
    meeting: ballotsOf(source, row),
    ...(slips && { slips }),
    ...thereOrAway(source, slips),
    ...(presentNow !== undefined && { presentNow }),
    ...(seats !== undefined && { seats }),
    ...(team > 0 && { team }),
  };
};

/** What was counted at the meeting itself and, once one cluster counted, in each of them. */
const ballotsOf = ({ bundle, clusters }: Source, { id, values }: RecordState): readonly Ballot[] => {
  const options = optionRowsOf(bundle, id);
  const own = ballotOf(
    values,
    options.map((option) => votesOf(option.id, option.values.votes)),
  );
  const apart = clusters.map(({ id: cluster, ...there }): Ballot => {
    const votes = options.map((option) => votesOf(option.id, tallyIn(bundle, option.id, cluster)?.votes));
    return { ...ballotOf(tallyIn(bundle, id, cluster) ?? {}, votes), cluster, ...there };
  });
  if (!apart.some(isCounted)) return [own];
  return isCounted(own) ? [own, ...apart] : apart;
};

const isCounted = ({ options = [], cluster: _, present: __, attendees: ___, ...counts }: Ballot): boolean =>
  Object.keys(counts).length > 0 || options.some(({ votes }) => votes !== undefined);

const slipsOf = ({ bundle }: Source, { id, values }: RecordState): Slips | undefined => {
  const tally = tallyIn(bundle, id, 'SLIPS');
  const rows = liveRows(bundle, 'slip').filter((slip) => keyOf(slip.id).startsWith(`${id}-`));
  const options = optionRowsOf(bundle, id);
  const ballot = ballotOf(
    tally ?? {},
    options.map((option) => votesOf(option.id, option.values.slipVotes)),
  );
  if (rows.length === 0 && !isCounted(ballot) && !isDay(values.slipsDeadline)) return undefined;
  const household = ({ id: slip }: RecordState): RecordId => keyOf(slip).slice(id.length + 1);
  const deadline = isDay(values.slipsDeadline) ? values.slipsDeadline : undefined;
  const back = rows.filter((slip) => isDay(slip.values.returned));
  const isLate = ({ values: { returned } }: RecordState) =>
    deadline !== undefined && isDay(returned) && returned > deadline;
  const late = back.filter(isLate).map(household);
  return {
    ...ballot,
    given: rows.filter((slip) => isDay(slip.values.given)).map(household),
    returned: back.filter((slip) => !isLate(slip)).map(household),
    ...(late.length > 0 && { late }),
    ...(deadline !== undefined && { deadline }),
  };
};

/** Who came late or left early and was handed a slip for this item was not there when it was voted on. */
const thereOrAway = ({ there }: Source, slips: Slips | undefined): Pick<ItemFacts, 'atMeeting' | 'away'> => {
  const handed = new Set([...(slips?.given ?? []), ...(slips?.returned ?? []), ...(slips?.late ?? [])]);
  const isAway = ({ id, values }: RecordState): boolean =>
    Boolean(values.arrived || values.left) && handed.has(keyOf(id));
  const away = there.filter(isAway).map(({ id }) => keyOf(id));
  const atMeeting = there.filter((row) => !isAway(row)).map(({ id }) => keyOf(id));
  return { atMeeting, ...(away.length > 0 && { away }) };
};

const ballotOf = (values: Values, options: readonly OptionVotes[]): Ballot => ({
  ...Object.fromEntries(
    countNames.flatMap((name) => {
      const value = numberOf(values[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  ...(options.length > 0 && { options }),
});

const votesOf = (id: RecordId, value: Json | undefined): OptionVotes => {
  const votes = numberOf(value);
  return votes === undefined ? { id } : { id, votes };
};

const tallyIn = (bundle: Bundle, of: RecordId, place: string): Values | undefined => {
  const key = naturalId(bundle.root.id, 'tally', tallyKey(of, place));
  return liveRows(bundle, 'tally').find(({ id }) => id === key)?.values;
};

/** "Lò Văn A, Vàng A B": how many names stand in a text. */
const peopleIn = (text: Json | undefined): number =>
  typeof text === 'string' ? text.split(/[,;\n]/).filter((name) => name.trim() !== '').length : 0;

const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;
