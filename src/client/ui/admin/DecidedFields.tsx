// From which day it holds, and which paper says so: the end of each form about villages.
import { useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { DateField } from '../form/DateField.tsx';
import { TextField } from '../form/TextField.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import type { Decided } from './village-changes.ts';

interface DecidedFieldsProps {
  readonly value: Decided;
  readonly onChange: (value: Decided) => void;
  /** Something was pressed without a day. */
  readonly dayMissing: boolean;
}

/** Today at first, by the clock the server corrected; no decision. */
export function useDecided(): readonly [Decided, (value: Decided) => void] {
  const { now } = useAccount();
  const [decided, setDecided] = useState<Decided>(() => ({ day: dayOf(now()), decision: '' }));
  return [decided, setDecided];
}

export function DecidedFields({ value, onChange, dayMissing }: DecidedFieldsProps) {
  const { now } = useAccount();
  return (
    <>
      <DateField
        label={t('directory.day')}
        value={value.day}
        today={dayOf(now())}
        problem={dayMissing && value.day === '' ? t('directory.dayNeeded') : undefined}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TextField
        label={t('village.decision')}
        hint={t('directory.decisionHint')}
        value={value.decision}
        onChange={(decision) => onChange({ ...value, decision })}
      />
    </>
  );
}
