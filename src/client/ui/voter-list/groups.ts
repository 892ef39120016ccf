// The groups of a list with the opinions in them, and what has to be written back to these. Pure.
import { type Bundle, isDeleted, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { promisesOf } from '../../../shared/kinds/promises-of.ts';
import { promiseOf } from '../../../shared/rules/promise/promise-of.ts';
import type { FollowUp } from '../../../shared/rules/promise/promise-types.ts';
import type { Kept } from '../promises/use-kept.ts';

export type Asked = {
  readonly dialogue: Kept;
  readonly row: RecordState;
  readonly villages: readonly RecordId[];
  /** What stands of its follow-ups, in order: none that was written by mistake. */
  readonly steps: readonly FollowUp[];
};

export type Group = {
  readonly row: RecordState;
  readonly asked: readonly Asked[];
};

/** Opinions of voters' meetings; none that became a petition: those go their own way. */
export const askedAt = (dialogues: readonly Kept[]): readonly Asked[] =>
  dialogues
    .filter(({ bundle }) => bundle.root.values.form === 'voter-contact')
    .flatMap((dialogue) =>
      promisesOf(dialogue.bundle)
        .filter(({ row }) => row.values.petition == null)
        .map(({ row, facts, followUps }) => ({
          ...{ dialogue, row, villages: facts.villages },
          steps: promiseOf(facts, followUps, facts.day).steps,
        })),
    );

/** By opinion the group it is in. */
export const groupOfOpinion = (list: Bundle): ReadonlyMap<RecordId, RecordId> =>
  new Map(
    rowsOf(list, 'source').flatMap(({ values, redacted }) => {
      const link = values.dialogue;
      const row = typeof link === 'object' && link !== null && 'row' in link ? link.row : undefined;
      const { group } = values;
      const isThere = typeof group === 'string' && list.rows[group] && !isDeleted(list.rows[group]);
      return !redacted && isThere && typeof row === 'string' ? [[row, group] as const] : [];
    }),
  );

export const groupsOf = (list: Bundle, asked: readonly Asked[]): readonly Group[] => {
  const of = groupOfOpinion(list);
  return rowsOf(list, 'group')
    .filter(({ redacted }) => !redacted)
    .map((row) => ({ row, asked: asked.filter((one) => of.get(one.row.id) === row.id) }));
};

/** An opinion's follow-up that is still to be written. */
export type Step = { readonly root: RecordId; readonly values: Values };

/** Nothing before the list was sent; nor of one that the commune answers itself: those promises are its own. */
export const sendingUp = (groups: readonly Group[], { root: { values } }: Bundle): readonly Step[] => {
  const { sent, sentTo, level } = values;
  if (typeof sent !== 'string' || level === 'commune') return [];
  return stepsOf(groups, 'sent-up', () => ({ date: sent, note: sentTo || null }));
};

/** Of the groups that were answered. */
export const answering = (groups: readonly Group[], today: string): readonly Step[] =>
  stepsOf(
    groups.filter(({ row }) => typeof row.values.answer === 'string' && row.values.answer !== ''),
    'answered',
    ({ row }) => ({ date: row.values.answered ?? today, note: row.values.answer ?? null }),
  );

const stepsOf = (
  groups: readonly Group[],
  step: 'sent-up' | 'answered',
  valuesOf: (group: Group) => Values,
): readonly Step[] =>
  groups.flatMap((group) => {
    const values = valuesOf(group);
    return group.asked
      .filter(({ steps }) => !isWritten(steps, step, values.date))
      .map(({ dialogue, row }) => ({
        root: dialogue.item.id,
        values: { opinion: row.id, step, ...values },
      }));
  });

/** What the people said is not done is answered anew; the same words of the same day are not written twice. */
const isWritten = (steps: readonly FollowUp[], step: 'sent-up' | 'answered', date: unknown): boolean => {
  const since = steps.slice(steps.map((known) => known.step).lastIndexOf('reopened') + 1);
  return (
    since.some((known) => known.step === step || known.step === 'answered') ||
    steps.some((known) => known.step === step && known.date === date)
  );
};

/** The villages whose people asked it. */
export const villagesOf = ({ asked }: Group): readonly RecordId[] => [
  ...new Set(asked.flatMap(({ villages }) => villages)),
];
