// What a form holds, apart from what it shows: the fields that were typed in, what was there when it was opened, and
// which of it can be saved.
import { headsOf, type RecordState } from '../../../shared/core/bundle.ts';
import { sameJson } from '../../../shared/core/json.ts';
import type { SeenHeads } from '../../../shared/core/write.ts';
import { checkSet } from '../../../shared/kinds/check-set.ts';
import { fieldsOf, isEmpty, type KindDefinition, type Values } from '../../../shared/kinds/define-kind.ts';
import { noteMark } from '../list/drafts.ts';
import { t } from '../text/t.ts';
import { problemText, tooLongTogether } from './form-problems.ts';

/** In a draft of an edit: the heads that each typed field had when it was first typed in. */
const seenNote = `${noteMark}seen`;

/** The fields of a draft, without the form's own notes. */
export const fieldsIn = (draft: Values): Values =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => !name.startsWith(noteMark)));

export const seenIn = (draft: Values): SeenHeads => {
  const note = draft[seenNote];
  return note !== null && typeof note === 'object' && !Array.isArray(note) ? (note as SeenHeads) : {};
};

/**
 * The draft of an edit after one more keystroke. It holds only fields that differ from the record, so that taking it up
 * later never writes back what others changed meanwhile; and what the field's heads were, so that a change which
 * arrived while it was written is not replaced unseen.
 */
export const typedInto = (draft: Values, state: RecordState, name: string, value: Values[string]): Values => {
  const { [name]: _old, ...others } = fieldsIn(draft);
  const { [name]: seen, ...otherSeen } = seenIn(draft);
  // Letter for letter: a blank at the end is the beginning of the next word.
  if (sameJson(isEmpty(value) ? null : value, state.values[name]))
    return { ...others, [seenNote]: otherSeen };
  const heads = seen ?? headsOf(state, name).map((head) => head.id);
  return { ...others, [name]: value, [seenNote]: { ...otherSeen, [name]: heads } };
};

/**
 * What can be saved, and what cannot with the words why. Good texts are composed (NFC) and without blanks at their ends,
 * emptied fields null; bad ones stay as they were typed.
 */
export const sorted = (
  kind: KindDefinition,
  recordKind: string,
  values: Values,
): {
  readonly good: Values;
  readonly bad: Values;
  readonly problems: { readonly [field: string]: string };
} => {
  const tidied = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, emptied(value)]));
  const problems: { [field: string]: string } = {};
  for (const { field: name } of checkSet(kind, recordKind, tidied)) {
    const field = fieldsOf(kind, recordKind)?.[name];
    problems[name] = field ? problemText(field, tidied[name] ?? null) : t('form.failInvalid');
  }
  const good = without(tidied, problems);
  const long = tooLongTogether(good);
  if (long === undefined) return { good, bad: only(values, problems), problems };
  // One text fewer at a time, until the rest can travel.
  const named = { ...problems, [long]: t('form.tooLongTogether') };
  const rest = sorted(kind, recordKind, without(values, named));
  const all = { ...named, ...rest.problems };
  return { good: rest.good, bad: only(values, all), problems: all };
};

const only = (values: Values, named: object): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(named, name)));

const without = (values: Values, named: object): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !Object.hasOwn(named, name)));

const emptied = (value: Values[string] | undefined): Values[string] =>
  typeof value === 'string'
    ? value.trim() === ''
      ? null
      : value.normalize('NFC').trim()
    : isEmpty(value)
      ? null
      : (value ?? null);
