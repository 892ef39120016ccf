// The steps of a case out of a row's columns of days, so that its clocks run from them.
import { type PetitionColumn, type StepColumn, stepColumns, untilColumns } from './petition-columns.ts';
import type { PetitionDoubt, StepValues } from './petition-row.ts';
import { readDay } from './read-day.ts';

export type ReadSteps = {
  /** In order of their days; being received is the first. */
  readonly steps: readonly StepValues[];
  readonly doubts: readonly PetitionDoubt[];
};

type StepContext = {
  /** 'yyyy-mm-dd', as `today`; undefined where it could not be read. */
  readonly received: string | undefined;
  readonly today: string;
  /** Days only: no words are kept or said (decision 10). */
  readonly isClassified: boolean;
};

export const readSteps = (
  held: ReadonlyMap<PetitionColumn, string>,
  { received, today, isClassified }: StepContext,
): ReadSteps => {
  const doubts: PetitionDoubt[] = [];
  const dayIn = (column: PetitionColumn): string | undefined => {
    const text = held.get(column);
    const day = text === undefined ? undefined : readDay(text);
    if (text !== undefined && day === undefined)
      doubts.push({ type: 'unread', column, text: isClassified ? '' : text });
    return day;
  };
  const steps: StepValues[] = received ? [{ step: 'received', date: received }] : [];
  for (const step of stepColumns) {
    const date = dayIn(step);
    if (date === undefined) continue;
    if (received && date < received) doubts.push({ type: 'before-received', column: step });
    if (date > today) doubts.push({ type: 'future', column: step });
    const untilColumn = untilOf(step);
    const until = untilColumn && dayIn(untilColumn);
    steps.push({ step, date, ...(until !== undefined && { until }) });
  }
  steps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const note = isClassified ? undefined : held.get('note');
  const last = steps.at(-1)?.date;
  if (note !== undefined && last !== undefined) steps.push({ step: 'note', date: last, note });
  return { steps, doubts: [...doubts, ...withoutStart(held)] };
};

const untilOf = (step: StepColumn): UntilColumn | undefined =>
  ends.find((column) => untilColumns[column] === step);

type UntilColumn = keyof typeof untilColumns;

const ends = Object.keys(untilColumns) as UntilColumn[];

/** A last day whose first day is not there begins nothing. */
const withoutStart = (held: ReadonlyMap<PetitionColumn, string>): readonly PetitionDoubt[] =>
  ends.flatMap((column) => {
    const text = held.get(column);
    const isMissing = text !== undefined && readDay(held.get(untilColumns[column]) ?? '') === undefined;
    return isMissing ? [{ type: 'unread', column, text }] : [];
  });
