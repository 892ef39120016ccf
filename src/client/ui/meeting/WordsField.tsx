// A text of any length that is saved while it is typed: keeps the typing while it has the focus, whatever is read back.
import type { FieldProps } from '../form/Field.tsx';
import { LongText } from '../form/LongText.tsx';
import { useTyped } from '../form/use-typed.ts';

const write = (value: string) => value;
const read = (typed: string) => typed.normalize('NFC').trim();

/** Hands over what is typed without the spaces around it. */
export function WordsField(field: FieldProps<string>) {
  const { typed, enter, type, leave } = useTyped(field.value, write, read);
  return (
    <div onFocusIn={enter} onFocusOut={leave}>
      <LongText {...field} rows={2} value={typed} onChange={(words) => type(words, field.onChange)} />
    </div>
  );
}
