// One field, always open: Enter saves a village and waits for the next.
import { useRef, useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { saveProblem } from './problem-words.ts';
import { readVillageList, standingNames } from './village-list.ts';

export function AddVillage() {
  const { records, catalog } = useAccount();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [added, setAdded] = useState('');
  /** A key held down comes again before the first village is saved. */
  const busy = useRef(false);
  const add = async () => {
    if (busy.current) return;
    const { names, repeated } = readVillageList(name, standingNames(catalog.directory.value));
    const [only] = names;
    if (repeated.length > 0) setProblem(t('villages.repeated', { names: repeated.join(', ') }));
    if (only === undefined) return;
    busy.current = true;
    const saved = await records.create('village', { name: only }).finally(() => {
      busy.current = false;
    });
    if (!saved.ok) return setProblem(saveProblem(saved.error, 'village'));
    setName('');
    setAdded(t('villages.added', { name: only }));
  };
  return (
    <div class="form">
      <TextField
        kind="name"
        label={t('villages.name')}
        hint={t('villages.nameHint')}
        value={name}
        problem={problem}
        onChange={(typed) => {
          setName(typed);
          setProblem(undefined);
          setAdded('');
        }}
        onEnter={() => void add()}
        enterWord="next"
      />
      <Button icon="plus" onPress={() => void add()}>
        {t('villages.add')}
      </Button>
      <p class="small soft" role="status">
        {added}
      </p>
    </div>
  );
}
