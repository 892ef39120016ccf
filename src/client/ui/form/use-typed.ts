// For fields whose value is read out of what is typed (numbers, dates, times): keeps the typing while it cannot be read.
import { useState } from 'preact/hooks';
import type { Unread } from './Field.tsx';

/**
 * `typed` is what stands in the field. While the field has the focus it is what was typed, whatever the form makes of
 * it and however late it answers; otherwise what the form keeps (`value`, or what it could not read) rules, unless the
 * typing already means it (or means nothing, where the form keeps no such typing).
 */
export function useTyped<Value>(
  value: Value,
  write: (value: Value) => string,
  read: (typed: string) => Value,
  unread?: Unread,
) {
  const kept = unread?.text || write(value);
  const [draft, setDraft] = useState(kept);
  const [focused, setFocused] = useState(false);
  const [typing, setTyping] = useState(false);
  const isRead = (text: string) => text.trim() === '' || write(read(text)) !== '';
  const isMeant = (!unread || (unread.text === '' && isRead(draft))) && read(draft) === value;
  const typed = focused || isMeant ? draft : kept;
  return {
    typed,
    /** Problems are shown once the field is left, and stay when it is entered again until something is typed. */
    typing,
    enter(): void {
      setDraft(typed);
      setFocused(true);
    },
    /** Takes what was typed and hands over what it means; what means nothing goes to the draft as it is. */
    type(next: string, change: (value: Value) => void): void {
      setTyping(true);
      setDraft(next);
      if (unread && !isRead(next)) unread.keep(next);
      else change(read(next));
    },
    /** On leaving the field: what was understood is written in its usual form. */
    leave(): void {
      setTyping(false);
      setFocused(false);
      setDraft((latest) => write(read(latest)) || latest);
    },
  };
}
