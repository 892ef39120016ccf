// What the renaming, merging and splitting of villages writes: plain saves, all of them in one transaction.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { SaveStep } from '../../store/records-api.ts';

/** The paper that says so. @property day 'yyyy-mm-dd' from which it holds @property decision '' where none is named */
export type Decided = { readonly day: string; readonly decision: string };

/** What a village becomes part of: one that is there, or a new one of this name. */
export type Becomes =
  | { readonly type: 'existing'; readonly id: RecordId }
  | { readonly type: 'new'; readonly name: string };

/** A village head with the villages that stand in his record. */
export type Serving = { readonly id: RecordId; readonly villages: readonly RecordId[] };

/** Villages that are no more from a day on: merged into one, or split into several. */
export type Ending = Decided & {
  readonly ended: readonly RecordId[];
  readonly becomes: readonly Becomes[];
  /** Who serves what they became; they give up the ended ones. */
  readonly heads: readonly Serving[];
};

/** The new name with the old one kept as a row: until when, and by which decision. */
export const renamingSteps = (
  village: RecordId,
  names: { readonly before: string; readonly after: string },
  { day, decision }: Decided,
): readonly SaveStep[] => [
  { type: 'edit', root: village, record: village, values: { name: names.after } },
  {
    type: 'addRow',
    root: village,
    rowKind: 'former-name',
    values: { name: names.before, until: day, ...(decision.trim() !== '' && { decision: decision.trim() }) },
  },
];

/**
 * New villages first, then the end of the old ones with what they became, then their heads. The server gives those who
 * serve a successor the records of the villages before it (`servedVillages`).
 */
export const endingSteps = ({ ended, becomes, heads, day, decision }: Ending): readonly SaveStep[] => {
  const names = becomes.flatMap((one) => (one.type === 'new' ? [one.name] : []));
  return [
    ...names.map((name): SaveStep => ({ type: 'create', kind: 'village', values: { name } })),
    ...ended.map(
      (village): SaveStep => ({
        type: 'edit',
        root: village,
        record: village,
        values: (made) => ({
          ended: day,
          successors: successorsOf(becomes, made),
          decision: decision.trim() === '' ? null : decision.trim(),
        }),
      }),
    ),
    ...heads.map(
      ({ id, villages }): SaveStep => ({
        type: 'edit',
        root: id,
        record: id,
        values: (made) => ({
          villages: [
            ...new Set([
              ...villages.filter((village) => !ended.includes(village)),
              ...successorsOf(becomes, made),
            ]),
          ],
        }),
      }),
    ),
  ];
};

/** The way back: the old villages stand again, their heads have them again; `remove` are the new ones. @param made as `endingSteps` returned on saving */
export const endingUndone = (
  { ended, becomes, heads }: Ending,
  made: readonly RecordId[],
): { readonly steps: readonly SaveStep[]; readonly remove: readonly RecordId[] } => ({
  steps: [
    ...ended.map((village) => editOf(village, { ended: null, successors: [], decision: null })),
    ...heads.map(({ id, villages }) => editOf(id, { villages: [...villages] })),
  ],
  remove: made.slice(0, becomes.filter(({ type }) => type === 'new').length),
});

/** The new ones are made first and in this order. */
const successorsOf = (becomes: readonly Becomes[], made: readonly RecordId[]): RecordId[] => {
  const fresh = made.values();
  return becomes.map((one) => (one.type === 'existing' ? one.id : (fresh.next().value ?? '')));
};

const editOf = (
  record: RecordId,
  values: { readonly [field: string]: null | readonly string[] },
): SaveStep => ({
  type: 'edit',
  root: record,
  record,
  values,
});
