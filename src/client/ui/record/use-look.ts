// Masked numbers are shown by a deliberate press, and the press is written down.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { useAttempt } from '../form/use-attempt.ts';

/**
 * @param of the row whose numbers are meant, if not the record's own
 * @returns whether they are shown, and what shows them once the look is on this phone's disk; it is gone with the page
 */
export function useLook(root: RecordId, of?: RecordId) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [shown, setShown] = useState(false);
  const show = async () => {
    const kept = await attempt(() => records.addRow(root, 'look', of === undefined ? {} : { of }));
    if (kept) setShown(true);
  };
  return { shown, show, problem };
}
