// What it writes when a person leaves an office: the leaver's end, and what passes to the person who takes over.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Role } from '../../../shared/kinds/roles.ts';
import type { Person } from '../../store/catalog-api.ts';
import type { SaveStep } from '../../store/records-api.ts';

type Known = Pick<Person, 'roles' | 'villages'>;

/** Who takes over: nobody yet, a person of the directory, or a new one. */
export type Successor =
  | { readonly type: 'nobody' }
  | ({ readonly type: 'known'; readonly id: RecordId } & Known)
  | { readonly type: 'new'; readonly name: string; readonly title: string };

export type Handover = {
  readonly leaver: RecordId;
  /** The leaver's, all of which pass on. */
  readonly villages: readonly RecordId[];
  /** The last day in office, 'yyyy-mm-dd'. */
  readonly day: string;
  readonly successor: Successor;
  /** Those of the leaver's roles that pass on. */
  readonly roles: readonly Role[];
};

/**
 * The successor first. Villages pass on whole: a leaver who is let in again later begins without them, so that no village
 * has two heads unseen. Where nobody takes over they stay with the leaver's record, to be found there.
 */
export const handoverSteps = (handover: Handover): readonly SaveStep[] => {
  const { leaver, day, successor } = handover;
  const left = { until: day, active: false };
  if (successor.type === 'nobody') return [editOf(leaver, left)];
  const given = givenBy(handover);
  const takes: SaveStep =
    successor.type === 'known'
      ? editOf(successor.id, given)
      : {
          type: 'create',
          kind: 'person',
          values: {
            name: successor.name,
            ...(successor.title !== '' && { title: successor.title }),
            ...given,
            from: day,
            active: true,
          },
        };
  return [
    takes,
    {
      type: 'edit',
      root: leaver,
      record: leaver,
      values: ([taker = '']) => ({ ...left, villages: [], successor: taker }),
    },
  ];
};

/** The way back; `remove` is the person who was made for it. @param made as `handoverSteps` returned on saving */
export const handoverUndone = (
  { leaver, villages, successor }: Handover,
  [taker]: readonly RecordId[],
): { readonly steps: readonly SaveStep[]; readonly remove: readonly RecordId[] } => ({
  steps: [
    ...(successor.type === 'known'
      ? [editOf(successor.id, { roles: [...successor.roles], villages: [...successor.villages] })]
      : []),
    editOf(leaver, { until: null, active: true, villages: [...villages], successor: null }),
  ],
  remove: successor.type === 'new' && taker !== undefined ? [taker] : [],
});

/** Only a village head has villages. */
const givenBy = ({ successor, roles, villages }: Handover): { roles: Role[]; villages: RecordId[] } => {
  const own: Known = successor.type === 'known' ? successor : { roles: [], villages: [] };
  const all = [...new Set([...own.roles, ...roles])];
  const passed = roles.includes('head') ? villages : [];
  return { roles: all, villages: all.includes('head') ? [...new Set([...own.villages, ...passed])] : [] };
};

const editOf = (
  record: RecordId,
  values: { readonly [field: string]: null | string | boolean | readonly string[] },
): SaveStep => ({ type: 'edit', root: record, record, values });
