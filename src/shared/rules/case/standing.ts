// Which events of a case count: a wrong one is voided by a `corrected` that names it; of those that exclude each other a
// `settled` names the one that stands, and those it was chosen from: what the leader had not seen does not fall. Nothing is lost: what falls is kept and shown.
import type { RecordId } from '../../core/ids.ts';
import type { Step } from './case-steps.ts';

export type WrittenEvent = {
  readonly id: RecordId;
  readonly by: RecordId;
  /** Phone time, ms. */
  readonly at: number;
  readonly step: Step;
  readonly date: string;
  readonly content?: RecordId;
  readonly reasons?: readonly string[];
  readonly of?: RecordId;
  readonly over?: readonly RecordId[];
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
  const settlements = settlementsOf(events.filter(({ id, of = '' }) => !gone.has(id) && !gone.has(of)));
  const kept = new Set(settlements.map(({ of }) => of));
  for (const settled of settlements) {
    const stands = byId.get(settled.of ?? '');
    for (const id of settled.over ?? []) {
      const other = byId.get(id);
      // What another leader let stand is before them both again.
      if (!stands || !other || kept.has(id) || gone.has(id)) continue;
      if (rounds.get(stands.id) === rounds.get(id) && exclude(stands, other)) gone.set(id, settled);
    }
  }
  return gone;
};

/** The latest first, without those that a later one had before it and took the place of. */
const settlementsOf = <E extends WrittenEvent>(events: readonly E[]): readonly E[] => {
  const replaced = new Set<RecordId>();
  return events
    .filter(({ step }) => step === 'settled')
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .filter(({ id, over = [] }) => {
      if (replaced.has(id)) return false;
      for (const one of over) replaced.add(one);
      return true;
    });
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
  // Two people who wrote the same on two days: one of the days is wrong, and a limit hangs on it.
  if (a.step === b.step) return twice.includes(a.step) && a.by !== b.by && a.date !== b.date;
  const [one, other] = [sideOf(a), sideOf(b)];
  if (!one || !other || one === other) return false;
  return !(one + other).includes('accepted') || isPassing(one) || isPassing(other);
};

/** What happens but once, and begins or ends a limit. */
const twice: readonly Step[] = ['accepted', 'decided', 'concluded'];

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
