// A link that looks like a button: goes to another page.
import type { ComponentChildren } from 'preact';
import { type ButtonKind, buttonClass } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

interface LinkButtonProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly stacked?: boolean;
  readonly wide?: boolean;
  readonly label?: string;
}

/** Same look as Button; a real link, so it can be opened in another tab. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a class={buttonClass(props)} href={props.href} aria-label={props.label}>
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </a>
  );
}
