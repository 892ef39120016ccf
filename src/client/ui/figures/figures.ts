// The figures of a period: sums over the records this person sees, and which records each number counts. Pure.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { type Counts, percentOf, sumOf } from '../../../shared/kinds/counts.ts';
import { caseRoot } from '../../../shared/rules/duplicates.ts';
import { type Period, yearBefore } from '../../../shared/rules/periods.ts';
import { withMergedAndSplit } from '../../../shared/rules/villages-of-the-day.ts';
import type { Item } from '../../store/catalog-api.ts';

/** Figures in the order a report gives them, by what they are about; the first of each is its heading number. */
export const figureGroups: readonly { readonly name: string; readonly figures: readonly string[] }[] = [
  {
    name: 'dialogue',
    figures: [
      'sessions',
      'sessions.dialogue',
      'sessions.party-dialogue',
      'sessions.voter-contact',
      'sessions.other',
      'attendances',
      'opinions',
      'opinions.on-the-spot',
      'opinions.resolved',
      'opinions.in-hand',
      'opinions.sent-up',
      'opinions.declined',
      'opinions.open',
      'opinions.to-read',
    ],
  },
  {
    name: 'reception',
    figures: [
      'receptions',
      'receptions.regular',
      'receptions.periodic',
      'receptions.unscheduled',
      'visits',
      'visitors',
      'visits.repeat',
      'visits.crowd',
    ],
  },
  {
    name: 'petition',
    figures: [
      'petitions',
      'petitions.complaint',
      'petitions.denunciation',
      'petitions.proposal',
      'petitions.feedback',
      'petitions.mixed',
      'petitions.other',
      'cases',
      'stage.received',
      'stage.in-hand',
      'stage.answered',
      'stage.resolved',
      'stage.passed-on',
      'stage.withdrawn',
      'complex',
      'complex.resolved',
    ],
  },
  {
    name: 'minutes',
    figures: ['meetings', 'meetings.village-meeting', 'meetings.briefing', 'meetings.other'],
  },
];

/** What is asked: the days, and one village or all. */
export type Question = { readonly period: Period; readonly village: RecordId | null };

/** The records of the period and the village, by the date they are of. A record without a date belongs to no period. */
export const itemsIn = (items: readonly Item[], { period, village }: Question): readonly Item[] =>
  items.filter(
    ({ date, villages, counts }) =>
      counts !== undefined &&
      date >= period.from &&
      date <= period.to &&
      (village === null || villages.includes(village)),
  );

export const figuresOf = (items: readonly Item[], question: Question): Counts => {
  const countsOf = countsOnce(items);
  return sumOf(itemsIn(items, question).map(countsOf));
};

/**
 * What each record adds: a petition linked to another, by however many links, is no case of its own. One whose link leads to
 * a record that is not there any more, or that this person does not see, is.
 */
const countsOnce = (items: readonly Item[]): ((item: Item) => Counts) => {
  const linked = new Map(
    items.flatMap(({ id, related }) => (related === undefined ? [] : [[id, related] as const])),
  );
  if (linked.size === 0) return ({ counts }) => counts ?? {};
  const there = new Set(items.flatMap(({ id, counts }) => (counts ? [id] : [])));
  const relatedOf = (id: RecordId) => {
    const related = linked.get(id);
    return related !== undefined && there.has(related) ? related : undefined;
  };
  return ({ id, counts }) =>
    counts?.cases && linked.has(id) && caseRoot(id, relatedOf) !== id
      ? { ...counts, cases: 0 }
      : (counts ?? {});
};

/**
 * The villages before the one asked for whose records of these days, or of the same days a year earlier, stand apart:
 * merged or split since (decision 14).
 * @param known all village records, where some village has ended
 */
export const countedApart = (
  { period, village }: Question,
  known: readonly Bundle[],
  today: string,
): readonly RecordId[] => {
  if (village === null) return [];
  const ended = new Map(known.map(({ root }) => [root.id, root.values.ended]));
  const { from } = yearBefore(period);
  return withMergedAndSplit([village], known, today).filter(
    (id) => id !== village && String(ended.get(id) ?? '') > from,
  );
};

/** The records a number counts. */
export const countedBy = (items: readonly Item[], question: Question, figure: string): readonly Item[] => {
  const countsOf = countsOnce(items);
  return itemsIn(items, question).filter((item) => (countsOf(item)[figure] ?? 0) > 0);
};

/** How many complex cases are resolved, in whole percent; undefined while there are none. */
export const complexShare = (figures: Counts): number | undefined =>
  percentOf(figures['complex.resolved'] ?? 0, figures.complex ?? 0);
