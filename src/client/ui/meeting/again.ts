// Another go at what did not pass: the item once more in the same meeting, or a new meeting prepared from this one.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { optionRowsOf } from '../../../shared/kinds/meeting-of.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Result as VoteResult } from '../../../shared/rules/meeting/result-types.ts';
import type { Records, SaveFailure, SaveStep } from '../../store/records-api.ts';
import { t } from '../text/t.ts';

type Made = Promise<Result<RecordId, SaveFailure>>;

/** The first vote stays in the minutes as it was. @param tied it is between those with equal votes alone */
export const itemAgain = async (
  records: Records,
  bundle: Bundle,
  { id }: ItemFacts,
  tied?: Pick<VoteResult, 'tied' | 'winners'>,
): Made => {
  const root = bundle.root.id;
  const only = tied?.tied;
  const { title, matter, voting, seats: all } = bundle.rows[id]?.values ?? {};
  // Of those who stand equal only as many are chosen as there are places left.
  const seats = typeof all === 'number' && tied ? Math.max(1, all - tied.winners.length) : all;
  const options = optionRowsOf(bundle, id).filter((option) => only === undefined || only.includes(option.id));
  const values = given({
    title: t('vote.againTitle', { title: String(title ?? '') }),
    matter,
    voting,
    seats,
  });
  const saved = await records.saveAll([
    { type: 'addRow', root, rowKind: 'item', values },
    ...options.map(
      (option): SaveStep => ({
        type: 'addRow',
        root,
        rowKind: 'option',
        values: ([made]) => ({
          ...given({ label: option.values.label, list: option.values.list }),
          item: made ?? '',
        }),
      }),
    ),
  ]);
  return firstOf(saved);
};

/** What is the same the next time; the day is not known yet. */
const kept = [
  'form',
  'document',
  'subject',
  'villages',
  'place',
  'chair',
  'secretary',
  'frontHead',
  'households',
];

/** @param only of the item's options, these come along */
export const anotherMeeting = async (
  records: Records,
  bundle: Bundle,
  item: RecordId,
  only: readonly RecordId[],
): Made => {
  const { values } = bundle.root;
  const { title, matter, seats } = bundle.rows[item]?.values ?? {};
  const made = await records.create(
    'minutes',
    given(Object.fromEntries(kept.map((name) => [name, values[name]]))),
    { rows: [{ kind: 'item', values: given({ title, matter, seats }) }] },
  );
  if (!made.ok || only.length === 0) return made;
  const root = made.value;
  const again = Object.values((await records.open(root))?.bundle.rows ?? {}).find(
    ({ kind }) => kind === 'item',
  );
  const options = optionRowsOf(bundle, item).filter(({ id }) => only.includes(id));
  const saved = await records.saveAll(
    options.map(
      ({ values: { label, list, household } }): SaveStep => ({
        type: 'addRow',
        root,
        rowKind: 'option',
        values: { ...given({ label, list, household }), item: again?.id ?? '' },
      }),
    ),
  );
  return saved.ok ? made : saved;
};

const given = (values: { readonly [field: string]: Values[string] | undefined }): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, value]],
    ),
  );

const firstOf = (saved: Result<readonly RecordId[], SaveFailure>): Result<RecordId, SaveFailure> => {
  if (!saved.ok) return saved;
  const [first] = saved.value;
  return first === undefined ? err({ type: 'gone' }) : ok(first);
};
