// A line of a list being changed: its name, what it is counted under, whether it is offered; each with the way back.
import { useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { type ListLine, renamingStep, retiringStep, returning } from './editable-list.ts';
import { tidyName } from './village-list.ts';
import { writePlan } from './write-plan.ts';

interface EditLineProps {
  readonly list: string;
  readonly line: ListLine;
  readonly builtIn: readonly { readonly value: string; readonly label: string }[];
  readonly onClose: () => void;
}

export function EditLine({ list, line, builtIn, onClose }: EditLineProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [name, setName] = useState(line.name);
  const [under, setUnder] = useState<string | null>(line.reportedUnder || null);
  const own = line.reportedUnder !== undefined;
  const closeAfter = async (work: Parameters<typeof attempt>[0]) => {
    if (await attempt(work)) onClose();
  };
  const save = () => {
    const typed = tidyName(name);
    if (typed === '' || (typed === line.name && (!own || under === line.reportedUnder))) return onClose();
    const step = renamingStep(list, line, typed, under ?? undefined);
    void closeAfter(() => records.saveAll([step]));
  };
  const retire = () =>
    closeAfter(async () => {
      const saved = await records.saveAll([retiringStep(list, line)]);
      const retiredBy = own || !saved.ok ? [] : saved.value;
      const undo = () => writePlan(records, returning({ ...line, retiredBy }));
      if (saved.ok) offerUndo(t('directory.retiredDone', { name: line.name }), undo);
      return saved;
    });
  const builtInName = () => writePlan(records, { steps: [], remove: line.renamedBy });
  return (
    <li class="row-open">
      <TextField
        label={t('list-item.name')}
        value={name}
        onChange={setName}
        onEnter={save}
        enterWord="done"
        autofocus
      />
      {own && (
        <ChoiceField label={t('list-item.builtIn')} options={builtIn} value={under} onChange={setUnder} />
      )}
      <div class="buttons">
        <Button kind="primary" onPress={save}>
          {t('villages.save')}
        </Button>
        <Button onPress={onClose}>{t('villages.done')}</Button>
        {line.renamedBy.length > 0 && (
          <Button onPress={() => void closeAfter(builtInName)}>{t('directory.builtInAgain')}</Button>
        )}
        {line.active ? (
          <Button kind="danger" onPress={() => void retire()}>
            {t('directory.retire')}
          </Button>
        ) : (
          <Button onPress={() => void closeAfter(() => writePlan(records, returning(line)))}>
            {t('directory.useAgain')}
          </Button>
        )}
      </div>
      <Problem words={problem} />
    </li>
  );
}
