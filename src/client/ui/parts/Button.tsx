// The button: something happens here and now. For going somewhere use LinkButton.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: (() => void) | undefined;
  /** primary: the one main action; plain: others; quiet: text only; danger: takes something away (with undo). */
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** The icon above the word, for the three actions of the home bar. */
  readonly stacked?: boolean;
  /** Words for the wait ("Đang gửi…"); while set, presses do nothing. */
  readonly busy?: string | undefined;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly submit?: boolean;
  readonly id?: string;
  /** Full name for screen readers when the visible words are too short to stand alone. */
  readonly label?: string;
  readonly expanded?: boolean;
}

/** A button at least 44 px tall, 48 when primary. */
export function Button(props: ButtonProps) {
  const { children, onPress, busy, icon, disabled = false } = props;
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      id={props.id}
      class={buttonClass(props)}
      disabled={disabled}
      aria-disabled={busy !== undefined ? 'true' : undefined}
      aria-label={props.label}
      aria-expanded={props.expanded}
      onClick={(event) => {
        if (busy !== undefined) event.preventDefault();
        else onPress?.();
      }}
    >
      {icon && <Icon name={busy !== undefined ? 'clock' : icon} />}
      <span>{busy ?? children}</span>
    </button>
  );
}

/** Class names shared with LinkButton. */
export function buttonClass({
  kind = 'plain',
  stacked,
  wide,
}: Pick<ButtonProps, 'kind' | 'stacked' | 'wide'>): string {
  return `button button-${kind}${stacked ? ' button-stacked' : ''}${wide ? ' button-wide' : ''}`;
}
