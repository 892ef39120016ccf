// The press that writes an import: how far it is, why it stopped, and the way back once it is done.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { t } from '../text/t.ts';
import { type ImportStep, undoImport, type Written, writeSteps } from './write-steps.ts';

type Ending = {
  /** Where it ends once all is written. */
  readonly href: string;
  /** "Đã thêm 58 hộ" */
  readonly doneWords: (written: readonly Written[]) => string;
};

/** Where it stops, the preview knows again what was written. */
export function useWriting({ href, doneWords }: Ending) {
  const { records } = useAccount();
  const { route } = useLocation();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const write = async (steps: readonly ImportStep[]) => {
    const total = steps.length;
    setStopped(null);
    setProgress({ done: 0, total });
    const { written, failure } = await writeSteps(records, steps, (done) => setProgress({ done, total }));
    if (written.length > 0) offerUndo(doneWords(written), () => undoImport(records, written));
    if (!failure) return route(href, true);
    setProgress(null);
    setStopped(t('import.stopped', { done: written.length, total, why: actionFailureText(failure) }));
  };
  return { progress, stopped, write };
}
