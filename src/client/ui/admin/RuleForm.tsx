// The commune's own row of a rule: written whole, with citation, first day and reason.
import { useState } from 'preact/hooks';
import type { RecordState } from '../../../shared/core/bundle.ts';
import { type Base, isPeriod, type RuleRow, type Unit } from '../../../shared/rules/rule-rows.ts';
import { longestPeriod } from '../../../shared/rules/rules.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import { LongText } from '../form/LongText.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { YesNo } from '../form/YesNo.tsx';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { type EntryProblem, entryOf, problemsOf, type RuleEntry, recordOf } from './rule-form.ts';

interface RuleFormProps {
  readonly shipped: RuleRow;
  readonly own: RecordState | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

interface PartProps {
  readonly entry: RuleEntry;
  readonly change: (changed: Partial<RuleEntry>) => void;
  /** The words of what is wrong, once saving was tried. */
  readonly wrong: (name: EntryProblem) => string | undefined;
}

const periodUnits = ['calendar-days', 'working-days', 'months'] as const;

const problemWords = {
  value: 'rules.valueNeeded',
  of: 'rules.ofProblem',
  citation: 'rules.citationNeeded',
  from: 'rules.startNeeded',
  to: 'rules.endProblem',
  reason: 'rules.whyNeeded',
} as const satisfies { readonly [name in EntryProblem]: string };

export function RuleForm({ shipped, own, today, onClose }: RuleFormProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [begun] = useState(() => entryOf(shipped, own, today));
  const [entry, setEntry] = useState(begun);
  const [pressed, setPressed] = useState(false);
  useOpenForm(entry !== begun);
  const problems = pressed ? problemsOf(entry) : [];
  const part: PartProps = {
    entry,
    change: (changed) => setEntry({ ...entry, ...changed }),
    wrong: (name) => (problems.includes(name) ? t(problemWords[name]) : undefined),
  };
  const save = async () => {
    setPressed(true);
    if (problemsOf(entry).length > 0) return;
    const values = recordOf(shipped, entry);
    const done = await attempt(() =>
      own ? records.edit(own.id, own.id, values) : records.create('rule', values),
    );
    if (done) onClose();
  };
  return (
    <div class="form">
      <Amount {...part} />
      <Grounds {...part} today={today} />
      <div class="buttons">
        <Button kind="primary" onPress={() => void save()}>
          {t('rules.save')}
        </Button>
        <Button onPress={onClose}>{t('villages.done')}</Button>
      </div>
      <Problem words={problem} />
    </div>
  );
}

/** How much, in what. */
function Amount({ entry, change, wrong }: PartProps) {
  const { value, unit } = entry;
  if (unit === 'on-off') {
    return (
      <YesNo
        label={t('rules.value')}
        value={value === null ? null : value === 1}
        onChange={(on) => change({ value: on === null ? null : Number(on) })}
        problem={wrong('value')}
      />
    );
  }
  return (
    <>
      <NumberField
        label={t('rules.value')}
        value={value}
        {...(isPeriod(unit) && { max: longestPeriod })}
        onChange={(value) => change({ value })}
        problem={wrong('value')}
      />
      {unit === 'fraction' && <Share {...{ entry, change, wrong }} />}
      {isPeriod(unit) && <PeriodUnit unit={unit} onChange={(unit) => change({ unit })} />}
    </>
  );
}

const bases = ['households', 'present', 'attendees', 'voters'] as const;

/** The second half of a fraction, whether it must be passed or reached, and of whom it is. */
function Share({ entry: { of, over, base }, change, wrong }: PartProps) {
  return (
    <>
      <NumberField label={t('rules.of')} value={of} onChange={(of) => change({ of })} problem={wrong('of')} />
      <YesNo label={t('rules.mustExceed')} value={over} onChange={(over) => change({ over })} />
      {base !== null && (
        <ChoiceField
          label={t('rules.base')}
          options={bases.map((value) => ({ value, label: t(`rules.base.${value}`) }))}
          value={base}
          onChange={(chosen) => change({ base: (chosen as Base | null) ?? base })}
        />
      )}
    </>
  );
}

function PeriodUnit({ unit, onChange }: { readonly unit: Unit; readonly onChange: (unit: Unit) => void }) {
  return (
    <ChoiceField
      label={t('rules.unit')}
      options={periodUnits.map((value) => ({ value, label: t(`rules.unit.${value}`) }))}
      value={unit}
      onChange={(chosen) => onChange((chosen as Unit | null) ?? unit)}
    />
  );
}

/** By what paper, from when to when, confirmed by whom, and why. */
function Grounds({ entry, change, wrong, today }: PartProps & { readonly today: string }) {
  return (
    <>
      <TextField
        label={t('rules.citation')}
        hint={t('rules.citationHint')}
        value={entry.citation}
        onChange={(citation) => change({ citation })}
        problem={wrong('citation')}
      />
      <DateField
        label={t('rules.start')}
        hint={t('rules.startHint')}
        value={entry.from}
        today={today}
        onChange={(from) => change({ from })}
        problem={wrong('from')}
      />
      <DateField
        label={t('rules.end')}
        hint={t('rules.endHint')}
        value={entry.to}
        today={today}
        onChange={(to) => change({ to })}
        problem={wrong('to')}
      />
      <TextField
        label={t('rules.confirmed')}
        value={entry.confirmedBy}
        onChange={(confirmedBy) => change({ confirmedBy })}
      />
      <LongText
        label={t('rules.why')}
        value={entry.reason}
        rows={2}
        onChange={(reason) => change({ reason })}
        problem={wrong('reason')}
      />
    </>
  );
}
