// One line of text: a title, a name, a telephone number, a code.
import { Field, type FieldProps } from './Field.tsx';
import { takeFocus } from './take-focus.ts';

type TextKind = 'text' | 'name' | 'phone' | 'code' | 'search';

interface TextFieldProps extends FieldProps<string> {
  readonly kind?: TextKind;
  /** Enter on the keyboard; never while Vietnamese letters are still being composed. */
  readonly onEnter?: () => void;
  /** What the Enter key of the on-screen keyboard says. */
  readonly enterWord?: 'next' | 'done' | 'search' | 'send';
  readonly autofocus?: boolean;
}

const traits = {
  text: { type: 'text', inputmode: 'text', autocapitalize: 'sentences', spellcheck: true },
  name: { type: 'text', inputmode: 'text', autocapitalize: 'words', spellcheck: false },
  phone: { type: 'tel', inputmode: 'tel', autocapitalize: 'off', spellcheck: false },
  search: { type: 'search', inputmode: 'search', autocapitalize: 'off', spellcheck: false },
  code: { type: 'text', inputmode: 'text', autocapitalize: 'characters', spellcheck: false },
} as const;

/** Hands over every keystroke as typed: normalise when saving, never while someone types. */
export function TextField({ kind = 'text', onEnter, enterWord, autofocus, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <input
          id={id}
          class="input"
          {...traits[kind]}
          autocomplete="off"
          enterkeyhint={enterWord}
          {...(autofocus && { ref: takeFocus })}
          value={field.value}
          aria-describedby={describedBy}
          aria-invalid={field.problem ? 'true' : undefined}
          onInput={(event) => field.onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || !onEnter) return;
            event.preventDefault();
            onEnter();
          }}
        />
      )}
    </Field>
  );
}
