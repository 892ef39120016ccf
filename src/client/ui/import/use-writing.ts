// The press that writes an import: how far it is, why it stopped, and the way back once it is done.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Result } from '../../../shared/core/result.ts';
import type { SaveFailure } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { t } from '../text/t.ts';
import { type ImportStep, undoImport, type Written, writeSteps } from './write-steps.ts';

type Ending = {
  /** Once all is written: an address to go on at, or what shows the way back beside what was written. */
  readonly end: string | ((takeBack: TakeBack) => void);
  /** It was taken back, wherever that was pressed. */
  readonly onTakenBack?: () => void;
  /** "Đã thêm 58 hộ" */
  readonly doneWords: (written: readonly Written[]) => string;
};

/** Takes back all that was written. */
export type TakeBack = () => Promise<Result<void, SaveFailure>>;

/** Where it stops, the preview knows again what was written. */
export function useWriting({ end, doneWords, onTakenBack }: Ending) {
  const { records } = useAccount();
  const { route } = useLocation();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const write = async (steps: readonly ImportStep[]) => {
    const total = steps.length;
    setStopped(null);
    setProgress({ done: 0, total });
    const { written, failure } = await writeSteps(records, steps, (done) => setProgress({ done, total }));
    const takeBack = async () => {
      const undone = await undoImport(records, written);
      if (undone.ok) onTakenBack?.();
      return undone;
    };
    if (written.length > 0) offerUndo(doneWords(written), takeBack);
    if (!failure) return typeof end === 'string' ? route(end, true) : end(takeBack);
    setProgress(null);
    setStopped(t('import.stopped', { done: written.length, total, why: actionFailureText(failure) }));
  };
  return { progress, stopped, write };
}
