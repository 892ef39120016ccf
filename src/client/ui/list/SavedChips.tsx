// The saved searches above a list: one press asks for it, another takes it back.
import { Chip } from '../parts/Chip.tsx';
import { t } from '../text/t.ts';
import { type Asked, isAsked, type KeptSearch, nothingAsked } from './saved-searches.ts';

interface SavedChipsProps {
  readonly saved: readonly KeptSearch[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

export function SavedChips({ saved, asked, onAsk }: SavedChipsProps) {
  if (saved.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its frame and legend along.
    <div class="chips" role="group" aria-label={t('find.kept')}>
      {saved.map((search) => {
        const { query, chip, narrowing } = search;
        const on = isAsked(search, asked);
        return (
          <Chip key={search.id} on={on} onPress={() => onAsk(on ? nothingAsked : { query, chip, narrowing })}>
            {search.name}
          </Chip>
        );
      })}
    </div>
  );
}
