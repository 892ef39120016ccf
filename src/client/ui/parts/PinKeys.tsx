// The keypad of PinPad. There is no input field: nothing for the browser to remember, no system keyboard to learn from it.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../text/t.ts';
import { Icon } from './Icon.tsx';
import type { SecretEntryProps } from './secret-entry.ts';

const maxDigits = 32;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits, delete, done; also from a hardware keyboard while no field has the focus. */
export function PinKeys({
  label,
  onDone,
  problem,
  busy,
  blocked,
  minDigits,
}: SecretEntryProps & { readonly minDigits: number }) {
  const [pin, setPin] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const labelId = useId();
  const resting = blocked === true || busy !== undefined;
  const press = (key: string) => {
    if (resting) return;
    setTooShort(false);
    if (key === 'Enter') {
      if (pin.length < minDigits) return setTooShort(pin.length > 0);
      setPin('');
      onDone(pin);
    } else if (key === 'Backspace') setPin(pin.slice(0, -1));
    else setPin((pin + key).slice(0, maxDigits));
  };
  useHardwareKeys(press);
  const words = busy ?? (tooShort ? t('pin.tooShort', { n: minDigits }) : problem);
  const key = (name: string) => (
    <button type="button" class="key" key={name} onClick={() => press(name)} disabled={resting}>
      {name}
    </button>
  );
  return (
    <fieldset class="pin-entry" aria-labelledby={labelId}>
      <h2 id={labelId}>{label}</h2>
      <PinDots count={pin.length} min={minDigits} />
      <p class={busy === undefined ? 'pin-problem tone-late' : 'pin-problem'} role="status">
        {words}
      </p>
      <div class="keys">
        {digits.map(key)}
        <button
          type="button"
          class="key key-word"
          onClick={() => press('Backspace')}
          disabled={resting}
          aria-label={t('pin.clear')}
        >
          <Icon name="backspace" />
        </button>
        {key('0')}
        <button type="button" class="key key-word key-done" onClick={() => press('Enter')} disabled={resting}>
          {t('pin.done')}
        </button>
      </div>
    </fieldset>
  );
}

function PinDots({ count, min }: { readonly count: number; readonly min: number }) {
  return (
    <div class="pin-dots">
      {Array.from({ length: Math.max(count, min) }, (_, at) => (
        <i key={at} class={at < count ? 'pin-dot pin-dot-full' : 'pin-dot'} />
      ))}
      <span class="unseen" role="status">
        {count > 0 && t('pin.entered', { n: count })}
      </span>
    </div>
  );
}

function useHardwareKeys(press: (key: string) => void): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const ours = /^\d$/.test(event.key) || event.key === 'Backspace' || event.key === 'Enter';
      // Enter on a focused key or link already presses that one.
      const taken =
        target?.closest('input, textarea, select') ?? (event.key === 'Enter' && target?.closest('button, a'));
      if (!ours || taken || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      latest.current(event.key);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
