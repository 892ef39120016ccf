// A whole number: households, people, pages.
import { formatNumber, t } from '../text/t.ts';
import { Field, type ReadFieldProps } from './Field.tsx';
import { isNumeral, parseNumber } from './parse-number.ts';
import { useTyped } from './use-typed.ts';

interface NumberFieldProps extends ReadFieldProps<number | null> {
  /** Written after the field: 'hộ', 'người'. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
}

const write = (value: number | null) => (value === null ? '' : formatNumber(value));

/** Text with a digit keyboard, not type=number: that one loses what it cannot read and changes when scrolled over. */
export function NumberField({ unit, min = 0, max, unread, ...field }: NumberFieldProps) {
  const { typed, typing, enter, type, leave } = useTyped(field.value, write, parseNumber, unread);
  const told = unread && typing ? undefined : field.problem;
  const problem = told ?? (typing ? undefined : numberProblem(typed, min, max));
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
            onInput={(event) => type(event.currentTarget.value, field.onChange)}
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
  if (value === null && !isNumeral(typed)) return t('field.numberProblem');
  if (value === null) return t('field.numberTooLarge', { n: max ?? Number.MAX_SAFE_INTEGER });
  if (value < min) return t('field.numberTooSmall', { n: min });
  return max !== undefined && value > max ? t('field.numberTooLarge', { n: max }) : undefined;
}
