// One line of text that is saved while it is typed: keeps the typing while it has the focus, whatever is read back.
import { Field, type FieldProps } from '../form/Field.tsx';
import { useTyped } from '../form/use-typed.ts';

interface LineFieldProps extends FieldProps<string> {
  readonly isName?: boolean;
}

const write = (value: string) => value;
const read = (typed: string) => typed.normalize('NFC').trim();

/** Hands over what is typed without the spaces around it. */
export function LineField({ isName = false, ...field }: LineFieldProps) {
  const { typed, enter, type, leave } = useTyped(field.value, write, read);
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <input
          id={id}
          class="input"
          type="text"
          autocapitalize={isName ? 'words' : 'sentences'}
          spellcheck={!isName}
          autocomplete="off"
          enterkeyhint="done"
          value={typed}
          aria-describedby={describedBy}
          onFocus={enter}
          onInput={(event) => type(event.currentTarget.value, field.onChange)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) event.currentTarget.blur();
          }}
        />
      )}
    </Field>
  );
}
