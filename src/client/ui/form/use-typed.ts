// For fields whose value is read out of what is typed (numbers, dates, times): keeps the typing while it cannot be read.
import { useState } from 'preact/hooks';

/**
 * `typed` is what stands in the field. While the field has the focus it is what was typed, whatever the form makes of
 * it and however late it answers; otherwise `value` rules, unless the typing already means it (or means nothing).
 */
export function useTyped<Value>(
  value: Value,
  write: (value: Value) => string,
  read: (typed: string) => Value,
) {
  const [draft, setDraft] = useState(() => write(value));
  const [focused, setFocused] = useState(false);
  const [typing, setTyping] = useState(false);
  const typed = focused || read(draft) === value ? draft : write(value);
  return {
    typed,
    /** Problems are shown once the field is left, and stay when it is entered again until something is typed. */
    typing,
    enter(): void {
      setDraft(typed);
      setFocused(true);
    },
    /** Takes what was typed and returns what it means. */
    type(next: string): Value {
      setTyping(true);
      setDraft(next);
      return read(next);
    },
    /** On leaving the field: what was understood is written in its usual form. */
    leave(): void {
      setTyping(false);
      setFocused(false);
      setDraft((latest) => write(read(latest)) || latest);
    },
  };
}
