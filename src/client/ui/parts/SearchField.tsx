// Find-as-you-type: one line with a magnifier, its name read out and shown while empty.
import { Icon } from './Icon.tsx';

interface SearchFieldProps {
  /** 'Tìm trong đơn thư'. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
}

/** Hands over each keystroke as typed. */
export function SearchField({ label, value, onChange, id }: SearchFieldProps) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        id={id}
        class="input"
        type="search"
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
