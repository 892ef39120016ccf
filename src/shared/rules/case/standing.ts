// Which events of a case count: a wrong one is voided by a `corrected` that names it; of those that exclude each other a
// `settled` names the one that stands. Nothing is lost: what falls is kept and shown.
import type { RecordId } from '../../core/ids.ts';
import type { Step } from './case-steps.ts';

export type WrittenEvent = {
  readonly id: RecordId;
  /** Phone time, ms. */
  readonly at: number;
  readonly step: Step;
  readonly date: string;
  readonly content?: RecordId;
  readonly reasons?: readonly string[];
  readonly of?: RecordId;
};

/** In order of law: date, phone time, id. */
export const inOrder = <E extends WrittenEvent>(events: readonly E[]): readonly E[] =>
  [...events].sort((a, b) =>
    a.date === b.date ? a.at - b.at || (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  );

/** By event that counts no more: the event that says so. */
export const fallen = <E extends WrittenEvent>(events: readonly E[]): ReadonlyMap<RecordId, E> => {
  const gone = new Map<RecordId, E>();
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const event of events)
    if (event.step === 'corrected' && event.of && byId.get(event.of)?.step !== 'corrected')
      gone.set(event.of, event);
  const rounds = roundsOf(events.filter(({ id }) => !gone.has(id)));
  // The latest word counts: it may undo an earlier one.
  const settlements = events
    .filter(({ step }) => step === 'settled')
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  for (const settled of settlements) {
    const stands = byId.get(settled.of ?? '');
    if (!stands || gone.has(settled.id) || gone.has(stands.id)) continue;
    for (const other of events)
      if (
        other.at <= settled.at &&
        rounds.get(stands.id) === rounds.get(other.id) &&
        exclude(stands, other) &&
        !gone.has(other.id)
      )
        gone.set(other.id, settled);
  }
  return gone;
};

/**
 * How often the case had been stopped and brought on again before each event: acceptance, refusal and outcome of two rounds
 * do not contradict each other.
 * @param events that stand, in order of law
 */
export const roundsOf = (events: readonly WrittenEvent[]): ReadonlyMap<RecordId, number> => {
  let [round, isStopped] = [0, false];
  return new Map(
    events.map(({ id, step }) => {
      if (step === 'stopped') isStopped = true;
      if (step === 'continued' && isStopped) [round, isStopped] = [round + 1, false];
      return [id, round];
    }),
  );
};

/** Whether the two cannot both be true: accepted and guided, decided and withdrawn. */
export const exclude = (a: WrittenEvent, b: WrittenEvent): boolean => {
  if (a.content && b.content && a.content !== b.content) return false;
  // Who sent a complaint on is answered after its sender was guided.
  if (a.step + b.step === 'guidedanswered' || b.step + a.step === 'guidedanswered') return false;
  const [one, other] = [sideOf(a), sideOf(b)];
  if (!one || !other || one === other) return false;
  return !(one + other).includes('accepted') || isPassing(one) || isPassing(other);
};

/** A withdrawal under coercion, or with signs of a violation left, ends nothing (LKN Art. 10, LTC Art. 33). */
export const endsNothing = ({ step, reasons }: Pick<WrittenEvent, 'step' | 'reasons'>): boolean =>
  step === 'withdrawn' && (reasons ?? []).some((reason) => reason === 'coerced' || reason === 'violation');

const passing = ['guided', 'forwarded', 'returned', 'refused', 'not-eligible'];
const isPassing = (side: string): boolean => passing.includes(side);

const sideOf = (event: WrittenEvent): string | undefined => {
  const { step } = event;
  if (step === 'accepted' || isPassing(step)) return step;
  if (step === 'decided' || step === 'concluded' || step === 'answered') return 'outcome';
  return (step === 'withdrawn' && !endsNothing(event)) || step === 'stopped' ? 'gone' : undefined;
};
