// A time of day, typed as people write it: 14:30, 14h30, 1430.
import { t } from '../text/t.ts';
import { Field, type ReadFieldProps } from './Field.tsx';
import { parseTime } from './parse-date.ts';
import { useTyped } from './use-typed.ts';

const read = (typed: string) => parseTime(typed) ?? '';
const write = (time: string) => time;

/** `value` is 'HH:MM' or ''. Not type=time: that one asks for AM and PM on phones set to English. */
export function TimeField({ unread, ...field }: ReadFieldProps<string>) {
  const { typed, typing, enter, type, leave } = useTyped(field.value, write, read, unread);
  const unreadable = !typing && typed.trim() !== '' && read(typed) === '';
  const told = unread && typing ? undefined : field.problem;
  const problem = told ?? (unreadable ? t('field.timeProblem') : undefined);
  return (
    <Field {...field} problem={problem}>
      {({ id, describedBy }) => (
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
      )}
    </Field>
  );
}
