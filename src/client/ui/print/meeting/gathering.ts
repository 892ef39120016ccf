// What the papers of a meeting are filled from, read once: the roll, each agenda item with its counts and its result by law.
import type { Bundle, RecordState } from '../../../../shared/core/bundle.ts';
import type { RecordId } from '../../../../shared/core/ids.ts';
import type { Values } from '../../../../shared/kinds/define-kind.ts';
import { meetingOf, optionRowsOf } from '../../../../shared/kinds/meeting-of.ts';
import type { Day } from '../../../../shared/rules/days.ts';
import type { Law } from '../../../../shared/rules/law.ts';
import type { ItemFacts } from '../../../../shared/rules/meeting/meeting-types.ts';
import { resultOf } from '../../../../shared/rules/meeting/result-of.ts';
import type { Result } from '../../../../shared/rules/meeting/result-types.ts';
import type { RuleId } from '../../../../shared/rules/rule-ids.ts';
import type { RuleRow } from '../../../../shared/rules/rule-rows.ts';
import { ruleOn } from '../../../../shared/rules/rules.ts';
import type { Directory } from '../../../store/catalog-api.ts';
import { attendanceOf, type Households, type Roll } from '../attendance.ts';
import { blank, inSentence, listOf, textOf } from '../form-words.ts';
import { type Place, placeOf } from '../place.ts';
import { printedRows } from '../printed-rows.ts';

export type MeetingSource = {
  readonly bundle: Bundle;
  readonly directory: Directory;
  /** The households of the roll, called or not, by name. */
  readonly households: Households;
  /** The households the roll is of: those in force that day, and whoever was called present beside them. */
  readonly counted: readonly RecordId[];
  readonly law: Law;
  readonly today: Day;
};

/** A candidate, an option, or a household of a poverty list. */
export type PaperOption = {
  readonly id: RecordId;
  readonly label: string;
  readonly list: string;
  /** Of a poverty list: the household of the register; '' where it was only named. */
  readonly household: RecordId;
  /** Whether anybody wrote down how many were for it. */
  readonly counted: boolean;
};

export type Voted = {
  readonly id: RecordId;
  readonly values: Values;
  readonly facts: ItemFacts;
  readonly result: Result;
  readonly options: readonly PaperOption[];
  readonly seats: number;
};

export type Gathering = {
  readonly place: Place;
  readonly bundle: Bundle;
  readonly values: Values;
  readonly villages: readonly RecordId[];
  /** The commune's word for village, in small letters. */
  readonly thon: string;
  /** "bản Xuân Tre", inside a sentence. */
  readonly thonName: string;
  readonly roll: Roll;
  readonly items: readonly Voted[];
  /** The row of a rule on the day of the meeting. */
  rule(rule: RuleId): RuleRow | undefined;
};

export const gather = (source: MeetingSource): Gathering => {
  const { bundle, directory, households, counted, law } = source;
  const { values } = bundle.root;
  const place = placeOf(directory);
  const villages = listOf(values.villages);
  const meeting = meetingOf(bundle, counted);
  const rows = new Map(printedRows(bundle, 'item').map((row) => [row.id, row]));
  return {
    place,
    bundle,
    values,
    villages,
    thon: place.thon,
    thonName: villages.map((id) => inSentence(place.village(id))).join(', ') || `${place.thon} ${blank}`,
    roll: attendanceOf(bundle, households, meeting.roll),
    items: meeting.items.flatMap((facts) => {
      const row = rows.get(facts.id);
      return row ? [votedOn(bundle, row, facts, resultOf(facts, meeting.roll, law, source.today))] : [];
    }),
    rule: (rule) => ruleOn(law.rules, rule, meeting.day),
  };
};

const votedOn = (bundle: Bundle, { id, values }: RecordState, facts: ItemFacts, result: Result): Voted => ({
  id,
  values,
  facts,
  result,
  options: optionRowsOf(bundle, id).map((option) => ({
    id: option.id,
    label: textOf(option.values.label),
    list: textOf(option.values.list),
    household: textOf(option.values.household),
    counted: isCounted(facts, option.id),
  })),
  seats: facts.seats ?? 1,
});

const isCounted = ({ meeting, slips }: ItemFacts, option: RecordId): boolean =>
  [...meeting, ...(slips ? [slips] : [])].some(({ options = [] }) =>
    options.some(({ id, votes }) => id === option && votes !== undefined),
  );
