// One of several: chips up to six, a list that opens above that.
import { ChipGroup, type ChipOption } from '../parts/ChipGroup.tsx';
import { t } from '../text/t.ts';
import { Field, type FieldProps } from './Field.tsx';

const mostChips = 6;

interface ChoiceFieldProps<Value extends string> extends FieldProps<Value | null> {
  readonly options: readonly ChipOption<Value>[];
}

/** `value` is null while nothing is chosen; a choice can be taken back. */
export function ChoiceField<Value extends string>({ options, ...field }: ChoiceFieldProps<Value>) {
  const asChips = options.length <= mostChips;
  return (
    <Field {...field} group={asChips}>
      {({ id, describedBy }) =>
        asChips ? (
          <ChipGroup
            {...{ id, describedBy, options }}
            label={field.label}
            value={field.value}
            onChange={field.onChange}
            clearable
            invalid={field.problem !== undefined}
          />
        ) : (
          <select
            id={id}
            class="input"
            autocomplete="off"
            value={field.value ?? ''}
            aria-describedby={describedBy}
            aria-invalid={field.problem ? 'true' : undefined}
            onChange={(event) => field.onChange((event.currentTarget.value || null) as Value | null)}
          >
            <option value="">{t('field.chooseOne')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  );
}
