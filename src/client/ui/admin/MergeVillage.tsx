// Several villages become one, new or already there, from a day on and by a decision; who serves it is chosen with it.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { MultiChoice } from '../form/MultiChoice.tsx';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { DecidedFields, useDecided } from './DecidedFields.tsx';
import { useEnding } from './use-ending.ts';
import { headsOf, otherVillages } from './village-choices.ts';
import { tidyName } from './village-list.ts';

const fresh = 'new';

export function MergeVillage({ id, name }: { readonly id: RecordId; readonly name: string }) {
  const directory = useAccount().catalog.directory.value;
  const { problem, end } = useEnding();
  const [decided, setDecided] = useDecided();
  const [others, setOthers] = useState<readonly RecordId[]>([]);
  const [into, setInto] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [chosenHeads, setHeads] = useState<readonly RecordId[]>([]);
  const [pressed, setPressed] = useState(false);
  useOpenForm(others.length > 0 || typed !== '');
  const all = [id, ...others];
  const target = into === fresh || all.includes(into ?? '') ? into : null;
  const newName = tidyName(typed);
  const wrong = {
    others: others.length === 0,
    into: target === null,
    name: target === fresh && newName === '',
  };
  const heads = headsOf(directory, all);
  const merge = async () => {
    setPressed(true);
    if (wrong.others || target === null || wrong.name || decided.day === '') return;
    const becomes =
      target === fresh
        ? ({ type: 'new', name: newName } as const)
        : ({ type: 'existing', id: target } as const);
    await end(
      {
        ...decided,
        ended: all.filter((village) => village !== target),
        becomes: [becomes],
        heads: heads.filter((head) => chosenHeads.includes(head.id)),
      },
      t('directory.merged', { name: target === fresh ? newName : (directory.villages.get(target) ?? '') }),
    );
  };
  return (
    <div class="form">
      <p class="small soft">{t('directory.mergeHint')}</p>
      <MultiChoice
        label={t('directory.mergeWith', { name })}
        options={otherVillages(directory, id)}
        value={others}
        onChange={setOthers}
        problem={pressed && wrong.others ? t('directory.mergeNeeded') : undefined}
      />
      <ChoiceField
        label={t('directory.mergeInto')}
        options={[
          { value: fresh, label: t('directory.mergeNew') },
          ...all.map((value) => ({ value, label: directory.villages.get(value) ?? '' })),
        ]}
        value={target}
        onChange={setInto}
        problem={pressed && wrong.into ? t('directory.mergeIntoNeeded') : undefined}
      />
      {target === fresh && (
        <TextField
          kind="name"
          label={t('directory.newName')}
          value={typed}
          onChange={setTyped}
          problem={pressed && wrong.name ? t('directory.nameNeeded') : undefined}
        />
      )}
      {heads.length > 0 && (
        <MultiChoice
          label={t('directory.mergeHeads')}
          hint={t('directory.mergeHeadsHint')}
          options={heads.map((head) => ({ value: head.id, label: head.name }))}
          value={chosenHeads}
          onChange={setHeads}
        />
      )}
      <DecidedFields value={decided} onChange={setDecided} dayMissing={pressed} />
      <Button kind="primary" onPress={() => void merge()}>
        {t('directory.mergeDo')}
      </Button>
      <Problem words={problem} />
    </div>
  );
}
