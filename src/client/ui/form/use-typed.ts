// For fields whose value is read out of what is typed (numbers, dates, times): keeps the typing while it cannot be read.
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * `typed` is what stands in the field; it follows `value` when that changes from outside, but is left alone while it
 * already means `value` ('042' stays '042' until the field is left).
 */
export function useTyped<Value>(
  value: Value,
  write: (value: Value) => string,
  read: (typed: string) => Value,
) {
  const [typed, setTyped] = useState(() => write(value));
  const handedOver = useRef(value);
  useEffect(() => {
    if (value === handedOver.current) return;
    handedOver.current = value;
    setTyped(write(value));
  });
  return {
    typed,
    /** Takes what was typed and returns what it means. */
    type(next: string): Value {
      setTyped(next);
      handedOver.current = read(next);
      return handedOver.current;
    },
    /** On leaving the field: writes what was understood in its usual form. */
    tidy(): void {
      const meant = read(typed);
      if (write(meant) !== '') setTyped(write(meant));
    },
  };
}
