// A whole number: households, people, pages.
import { formatNumber, t } from '../text/t.ts';
import { Field, type FieldProps } from './Field.tsx';
import { parseNumber } from './parse-number.ts';
import { useTyped } from './use-typed.ts';

interface NumberFieldProps extends FieldProps<number | null> {
  /** Written after the field: 'hộ', 'người'. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
}

const write = (value: number | null) => (value === null ? '' : formatNumber(value));

/** Text with a digit keyboard, not type=number: that one loses what it cannot read and changes when scrolled over. */
export function NumberField({ unit, min = 0, max, ...field }: NumberFieldProps) {
  const { typed, typing, enter, type, leave } = useTyped(field.value, write, parseNumber);
  const problem = field.problem ?? (typing ? undefined : numberProblem(typed, min, max));
  return (
    <Field {...field} problem={problem}>
      {({ id, describedBy }) => (
        <div class="input-line">
          <input
            id={id}
            class="input input-short"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            value={typed}
            aria-describedby={describedBy}
            aria-invalid={problem ? 'true' : undefined}
            onFocus={enter}
            onInput={(event) => field.onChange(type(event.currentTarget.value))}
            onBlur={leave}
          />
          {unit && <span class="soft">{unit}</span>}
        </div>
      )}
    </Field>
  );
}

function numberProblem(typed: string, min: number, max: number | undefined): string | undefined {
  if (typed.trim() === '') return undefined;
  const value = parseNumber(typed);
  if (value === null) return t('field.numberProblem');
  if (value < min) return t('field.numberTooSmall', { n: min });
  return max !== undefined && value > max ? t('field.numberTooLarge', { n: max }) : undefined;
}
