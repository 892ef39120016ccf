// A named part of a record or form that folds, says what it holds and, quietly, what is missing.
import type { ComponentChildren } from 'preact';
import { t } from '../text/t.ts';
import { Icon } from './Icon.tsx';

interface SectionProps {
  readonly title: string;
  /** What it holds, shown when folded and open: '42 hộ'. */
  readonly summary?: string | undefined;
  /** What is still missing, in words: 'ngày, người chủ trì'. */
  readonly todo?: string | undefined;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
  readonly id?: string;
  /** Of little weight: no frame of its own. */
  readonly quiet?: boolean;
}

/** Native details/summary: works with the keyboard, with find-in-page and without scripts. */
export function Section({ title, summary, todo, open = false, onToggle, children, id, quiet }: SectionProps) {
  return (
    <details
      class={quiet ? 'section section-quiet' : 'section'}
      id={id}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron" class="section-sign" />
        <span class="section-words">
          <h2>{title}</h2>
          {summary && <span class="soft"> · {summary}</span>}
          {todo && <span class="section-todo small">{t('section.todo', { what: todo })}</span>}
        </span>
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}
