// A whole list of villages at once, shown as it will be added before anything is.
import { useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { LongText } from '../form/LongText.tsx';
import { offerUndo } from '../form/offer-undo.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { saveProblem } from './problem-words.ts';
import { type ReadList, readVillageList, standingNames } from './village-list.ts';

export function PasteVillages({ onDone }: { readonly onDone: () => void }) {
  const { records, catalog } = useAccount();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useOpenForm(text !== '');
  const { names, repeated } = readVillageList(text, standingNames(catalog.directory.value));
  const addAll = async () => {
    setBusy(true);
    const made: string[] = [];
    for (const name of names) {
      const saved = await records.create('village', { name });
      if (saved.ok) made.push(saved.value);
      else {
        // What was saved is now among the villages, so the list left over is exactly what was not.
        setBusy(false);
        return setProblem(saveProblem(saved.error, 'village'));
      }
    }
    offerUndo(t('villages.addedMany', { n: made.length }), async () => {
      const removed = await Promise.all(made.map((id) => records.remove(id, id)));
      return removed.find(({ ok }) => !ok) ?? { ok: true };
    });
    onDone();
  };
  return (
    <div class="form">
      <LongText
        label={t('villages.pasteLabel')}
        hint={t('villages.pasteHint')}
        rows={6}
        value={text}
        problem={problem}
        onChange={setText}
        autofocus
      />
      <Preview names={names} repeated={repeated} />
      <Button
        kind="primary"
        disabled={names.length === 0}
        busy={busy ? t('villages.addMany', { n: names.length }) : undefined}
        onPress={() => void addAll()}
      >
        {t('villages.addMany', { n: names.length })}
      </Button>
    </div>
  );
}

function Preview({ names, repeated }: ReadList) {
  return (
    <>
      {names.length > 0 && (
        <>
          <h2>{t('villages.preview')}</h2>
          <ol class="preview">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
        </>
      )}
      {repeated.length > 0 && (
        <p class="small soft">{t('villages.repeated', { names: repeated.join(', ') })}</p>
      )}
    </>
  );
}
