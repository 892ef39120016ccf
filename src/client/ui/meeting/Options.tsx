// Candidates, proposals or the households of a poverty list, each with its votes; one line to add another.
import type { RecordState } from '../../../shared/core/bundle.ts';
import { naturalId, type RecordId } from '../../../shared/core/ids.ts';
import { optionRowsOf, tallyKey } from '../../../shared/kinds/meeting-of.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { hasSeats, type ItemFacts, type VoteForm } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { ruleOn } from '../../../shared/rules/rules.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel, optionLabel } from '../field-texts.ts';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';
import { AddLine } from './AddLine.tsx';
import { CountField } from './CountField.tsx';
import { barredWords } from './CountingTeam.tsx';
import { clustersIn } from './clusters.ts';
import { barredAsCounter } from './counters.ts';
import { FromRegister } from './FromRegister.tsx';
import { isOneByOne } from './options.ts';
import { RemoveLine } from './RemoveLine.tsx';
import type { ShownMeeting } from './use-meeting.ts';
import type { Writing } from './use-writing.ts';
import { countIn, wordsIn } from './values-in.ts';

interface OptionsProps {
  readonly view: RecordView;
  readonly writing: Writing;
  readonly item: ItemFacts;
  readonly form: VoteForm;
  readonly result: Result;
  readonly shown: ShownMeeting;
}

export function Options(props: OptionsProps) {
  const { writing, item } = props;
  const options = optionRowsOf(writing.bundle, item.id);
  const list = <OptionList {...props} options={options} />;
  if (isOneByOne(item.matter) || options.length > 0) return list;
  return <Section title={t('vote.options')}>{list}</Section>;
}

function OptionList({
  view,
  writing,
  item,
  form,
  result,
  options,
  shown,
}: OptionsProps & { readonly options: readonly RecordState[] }) {
  const { records } = useAccount();
  const root = view.bundle.root.id;
  const { matter } = item;
  const kind = matter === 'poverty' ? 'poverty' : isOneByOne(matter) ? 'people' : 'proposals';
  return (
    <section class="group" aria-label={t(`vote.options.${kind}`)}>
      {isOneByOne(matter) && <h2>{t(`vote.options.${kind}`)}</h2>}
      {hasSeats(matter) && (options.length > 0 || isOneByOne(matter)) && (
        <div class="counts one">
          <CountField
            label={fieldLabel('item', 'seats')}
            value={item.seats ?? null}
            usual={1}
            onChange={(count) => writing.write(item.id, { seats: count })}
          />
        </div>
      )}
      {options.map((option) => (
        <Option key={option.id} {...{ option, writing, form, result, item, root, shown }} />
      ))}
      <AddLine
        label={t(`vote.addOption.${kind}`)}
        addWord={t('meeting.add')}
        isName={kind !== 'proposals'}
        onAdd={(label) => records.addRow(root, 'option', { item: item.id, label })}
      />
      {matter === 'poverty' && <FromRegister {...{ root, item, options, bundle: writing.bundle }} />}
    </section>
  );
}

const listField = minutes.rows.option?.fields.list;
const lists = listField?.type === 'choice' ? listField.options : [];

interface OptionProps extends Omit<OptionsProps, 'view'> {
  readonly option: RecordState;
  readonly root: RecordId;
}

function Option({ option: { id, values }, writing, form, result, item, root, shown }: OptionProps) {
  const clusters = clustersIn(writing.bundle);
  const label = wordsIn(values, 'label');
  const tally = (cluster: RecordId) => naturalId(root, 'tally', tallyKey(id, cluster));
  const bySlips = form === 'slips' || form === 'meeting-and-slips';
  return (
    <div class="card">
      <div class="line-head">
        <span class="strong">{label}</span>
        <OptionMark {...{ id, result }} />
      </div>
      {item.matter === 'counting-team' && <AsCounter name={label} {...{ writing, item, shown }} />}
      {item.matter === 'poverty' && (
        <ChipGroup
          label={t('vote.listOf', { name: label })}
          options={lists.map((value) => ({
            value,
            label: listField ? optionLabel('option', 'list', listField, value) : value,
          }))}
          value={wordsIn(values, 'list') || null}
          onChange={(chosen) => writing.write(id, { list: chosen })}
          clearable
        />
      )}
      <div class={clusters.length > 0 || form === 'meeting-and-slips' ? 'counts' : 'counts one'}>
        {form !== 'slips' && (clusters.length === 0 || countIn(values, 'votes') !== null) && (
          <CountField
            label={item.matter === 'poverty' ? t('vote.agree') : fieldLabel('option', 'votes')}
            value={countIn(values, 'votes')}
            onChange={(count) => writing.write(id, { votes: count })}
          />
        )}
        {form !== 'slips' &&
          clusters.map((cluster) => (
            <CountField
              key={cluster.id}
              label={cluster.name}
              value={countIn(writing.bundle.rows[tally(cluster.id)]?.values ?? {}, 'votes')}
              onChange={(count) => writing.write(tally(cluster.id), { votes: count })}
            />
          ))}
        {bySlips && (
          <CountField
            label={t('vote.onSlips')}
            value={countIn(values, 'slipVotes')}
            onChange={(count) => writing.write(id, { slipVotes: count })}
          />
        )}
      </div>
      <RemoveLine root={root} row={id} name={label} />
    </div>
  );
}

/** No candidate of this meeting's elections counts their ballots: said where the counters are proposed. */
function AsCounter({
  name,
  writing,
  item,
  shown: { meeting, entries, law },
}: Pick<OptionProps, 'writing' | 'item' | 'shown'> & { readonly name: string }) {
  const barred = barredAsCounter(writing.bundle, meeting.items, name, entries);
  if (!barred) return null;
  return (
    <Notice kind="warn">
      {barredWords(barred, ruleOn(law.rules, 'counting-team.least', item.day)?.citation ?? '')}
    </Notice>
  );
}

/** Whether this one reached the mark, once it is counted. */
function OptionMark({ id, result }: { readonly id: RecordId; readonly result: Result }) {
  const own = result.options.find((option) => option.id === id);
  const { mark } = result;
  if (!own || !mark || own.votes === 0 || result.state === 'wrong') return null;
  if (result.tied.includes(id))
    return (
      <Mark tone="wait" icon="split">
        {t('vote.tied')}
      </Mark>
    );
  if (!own.passed)
    return (
      <Mark tone="late" icon="close">
        {t('vote.optionMissing', { n: mark.need - own.votes })}
      </Mark>
    );
  return (
    <Mark tone="done" icon="check">
      {t(result.winners.includes(id) ? 'vote.optionPassed' : 'vote.optionEnough')}
    </Mark>
  );
}
