// A question with two answers and no default: nobody is taken to have said anything.
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { t } from '../text/t.ts';
import { Field, type FieldProps } from './Field.tsx';

interface YesNoProps extends FieldProps<boolean | null> {
  /** Words instead of 'Có' and 'Không' where those would be ambiguous. */
  readonly yes?: string;
  readonly no?: string;
}

/** `value` is null until it is answered; an answer can be taken back. */
export function YesNo({ yes, no, ...field }: YesNoProps) {
  return (
    <Field {...field} group>
      {({ id, describedBy }) => (
        <ChipGroup
          {...{ id, describedBy }}
          label={field.label}
          options={[
            { value: 'yes', label: yes ?? t('field.yes') },
            { value: 'no', label: no ?? t('field.no') },
          ]}
          value={field.value === null ? null : field.value ? 'yes' : 'no'}
          onChange={(answer) => field.onChange(answer === null ? null : answer === 'yes')}
          clearable
          invalid={field.problem !== undefined}
        />
      )}
    </Field>
  );
}
