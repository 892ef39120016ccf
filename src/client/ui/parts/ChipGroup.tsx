// One of several, as chips; real radio buttons underneath.
import { useId } from 'preact/hooks';
import { formatNumber } from '../text/t.ts';
import { Icon } from './Icon.tsx';

export interface ChipOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** How many there are, for filters: 'Chưa gửi 4'. */
  readonly count?: number | undefined;
}

interface ChipGroupProps<Value extends string> {
  /** Name of the question; visible only when `showLabel`. */
  readonly label: string;
  readonly options: readonly ChipOption<Value>[];
  /** null: nothing chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Pressing the chosen chip again takes the choice back. */
  readonly clearable?: boolean;
  /** One row that scrolls sideways (filters); otherwise chips wrap. */
  readonly oneRow?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  /** Id of the first radio, so that a list of problems can lead to it. */
  readonly id?: string | undefined;
}

/** Arrow keys move the choice; the label is the group's name. */
export function ChipGroup<Value extends string>(props: ChipGroupProps<Value>) {
  const { label, options, value, onChange, clearable = false, oneRow = false } = props;
  const name = useId();
  return (
    <div
      class={oneRow ? 'chips chips-row' : 'chips'}
      role="radiogroup"
      aria-label={label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid ? 'true' : undefined}
    >
      {options.map((option, at) => (
        <label class={`chip${option.value === value ? ' chip-on' : ''}`} key={option.value}>
          <input
            type="radio"
            class="unseen"
            name={name}
            id={at === 0 ? props.id : undefined}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onClick={() => {
              if (clearable && option.value === value) onChange(null);
            }}
            onKeyDown={(event) => {
              // Browsers send no click when Space is pressed on the radio that is already chosen.
              if (event.key !== ' ' || !clearable || option.value !== value) return;
              event.preventDefault();
              onChange(null);
            }}
          />
          <Icon name="check" class="chip-sign" />
          <span>{option.label}</span>
          {option.count !== undefined && <span class="count">{formatNumber(option.count)}</span>}
          <i class="chip-ring" />
        </label>
      ))}
    </div>
  );
}
