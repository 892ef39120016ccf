// Another name by a decision: the old one stays in the village's record. A slip of the pen is mended in the list instead.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { DecidedFields, useDecided } from './DecidedFields.tsx';
import { renamingSteps } from './village-changes.ts';
import { tidyName } from './village-list.ts';

export function RenameVillage({ id, name }: { readonly id: RecordId; readonly name: string }) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [decided, setDecided] = useDecided();
  const [typed, setTyped] = useState('');
  const [pressed, setPressed] = useState(false);
  const [done, setDone] = useState('');
  const after = tidyName(typed);
  useOpenForm(after !== '');
  const rename = async () => {
    setPressed(true);
    if (after === '' || after === name || decided.day === '') return;
    if (!(await attempt(() => records.saveAll(renamingSteps(id, { before: name, after }, decided))))) return;
    setTyped('');
    setPressed(false);
    setDone(t('directory.renamed', { before: name, after }));
  };
  return (
    <div class="form">
      <p class="small soft">{t('directory.renameHint')}</p>
      <TextField
        kind="name"
        label={t('directory.newName')}
        value={typed}
        problem={pressed && (after === '' || after === name) ? t('directory.nameNeeded') : undefined}
        onChange={(text) => {
          setTyped(text);
          setDone('');
        }}
      />
      <DecidedFields value={decided} onChange={setDecided} dayMissing={pressed} />
      <Button kind="primary" onPress={() => void rename()}>
        {t('directory.renameDo')}
      </Button>
      <Problem words={problem} />
      <p class="small soft" role="status">
        {done}
      </p>
    </div>
  );
}
