// A large field for one count, for a thumb and a number keyboard; wrong sums are said where they are typed.
import { useId } from 'preact/hooks';
import { parseNumber } from '../form/parse-number.ts';
import { useTyped } from '../form/use-typed.ts';
import { Icon } from '../parts/Icon.tsx';
import { formatNumber, t } from '../text/t.ts';

interface CountFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** What holds while nothing is typed: the roll's count. */
  readonly usual?: number | undefined;
  readonly disabled?: boolean;
}

const write = (value: number | null) => (value === null ? '' : formatNumber(value));

export function CountField({ label, value, onChange, usual, disabled = false }: CountFieldProps) {
  const id = useId();
  const { typed, typing, enter, type, leave } = useTyped(value, write, parseNumber);
  const unread = !typing && typed.trim() !== '' && parseNumber(typed) === null;
  return (
    <div class="count-field">
      <label class="small" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        inputmode="numeric"
        enterkeyhint="next"
        autocomplete="off"
        disabled={disabled}
        placeholder={usual === undefined ? undefined : formatNumber(usual)}
        value={typed}
        aria-invalid={unread ? 'true' : undefined}
        onFocus={(event) => {
          enter();
          event.currentTarget.select();
        }}
        onInput={(event) => type(event.currentTarget.value, onChange)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) nextField(event.currentTarget);
        }}
      />
      {unread && (
        <p class="field-problem small">
          <Icon name="alert" />
          <span>{t('field.numberProblem')}</span>
        </p>
      )}
    </div>
  );
}

/** Enter goes from number to number, as they are read out. */
function nextField(from: HTMLInputElement): void {
  const all = [...document.querySelectorAll<HTMLInputElement>('.count-field .input:enabled')];
  const next = all[all.indexOf(from) + 1];
  if (next) next.focus();
  else from.blur();
}
