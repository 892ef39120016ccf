// One village becomes several: new ones, and ones that are there and take part of it.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { LongText } from '../form/LongText.tsx';
import { MultiChoice } from '../form/MultiChoice.tsx';
import { Problem } from '../form/Problem.tsx';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { DecidedFields, useDecided } from './DecidedFields.tsx';
import { useEnding } from './use-ending.ts';
import { otherVillages } from './village-choices.ts';
import { readVillageList } from './village-list.ts';

export function SplitVillage({ id, name }: { readonly id: RecordId; readonly name: string }) {
  const directory = useAccount().catalog.directory.value;
  const { problem, end } = useEnding();
  const [decided, setDecided] = useDecided();
  const [typed, setTyped] = useState('');
  const [taking, setTaking] = useState<readonly RecordId[]>([]);
  const [pressed, setPressed] = useState(false);
  useOpenForm(typed !== '' || taking.length > 0);
  const others = otherVillages(directory, id);
  // The village's own name may be given to one of its parts.
  const { names, repeated } = readVillageList(
    typed,
    others.map(({ label }) => label),
  );
  const tooFew = names.length + taking.length < 2;
  const split = async () => {
    setPressed(true);
    if (tooFew || repeated.length > 0 || decided.day === '') return;
    const becomes = [
      ...names.map((one) => ({ type: 'new', name: one }) as const),
      ...taking.map((village) => ({ type: 'existing', id: village }) as const),
    ];
    await end({ ...decided, ended: [id], becomes, heads: [] }, t('directory.splitDone', { name }));
  };
  return (
    <div class="form">
      <p class="small soft">{t('directory.splitHint')}</p>
      <LongText
        label={t('directory.splitInto')}
        hint={t('directory.splitIntoHint')}
        rows={3}
        value={typed}
        onChange={setTyped}
        problem={
          repeated.length > 0
            ? t('directory.splitRepeated', { names: repeated.join(', ') })
            : pressed && tooFew
              ? t('directory.splitNeeded')
              : undefined
        }
      />
      {others.length > 0 && (
        <MultiChoice
          label={t('directory.splitTaking')}
          options={others}
          value={taking}
          onChange={setTaking}
        />
      )}
      <DecidedFields value={decided} onChange={setDecided} dayMissing={pressed} />
      <Button kind="primary" onPress={() => void split()}>
        {t('directory.splitDo')}
      </Button>
      <Problem words={problem} />
    </div>
  );
}
