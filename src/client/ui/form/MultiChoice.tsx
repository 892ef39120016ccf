// Any number of several.
import type { ChipOption } from '../parts/ChipGroup.tsx';
import { ChipSet } from '../parts/ChipSet.tsx';
import { Field, type FieldProps } from './Field.tsx';

interface MultiChoiceProps<Value extends string> extends FieldProps<readonly Value[]> {
  readonly options: readonly ChipOption<Value>[];
}

/** `value` holds what is chosen, in the order of the options. */
export function MultiChoice<Value extends string>({ options, ...field }: MultiChoiceProps<Value>) {
  return (
    <Field {...field} group>
      {({ id, describedBy }) => (
        <ChipSet
          {...{ id, describedBy, options }}
          label={field.label}
          value={field.value}
          onChange={field.onChange}
        />
      )}
    </Field>
  );
}
