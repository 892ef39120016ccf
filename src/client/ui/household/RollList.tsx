// Which households of a roll are shown, and their rows.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { clustersIn } from '../meeting/clusters.ts';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { t } from '../text/t.ts';
import { findHouseholds, type Household } from './households.ts';
import { RollRow, type RollRowsContext } from './RollRow.tsx';
import type { RollEntry } from './roll.ts';
import { type RollCalling, useCalled } from './use-calling.ts';

export interface CalledProps {
  readonly calling: RollCalling;
  readonly saved: readonly RollEntry[];
}

interface RollListProps extends CalledProps {
  readonly bundle: Bundle;
  readonly context: RollRowsContext;
  readonly group: Group;
  readonly query: string;
}

/** All of them are drawn once, each row by itself from then on; which are of one group changes with what is called. */
export const RollList = ({ group, query, ...list }: RollListProps) =>
  group === 'all' ? (
    <Rows {...list} shown={found(list.saved, query)} />
  ) : (
    <GroupRows {...{ group, query, ...list }} />
  );

/** The one that is open stays in sight though it is of another group by now. */
function GroupRows({ group, query, ...list }: RollListProps) {
  const { calling, saved, context } = list;
  const called = useCalled(calling, saved);
  const open = context.open.value;
  const there = saved.filter((_, at) => {
    const entry = called[at];
    return entry !== undefined && (isIn(entry, group) || entry.id === open);
  });
  return <Rows {...list} shown={found(there, query)} />;
}

interface RowsProps extends Omit<RollListProps, 'group' | 'query'> {
  readonly shown: readonly RollEntry[];
}

function Rows({ shown, saved, bundle, context }: RowsProps) {
  const clusters = clustersIn(bundle);
  const parts = partsOf(shown);
  return (
    <>
      {saved.length > 0 && shown.length === 0 && <p class="soft">{t('households.nothing')}</p>}
      <div class="rows choices roll" hidden={shown.length === 0}>
        {parts.map((part, at) => (
          <ul
            key={at}
            class="roll-part"
            aria-label={parts.length > 1 ? partLabel(at, part.length) : undefined}
          >
            {part.map((entry) => (
              <RollRow key={entry.id} {...{ entry, clusters, context }} />
            ))}
          </ul>
        ))}
      </div>
    </>
  );
}

/** Off the screen a part costs the browser nothing (meeting.css): with 300 rows each by itself a tap took twice as long. */
const partLength = 10;

const partsOf = (entries: readonly RollEntry[]): readonly (readonly RollEntry[])[] =>
  Array.from({ length: Math.ceil(entries.length / partLength) }, (_, at) =>
    entries.slice(at * partLength, (at + 1) * partLength),
  );

const partLabel = (at: number, length: number): string =>
  t('roll.part', { from: at * partLength + 1, to: at * partLength + length });

const groups = ['all', 'none', 'present', 'absent'] as const;
export type Group = (typeof groups)[number];

const isIn = ({ presence }: RollEntry, group: Group): boolean =>
  group === 'all' ||
  (group === 'none' && presence === undefined) ||
  (group === 'present' && presence === 'present') ||
  (group === 'absent' && (presence === 'absent' || presence === 'excused'));

interface GroupsProps extends CalledProps {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

/** Which of them are shown, each with how many there are. */
export function Groups({ calling, saved, group, onChange }: GroupsProps) {
  const entries = useCalled(calling, saved);
  return (
    <ChipGroup
      label={t('roll.show')}
      oneRow
      options={groups.map((value) => ({
        value,
        label: t(value === 'all' ? 'roll.all' : `roll.${value}`),
        count: entries.filter((entry) => isIn(entry, value)).length,
      }))}
      value={group}
      onChange={(chosen) => onChange(chosen ?? 'all')}
    />
  );
}

const found = (entries: readonly RollEntry[], query: string): readonly RollEntry[] => {
  if (query.trim() === '') return entries;
  const households = entries.flatMap(({ household }) => household ?? []);
  const matching = new Set(findHouseholds<Household>(households, query));
  return entries.filter(({ household }) => household && matching.has(household));
};
