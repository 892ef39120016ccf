// What the minutes hold of a vote's preparation and of what came after it: `preparation` rows, postings, the item's own days.
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import type { RecordId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import { type Day, isDay } from '../rules/days.ts';
import { countsSlips, formOf } from '../rules/meeting/counted.ts';
import type { ItemFacts } from '../rules/meeting/meeting-types.ts';
import { type PrepFacts, type PrepStep, prepSteps } from '../rules/meeting/preparation.ts';
import type { ResultState } from '../rules/meeting/result-types.ts';
import { keyOf } from './meeting-of.ts';

/** @param state of the item's result: only what passed is sent to the commune */
export const prepFactsOf = (bundle: Bundle, item: ItemFacts, state: ResultState): PrepFacts => {
  const deadline = item.slips?.deadline;
  const isBySlips = countsSlips(formOf(item));
  // A deadline that was written before another form was chosen is nobody's.
  const isAsked = deadline !== undefined && (item.form === undefined || isBySlips);
  const ticked = tickedIn(bundle, item);
  return {
    matter: item.matter,
    day: item.day,
    done: {
      ...ticked,
      ...postedIn(bundle, item, ticked['poverty-complaint']),
      ...ownDays(bundle.rows[item.id]),
    },
    ...(isAsked && { slipsDeadline: deadline }),
    ...(isAsked && isBySlips && { decided: deadline }),
    ...((state === 'passed' || state === 'not-passed') && { outcome: state }),
  };
};

type Done = PrepFacts['done'];

/** The key of a step's row: most are of the whole meeting, slips have each item's own deadline. */
export const prepKey = (step: PrepStep, item: RecordId): string =>
  step === 'slips-sent' ? `${step}-${item}` : step;

const tickedIn = (bundle: Bundle, item: ItemFacts): Done => {
  const days = new Map(live(bundle, 'preparation').map(({ id, values }) => [keyOf(id), values.date]));
  return found(prepSteps.map((step) => [step, days.get(prepKey(step, item.id))]));
};

/**
 * The first posting of each thing, of this item or of the whole meeting. A poverty list is posted again only after a complaint:
 * hung in several places it is several postings of once.
 */
const postedIn = (bundle: Bundle, item: ItemFacts, complaint: Day | undefined): Done => {
  const posted = (what: string): readonly RecordState[] =>
    live(bundle, 'posting')
      .filter(({ values }) => values.what === what && (!values.item || values.item === item.id))
      .filter(({ values }) => isDay(values.from))
      .sort((a, b) => {
        const [one, other] = [String(a.values.from), String(b.values.from)];
        return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
      });
  const lists = posted('poverty-list');
  const [list] = lists;
  const again = lists.find(
    ({ id, values }) => id !== list?.id && complaint !== undefined && String(values.from) > complaint,
  );
  return found([
    ['draft-posted', posted('draft')[0]?.values.from],
    ['election-posting', posted('election-list')[0]?.values.from],
    ['poverty-posted', list?.values.from],
    ['poverty-taken', list?.values.taken],
    ['poverty-posted-again', again?.values.from],
    ['poverty-taken-again', again?.values.taken],
  ]);
};

const ownDays = (row: RecordState | undefined): Done =>
  found([
    ['sent', row?.values.sent],
    ['recognised', row?.values.recognised],
  ]);

const found = (days: readonly (readonly [PrepStep, Json | undefined])[]): Done =>
  Object.fromEntries(
    days.flatMap(([step, day]): readonly [PrepStep, Day][] => (isDay(day) ? [[step, day]] : [])),
  );

const live = (bundle: Bundle, kind: string): readonly RecordState[] =>
  rowsOf(bundle, kind).filter((row) => !row.redacted);
