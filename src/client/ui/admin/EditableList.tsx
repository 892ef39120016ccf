// One list the administrator may change, in the order forms show it: rename, retire, bring back, add.
import { useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { listedLabel } from '../field-texts.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { EditLine } from './EditLine.tsx';
import { addingStep, listLines } from './editable-list.ts';
import { ListLineRow } from './ListLineRow.tsx';
import { tidyName } from './village-list.ts';

interface EditableListProps {
  readonly list: 'area';
  /** The built-in ones. */
  readonly options: readonly string[];
}

export function EditableList({ list, options }: EditableListProps) {
  const { entries } = useAccount().catalog.directory.value;
  const [editing, setEditing] = useState<string | undefined>(undefined);
  const lines = listLines(list, options, entries, (value) => listedLabel(list, value, entries));
  const builtIn = options.map((value) => ({ value, label: text(`${list}.${value}`) }));
  return (
    <>
      <p class="small soft">{t('directory.listHint')}</p>
      <ul class="rows choices">
        {lines.map((line) =>
          editing === line.value ? (
            <EditLine
              key={line.value}
              {...{ list, line, builtIn }}
              onClose={() => setEditing((now) => (now === line.value ? undefined : now))}
            />
          ) : (
            <ListLineRow key={line.value} {...{ list, line }} onOpen={() => setEditing(line.value)} />
          ),
        )}
      </ul>
      <AddLine list={list} builtIn={builtIn} />
    </>
  );
}

interface AddLineProps {
  readonly list: string;
  readonly builtIn: readonly { readonly value: string; readonly label: string }[];
}

function AddLine({ list, builtIn }: AddLineProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [name, setName] = useState('');
  const [under, setUnder] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const add = async () => {
    setPressed(true);
    if (tidyName(name) === '' || under === null) return;
    if (!(await attempt(() => records.saveAll([addingStep(list, tidyName(name), under)])))) return;
    setName('');
    setUnder(null);
    setPressed(false);
  };
  return (
    <div class="form">
      <h3>{t('directory.addLine')}</h3>
      <TextField
        label={t('list-item.name')}
        value={name}
        onChange={setName}
        problem={pressed && tidyName(name) === '' ? t('directory.lineNameNeeded') : undefined}
      />
      <ChoiceField
        label={t('list-item.builtIn')}
        hint={t('directory.underHint')}
        options={builtIn}
        value={under}
        onChange={setUnder}
        problem={pressed && under === null ? t('directory.underNeeded') : undefined}
      />
      <Button icon="plus" onPress={() => void add()}>
        {t('directory.addLineDo')}
      </Button>
      <Problem words={problem} />
    </div>
  );
}
