// Any number of several, as chips; real checkboxes underneath.
import type { ChipOption } from './ChipGroup.tsx';
import { Icon } from './Icon.tsx';

interface ChipSetProps<Value extends string> {
  readonly label: string;
  readonly options: readonly ChipOption<Value>[];
  readonly value: readonly Value[];
  /** Gets the chosen values in the order of the options. */
  readonly onChange: (value: Value[]) => void;
  readonly describedBy?: string | undefined;
  readonly id?: string | undefined;
}

/** The label is the group's name. */
export function ChipSet<Value extends string>(props: ChipSetProps<Value>) {
  const { label, options, value, onChange, describedBy, id } = props;
  const toggle = (changed: Value, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((each) => (each === changed ? on : value.includes(each))),
    );
  return (
    <fieldset class="chips" aria-label={label} aria-describedby={describedBy}>
      {options.map((option, at) => (
        <label class={`chip${value.includes(option.value) ? ' chip-on' : ''}`} key={option.value}>
          <input
            type="checkbox"
            class="unseen"
            id={at === 0 ? id : undefined}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.currentTarget.checked)}
          />
          <Icon name="check" class="chip-sign" />
          <span>{option.label}</span>
          {option.count !== undefined && <span class="count">{option.count}</span>}
          <i class="chip-ring" />
        </label>
      ))}
    </fieldset>
  );
}
