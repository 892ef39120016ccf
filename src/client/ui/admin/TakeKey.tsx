// Another administrator takes the key from the printed sheet into his own vault.
import { useState } from 'preact/hooks';
import { inGroups } from '../../store/recovery/code-text.ts';
import type { RecoveryKey } from '../../store/recovery/recovery-key.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { CodeEntry } from '../reopen/CodeEntry.tsx';
import { codeFaultWords } from '../reopen/fault-words.ts';
import { t } from '../text/t.ts';
import type { RecoveryState } from './use-recovery.ts';

interface TakeKeyProps {
  readonly state: RecoveryState;
  readonly onDone: () => void;
}

/** An older key is taken too: phones not opened since then still need it. */
export function TakeKey({ state, onDone }: TakeKeyProps) {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [taken, setTaken] = useState<RecoveryKey | undefined>(undefined);
  const take = async (text: string) => {
    const read = await state.recovery.takeSheet(text).catch(() => undefined);
    if (!read) setProblem(actionFailureText({ type: 'broken' }));
    else if (read.ok) setTaken(read.value);
    else setProblem(codeFaultWords(read.error));
  };
  if (!taken)
    return (
      <CodeEntry
        title={t('recovery.take')}
        lead={t('recovery.takeLead')}
        label={t('recovery.takeLabel')}
        kind="key"
        problem={problem}
        onCode={(text) => void take(text)}
        onStop={onDone}
      />
    );
  const id = inGroups(taken.id);
  return (
    <Page
      title={t('recovery.take')}
      actions={
        <Button kind="primary" onPress={onDone}>
          {t('reopenPhone.done')}
        </Button>
      }
    >
      {taken.id === state.inUse ? (
        <Notice kind="good" live>
          {t('recovery.taken', { id })}
        </Notice>
      ) : (
        <Notice kind="warn" live>
          {t('recovery.takenOld', { id })}
        </Notice>
      )}
    </Page>
  );
}
