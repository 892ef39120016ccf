// What the law asks of dialogues and is not done yet, over all of them; and the days of receiving citizens. Pure.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Day } from '../../../shared/rules/days.ts';
import { isDay } from '../../../shared/rules/days.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import {
  type DialogueClock,
  type DialogueHost,
  dialogueClocks,
} from '../../../shared/rules/dialogue/dialogue-clocks.ts';
import type { Receiver } from '../../../shared/rules/dialogue/year-plan.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { dialogueFactsOf } from './dialogue-facts.ts';
import type { Kept } from './use-kept.ts';

export type Duty = {
  readonly dialogue: Kept;
  readonly clock: DialogueClock;
  /** Days until its last day; negative once it has passed. */
  readonly left: number;
};

/** What is not done yet, the nearest first. What comes after a dialogue does not wait before it was held. */
export const openDuties = (
  dialogues: readonly Kept[],
  notices: readonly Kept[],
  law: Law,
  today: Day,
): readonly Duty[] =>
  dialogues
    .flatMap((dialogue) =>
      dialogueClocks(dialogueFactsOf(dialogue.bundle, notices), law).flatMap((clock) =>
        clock.done !== undefined || (clock.direction === 'after' && clock.trigger > today)
          ? []
          : [{ dialogue, clock, left: daysLeft(clock.due, today) }],
      ),
    )
    .sort((a, b) => a.left - b.left);

/** The days of one host's dialogues, held and to come. */
export const dialogueDays = (kept: readonly Kept[], host: DialogueHost): readonly Day[] =>
  kept.flatMap(({ bundle }) => {
    const { day, by } = dialogueFactsOf(bundle, []);
    return by === host && day !== undefined ? [day] : [];
  });

/** The days on which that person received in person. */
export const receiverDays = (kept: readonly Kept[], receiver: Receiver): readonly Day[] =>
  kept.flatMap(({ bundle: { root } }) => {
    const { date, receiverRole } = root.values;
    return root.kind === 'reception' && receiverRole === receiver && isDay(date) ? [date] : [];
  });

/** By village the days of its meetings. */
export const meetingDays = (kept: readonly Kept[]): ReadonlyMap<RecordId, readonly Day[]> => {
  const days = new Map<RecordId, Day[]>();
  for (const { bundle } of kept) {
    const { kind, values } = bundle.root;
    if (kind !== 'minutes' || values.form !== 'village-meeting' || !isDay(values.date)) continue;
    for (const id of Array.isArray(values.villages) ? values.villages.map(String) : [])
      days.set(id, [...(days.get(id) ?? []), values.date]);
  }
  return days;
};
