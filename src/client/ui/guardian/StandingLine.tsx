// One thing that the page watches: how it stands, what to do, and the button that does it.
import type { ComponentChildren } from 'preact';
import { Mark } from '../parts/Mark.tsx';
import type { Standing } from './guardian-words.ts';

interface StandingLineProps {
  readonly standing: Standing;
  readonly children?: ComponentChildren;
}

/** Changes while it is looked at are read out. */
export function StandingLine({ standing: { tone, icon, words, todo }, children }: StandingLineProps) {
  return (
    <div class="stack">
      <div role="status">
        <Mark tone={tone} icon={icon}>
          {words}
        </Mark>
        {todo && <p class="small soft">{todo}</p>}
      </div>
      {children}
    </div>
  );
}
