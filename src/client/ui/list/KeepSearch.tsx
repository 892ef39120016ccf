// Gives what a list is asked a name, or takes a name away again.
import { useState } from 'preact/hooks';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { type Asked, isAsked, nothingAsked } from './saved-searches.ts';
import type { SavedSearches } from './use-saved-searches.ts';

interface KeepSearchProps {
  readonly asked: Asked;
  /** What is set, in words: the name, unless another is typed. */
  readonly suggested: string;
  readonly searches: SavedSearches;
}

/** As wide as a chip may grow on a small phone. */
const longestName = 60;

export function KeepSearch({ asked, suggested, searches }: KeepSearchProps) {
  const [typed, setTyped] = useState<string>();
  const shown = searches.saved.find((one) => isAsked(one, asked));
  if (shown)
    return (
      <div class="buttons">
        <Button kind="danger" icon="trash" onPress={() => void searches.remove(shown)}>
          {t('find.remove', { name: shown.name })}
        </Button>
      </div>
    );
  if (isAsked(nothingAsked, asked)) return null;
  const name = (typed ?? [asked.query.trim(), suggested].filter(Boolean).join(' · ')).slice(0, longestName);
  const keep = () => {
    if (name.trim() === '') return;
    setTyped(undefined);
    void searches.keep(name.trim(), asked);
  };
  return (
    <>
      <TextField
        label={t('find.keepName')}
        hint={t('find.keepHint')}
        value={name}
        onChange={setTyped}
        onEnter={keep}
        enterWord="done"
        problem={searches.failed ? t('find.keepFailed') : undefined}
      />
      <div class="buttons">
        <Button icon="check" disabled={name.trim() === ''} onPress={keep}>
          {t('find.keep')}
        </Button>
      </div>
    </>
  );
}
