// A village meeting as its pages show it: the roll, each item's result by the law in force, and what the day is.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { isOver } from '../../../shared/kinds/meeting-days.ts';
import { type Meeting, meetingOf } from '../../../shared/kinds/meeting-of.ts';
import { type Day, dayInVietnam } from '../../../shared/rules/days.ts';
import type { Law } from '../../../shared/rules/law.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import { resultOf } from '../../../shared/rules/meeting/result-of.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import type { RollEntry } from '../household/roll.ts';
import { useRegisterReady } from '../household/use-register-ready.ts';
import { useRoll } from '../household/use-roll.ts';
import { closedIn, measuringDay, measuringLaw } from './closed.ts';

export type ShownMeeting = {
  /** Before that no result, no quorum and no closing: too few households would be counted. */
  readonly isReady: boolean;
  /** As closed, where it was. */
  readonly bundle: Bundle;
  readonly meeting: Meeting;
  readonly entries: readonly RollEntry[];
  readonly law: Law;
  readonly today: Day;
  /** Past, or closed: nothing more is put to the vote. */
  readonly isOver: boolean;
  readonly resultOf: (item: ItemFacts) => Result;
};

/** Closed minutes are measured by the households and the rules they were closed with. */
export const useMeeting = (live: Bundle): ShownMeeting => {
  const { catalog, now } = useAccount();
  const closed = closedIn(live);
  const bundle = closed?.bundle ?? live;
  const law = measuringLaw(closed, lawInForce(catalog.directory.value));
  const today = dayInVietnam(now());
  const { entries } = useRoll(bundle);
  const counted = (closed?.snapshot.households ?? entries).map(({ id }) => id);
  const meeting = meetingOf(bundle, counted);
  const isWhole = useRegisterReady();
  const day = measuringDay(closed, today);
  return {
    isReady: closed !== undefined || isWhole,
    bundle,
    meeting,
    entries,
    law,
    today,
    isOver: isOver(bundle, day),
    resultOf: (item) => resultOf(item, meeting.roll, law, day),
  };
};
