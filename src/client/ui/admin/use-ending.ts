// Ends villages as planned, comes back to the list, and offers the way back.
import { useLocation } from 'preact-iso/router';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { type Attempt, useAttempt } from '../form/use-attempt.ts';
import { paths } from '../routes.ts';
import { type Ending, endingSteps, endingUndone } from './village-changes.ts';
import { writePlan } from './write-plan.ts';

export interface EndVillages {
  readonly problem: Attempt['problem'];
  /** @param words what was done: 'Đã nhập thành Bản A' */
  readonly end: (ending: Ending, words: string) => Promise<void>;
}

export function useEnding(): EndVillages {
  const { records } = useAccount();
  const { route } = useLocation();
  const { problem, attempt } = useAttempt();
  const end = async (ending: Ending, words: string) => {
    const done = await attempt(async () => {
      const saved = await records.saveAll(endingSteps(ending));
      if (saved.ok) offerUndo(words, () => writePlan(records, endingUndone(ending, saved.value)));
      return saved;
    });
    if (done) route(paths.villages);
  };
  return { problem, end };
}
