// Several villages become one, new or already there, from a day on and by a decision; who serves it is chosen with it.
import type { RecordId } from '../../../shared/core/ids.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { MultiChoice } from '../form/MultiChoice.tsx';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { DecidedFields, useDecided } from './DecidedFields.tsx';
import { fresh, useMerge } from './use-merge.ts';
import { otherVillages } from './village-choices.ts';

export function MergeVillage({ id, name }: { readonly id: RecordId; readonly name: string }) {
  const [decided, setDecided] = useDecided();
  const form = useMerge(id, decided);
  return (
    <div class="form">
      <p class="small soft">{t('directory.mergeHint')}</p>
      <MultiChoice
        label={t('directory.mergeWith', { name })}
        options={otherVillages(form.directory, id)}
        value={form.entry.others}
        onChange={(others) => form.change({ others })}
        problem={form.problems.others}
      />
      <Into {...form} />
      {form.heads.length > 0 && (
        <MultiChoice
          label={t('directory.mergeHeads')}
          hint={t('directory.mergeHeadsHint')}
          options={form.heads.map((head) => ({ value: head.id, label: head.name }))}
          value={form.entry.heads}
          onChange={(heads) => form.change({ heads })}
        />
      )}
      <DecidedFields value={decided} onChange={setDecided} dayMissing={form.pressed} />
      <Button kind="primary" onPress={() => void form.merge()}>
        {t('directory.mergeDo')}
      </Button>
      <Problem words={form.problem} />
    </div>
  );
}

/** A new village, or one of those that merge. */
function Into({ directory, all, entry, problems, change }: ReturnType<typeof useMerge>) {
  return (
    <>
      <ChoiceField
        label={t('directory.mergeInto')}
        options={[
          { value: fresh, label: t('directory.mergeNew') },
          ...all.map((value) => ({ value, label: directory.villages.get(value) ?? '' })),
        ]}
        value={entry.into}
        onChange={(into) => change({ into })}
        problem={problems.into}
      />
      {entry.into === fresh && (
        <TextField
          kind="name"
          label={t('directory.newName')}
          value={entry.name}
          onChange={(name) => change({ name })}
          problem={problems.name}
        />
      )}
    </>
  );
}
