// The words of a promise: where it stands, how long is left, what was answered.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import { followUp } from '../../../shared/kinds/follow-up.ts';
import type { FollowUpStep, PromiseOf, PromiseState } from '../../../shared/rules/promise/promise-types.ts';
import { leftTone, leftWords } from '../cases/case-words.ts';
import { optionLabel } from '../field-texts.ts';
import { text } from '../kind-texts.ts';
import type { IconName } from '../parts/icon-paths.ts';
import type { Tone } from '../parts/Mark.tsx';

const { step } = followUp.fields;

export const followUpWord = (name: FollowUpStep): string =>
  step ? optionLabel('follow-up', 'step', step, name) : name;

const looks: { readonly [state in PromiseState]: readonly [Tone, IconName] } = {
  open: ['still', 'clock'],
  'on-the-spot': ['done', 'talk'],
  'in-hand': ['lead', 'clock'],
  overdue: ['late', 'alert'],
  reopened: ['wait', 'undo'],
  'sent-up': ['lead', 'send'],
  answered: ['wait', 'talk'],
  declined: ['still', 'close'],
  resolved: ['done', 'check'],
};

export type PromiseLook = { readonly tone: Tone; readonly icon: IconName; readonly words: string };

/** Of what runs, how long is left; of the rest its state. @param left days until it is due, where it runs */
export const promiseLook = ({ state }: Pick<PromiseOf, 'state'>, left: number | undefined): PromiseLook => {
  const [tone, icon] = looks[state];
  if (left === undefined) return { tone, icon, words: text(`promise.state.${state}`) };
  return { tone: leftTone(left), icon, words: leftWords(left) };
};

/** What is read out: the words of the step that brought the result, else the answer that stands at the opinion. */
export const resultText = (bundle: Bundle, row: RecordState, { result }: PromiseOf): string => {
  const note = result?.id === undefined ? undefined : bundle.rows[result.id]?.values.note;
  return [note, row.values.answer].find((one): one is string => typeof one === 'string' && one !== '') ?? '';
};

export const wordsOf = (row: RecordState, field: string): string => {
  const value = row.values[field];
  return typeof value === 'string' ? value : '';
};
