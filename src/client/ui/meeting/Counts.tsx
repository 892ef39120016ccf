// What was counted at the meeting, or in each of its parts: votes, and the ballots they were on.
import type { RecordState } from '../../../shared/core/bundle.ts';
import { naturalId, type RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { tallyKey } from '../../../shared/kinds/meeting-of.ts';
import type { ItemFacts, VoteForm } from '../../../shared/rules/meeting/meeting-types.ts';
import { fieldLabel } from '../field-texts.ts';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';
import { CountField } from './CountField.tsx';
import { CountingTeam } from './CountingTeam.tsx';
import { clustersIn } from './clusters.ts';
import type { ShownMeeting } from './use-meeting.ts';
import type { Writing } from './use-writing.ts';
import { countIn } from './values-in.ts';

interface CountsProps {
  readonly writing: Writing;
  readonly row: RecordState;
  readonly item: ItemFacts;
  readonly form: VoteForm;
  readonly shown: ShownMeeting;
}

/** Held in several places each has a box of its own; they are summed. */
export function Counts({ writing, row, item, form, shown }: CountsProps) {
  const { bundle } = writing;
  const clusters = clustersIn(bundle);
  const tally = (cluster: RecordId) => naturalId(bundle.root.id, 'tally', tallyKey(item.id, cluster));
  const hasOptions = item.meeting.some(({ options = [] }) => options.length > 0);
  const isOwnCounted = ballotFields.some((field) => countIn(row.values, field) !== null);
  const box = (record: RecordId, values: Values, title: string) => (
    <Ballot key={record} {...{ writing, record, values, form, hasOptions, title }} />
  );
  return (
    <>
      {clusters.length === 0 || isOwnCounted ? box(item.id, row.values, t('vote.atMeeting')) : null}
      {clusters.map(({ id, name }) => box(tally(id), bundle.rows[tally(id)]?.values ?? {}, name))}
      {form === 'secret-ballot' && <CountingTeam {...{ writing, row, item, shown }} />}
    </>
  );
}

export const votes = ['votesFor', 'votesAgainst', 'votesOther'] as const;
export const slipCounts = ['issued', 'collected', 'valid', 'invalid'] as const;
const ballotFields = [...votes, ...slipCounts] as const;

interface BallotProps {
  readonly writing: Writing;
  readonly record: RecordId;
  readonly values: Values;
  readonly form: VoteForm;
  /** Candidates or proposals have counts of their own, and for and against none. */
  readonly hasOptions: boolean;
  readonly title: string;
}

function Ballot({ writing, record, values, form, hasOptions, title }: BallotProps) {
  const fields = (names: readonly (typeof ballotFields)[number][]) => (
    <CountFields {...{ writing, record, values, names }} />
  );
  const isSecret = form === 'secret-ballot';
  if (!isSecret && hasOptions) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {isSecret && fields(slipCounts)}
      {!hasOptions && fields(votes)}
      {!isSecret && form === 'meeting-and-slips' && (
        <Section title={t('vote.byBallot')}>{fields(slipCounts)}</Section>
      )}
    </section>
  );
}

interface CountFieldsProps {
  readonly writing: Writing;
  readonly record: RecordId;
  readonly values: Values;
  readonly names: readonly (typeof ballotFields)[number][];
}

export function CountFields({ writing, record, values, names }: CountFieldsProps) {
  return (
    <div class={names.length === 4 ? 'counts two' : 'counts'}>
      {names.map((name) => (
        <CountField
          key={name}
          label={fieldLabel('item', name)}
          value={countIn(values, name)}
          onChange={(count) => writing.write(record, { [name]: count })}
        />
      ))}
    </div>
  );
}
