// A date, typed as dd/mm/yyyy; the phone's calendar helps those who prefer it.
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import { dayInWords } from '../text/day-in-words.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { Field, type ReadFieldProps } from './Field.tsx';
import { parseDate, withSlashes } from './parse-date.ts';
import { useTyped } from './use-typed.ts';

interface DateFieldProps extends ReadFieldProps<string> {
  /** 'yyyy-mm-dd': completes a date typed without its year and lets the field say 'hôm nay'. */
  readonly today?: string;
}

const write = (day: string) => (day === '' ? '' : fullDay(day));

/** `value` is 'yyyy-mm-dd', or '' when empty or not readable (the typing stays, with words about it). */
export function DateField({ today, unread, ...field }: DateFieldProps) {
  const { typed, typing, enter, type, leave } = useTyped(
    field.value,
    write,
    (text) => parseDate(text, today) ?? '',
    unread,
  );
  const before = useRef('');
  const unreadable = !typing && typed.trim() !== '' && field.value === '';
  const told = unread && typing ? undefined : field.problem;
  const problem = told ?? (unreadable ? t('field.dateProblem') : undefined);
  return (
    <Field {...field} hint={field.hint ?? (typed === '' ? t('field.dateHint') : undefined)} problem={problem}>
      {({ id, describedBy }) => (
        <>
          <div class="input-line">
            <input
              id={id}
              class="input input-date"
              type="text"
              inputmode="numeric"
              autocomplete="off"
              value={typed}
              aria-describedby={describedBy}
              aria-invalid={problem ? 'true' : undefined}
              onFocus={() => {
                before.current = typed;
                enter();
              }}
              onInput={(event) => {
                const input = event.currentTarget;
                const next = withSlashes(before.current, input.value);
                // At once, not at the next drawing: fast typing comes before that.
                if (next !== input.value) input.value = next;
                before.current = next;
                type(next, field.onChange);
              }}
              onBlur={leave}
            />
            <CalendarButton value={field.value} onPick={field.onChange} />
          </div>
          {field.value !== '' && <p class="small soft">{dayInWords(field.value, today)}</p>}
        </>
      )}
    </Field>
  );
}

interface CalendarButtonProps {
  readonly value: string;
  readonly onPick: (day: string) => void;
}

/** The native picker; its own field stays hidden because it shows dates in the phone's language and order. */
function CalendarButton({ value, onPick }: CalendarButtonProps) {
  const native = useRef<HTMLInputElement>(null);
  const open = () => {
    try {
      native.current?.showPicker();
    } catch {
      // Safari before 16 has no showPicker; there focusing opens the wheel.
      native.current?.focus();
    }
  };
  return (
    <span class="calendar">
      <button type="button" class="button button-plain" onClick={open} aria-label={t('field.pickDate')}>
        <Icon name="calendar" />
        <span>{t('field.calendar')}</span>
      </button>
      <input
        ref={native}
        class="calendar-native"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        autocomplete="off"
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      />
    </span>
  );
}
