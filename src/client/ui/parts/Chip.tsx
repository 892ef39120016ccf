// A small pressable word: a suggestion to take, or a switch that is on or off.
import { Icon, type IconName } from './Icon.tsx';

interface ChipProps {
  readonly children: string;
  readonly onPress: () => void;
  readonly icon?: IconName;
  /** Leave out for a suggestion; true or false for a switch. */
  readonly on?: boolean;
}

/** To choose among several, use ChipGroup or ChipSet. */
export function Chip({ children, onPress, icon, on }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={onPress}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
