// One press, one try: a second press while the first is at work does nothing, and what failed is said.
import { useRef, useState } from 'preact/hooks';
import { actionFailureText } from './failure-text.ts';
import type { Outcome } from './offer-undo.ts';

export interface Attempt {
  /** Why the last press did nothing, in words; null while all is well. */
  readonly problem: string | null;
  /** Runs the work unless it is running already; nothing is thrown. @returns whether it was done */
  readonly attempt: (work: () => Promise<Outcome>) => Promise<boolean>;
}

export function useAttempt(): Attempt {
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);
  const attempt: Attempt['attempt'] = async (work) => {
    if (busy.current) return false;
    busy.current = true;
    const done = await work().catch((): Outcome => ({ ok: false, error: { type: 'broken' } }));
    busy.current = false;
    const failure = done.ok ? null : done.error;
    setProblem(failure && actionFailureText(failure));
    return failure === null;
  };
  return { problem, attempt };
}
