// Text of any length that grows with what is written.
import { Field, type FieldProps } from './Field.tsx';
import { takeFocus } from './take-focus.ts';

interface LongTextProps extends FieldProps<string> {
  /** Lines shown while empty. */
  readonly rows?: number;
  /** Enter without Shift, for lists where Enter saves and opens the next; leave out and Enter begins a new line. */
  readonly onEnter?: () => void;
  readonly autofocus?: boolean;
}

/** Grows by laying an unseen copy of the text behind it in the same grid cell: no measuring on each keystroke. */
export function LongText({ rows = 3, onEnter, autofocus, ...field }: LongTextProps) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <div class="growing" data-text={field.value}>
          <textarea
            id={id}
            class="input"
            rows={rows}
            autocomplete="off"
            autocapitalize="sentences"
            enterkeyhint={onEnter ? 'done' : 'enter'}
            {...(autofocus && { ref: takeFocus })}
            value={field.value}
            aria-describedby={describedBy}
            aria-invalid={field.problem ? 'true' : undefined}
            onInput={(event) => field.onChange(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !onEnter) return;
              event.preventDefault();
              onEnter();
            }}
          />
        </div>
      )}
    </Field>
  );
}
