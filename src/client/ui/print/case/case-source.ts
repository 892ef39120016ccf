// What the papers of a petition's case are filled from, read once: the petition, the event, the law of its day.
import type { Bundle, RecordState } from '../../../../shared/core/bundle.ts';
import type { Values } from '../../../../shared/kinds/define-kind.ts';
import { petition } from '../../../../shared/kinds/petition.ts';
import { eventsOf } from '../../../../shared/kinds/petition-events.ts';
import { fallen, inOrder } from '../../../../shared/rules/case/standing.ts';
import type { RuleId } from '../../../../shared/rules/rule-ids.ts';
import type { RuleRow } from '../../../../shared/rules/rule-rows.ts';
import { ruleOn } from '../../../../shared/rules/rules.ts';
import type { Directory } from '../../../store/catalog-api.ts';
import { blank, dayWords, inSentence, listOf, numberOf, paragraphsOf, textOf } from '../form-words.ts';
import { type Place, placeOf } from '../place.ts';

export type CasePaperSource = {
  readonly bundle: Bundle;
  readonly directory: Directory;
  /** The rule table in force. */
  readonly rules: readonly RuleRow[];
  /** The event the paper is about; without one it is drawn up before the step is written down. */
  readonly event?: RecordState | undefined;
};

/** The petition in the words of its papers. What nobody wrote is an open place. */
export type Matter = {
  readonly place: Place;
  readonly bundle: Bundle;
  readonly values: Values;
  readonly event: Values;
  /** The day of the paper, '' when open. */
  readonly day: string;
  /** "khiếu nại", "kiến nghị", "đơn". */
  readonly type: string;
  /** "Ủy ban nhân dân xã Búng Lao" */
  readonly committee: string;
  /** "Chủ tịch Ủy ban nhân dân xã Búng Lao" */
  readonly chair: string;
  /** "ông (bà) Giàng A Páo" */
  readonly sender: string;
  /** The row of a rule on the day of the paper; on its first day when that is open. */
  rule(rule: RuleId): RuleRow | undefined;
};

export const matterOf = ({ bundle, directory, rules, event }: CasePaperSource): Matter => {
  const place = placeOf(directory);
  const values = valuesOf(bundle, event);
  const day = textOf(event?.values.date);
  const committee = `Ủy ban nhân dân ${inSentence(place.commune)}`;
  return {
    place,
    bundle,
    values,
    event: event?.values ?? {},
    day,
    type: typeWords(place, values),
    committee,
    chair: `Chủ tịch ${committee}`,
    sender: `ông (bà) ${textOf(values.sender) || blank}`,
    rule: (rule) => ruleOn(rules, rule, day || textOf(values.received) || '2026-07-01'),
  };
};

/** The petition's values; where the event is about one content of several, that content's matter. */
const valuesOf = ({ root, rows }: Bundle, event: RecordState | undefined): Values => {
  const content = rows[textOf(event?.values.content)];
  if (!content || content.redacted) return root.values;
  const { summary, type, competence, finding } = content.values;
  return {
    ...root.values,
    ...(summary && { summary }),
    ...(type && { type }),
    ...(competence && { competence }),
    ...(finding && { finding }),
  };
};

/** The events of a step that count, in order of law: of the same content, up to the event the paper is about. */
export const standingEvents = (
  { bundle, event }: Pick<CasePaperSource, 'bundle' | 'event'>,
  step: string,
): readonly RecordState[] => {
  const about = textOf(event?.values.content);
  const ordered = inOrder(eventsOf(bundle)).filter(({ content }) => !content || content === about);
  const gone = fallen(ordered);
  const until = ordered.findIndex(({ id }) => id === event?.id);
  return (until < 0 ? ordered : ordered.slice(0, until + 1)).flatMap((one) => {
    const row = bundle.rows[one.id];
    return row && one.step === step && !gone.has(one.id) ? [row] : [];
  });
};

export const latestEvent = (source: CasePaperSource, step: string): Values | undefined =>
  standingEvents(source, step).at(-1)?.values;

const typeWords = (place: Place, { type }: Values): string =>
  type === 'complaint' || type === 'proposal' || type === 'feedback'
    ? place.labels.option('petition', 'type', petition.fields.type, type).toLocaleLowerCase('vi')
    : 'đơn';

/** "đơn khiếu nại"; "đơn" where the type has no name. */
export const paperWords = ({ type }: Matter): string => (type === 'đơn' ? type : `đơn ${type}`);

/** "Ngày 12 tháng 11 năm 2026, Ủy ban … nhận được đơn … của …": what every letter begins with. */
export const receivedWords = (matter: Matter): string => {
  const { values, committee, sender } = matter;
  const code = textOf(values.code);
  const people = numberOf(values.people) ?? 1;
  const others = people > 1 ? ` và ${String(people - 1).padStart(2, '0')} người cùng đứng đơn` : '';
  return [
    dayWords(textOf(values.received)).replace(/^ngày/, 'Ngày'),
    `${committee} nhận được ${paperWords(matter)} của ${sender}${others}`,
    `địa chỉ: ${textOf(values.address) || blank}`,
    code !== '' && `mã đơn: ${code}`,
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.');
};

/** The grounds of the event from the list of the law, then its words; '' for none. */
export const groundWords = ({ place, event }: Matter): string =>
  [
    ...listOf(event.reasons).map((one) =>
      inSentence(place.labels.option('event', 'reasons', undefined, one)),
    ),
    ...paragraphsOf(event.note),
  ].join('; ');

/** "30 ngày", "05 ngày làm việc" of a rule; open places where none is in force. */
export const periodWords = (row: RuleRow | undefined): string => {
  const value = row ? String(row.value).padStart(2, '0') : blank;
  return `${value} ngày${row?.unit === 'working-days' ? ' làm việc' : ''}`;
};
