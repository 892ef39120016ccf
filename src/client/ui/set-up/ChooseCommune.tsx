// Finding the commune in the list in force, by its present name or a former one.
import { useEffect, useState } from 'preact/hooks';
import type { Unit } from '../../../shared/protocol/office.ts';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import type { StepProps } from './chosen.ts';
import { suggestLetters } from './letters.ts';

type Found =
  | { readonly type: 'idle' }
  | { readonly type: 'searching' }
  | { readonly type: 'offline' }
  | { readonly type: 'found'; readonly units: readonly Unit[] };

/** Long enough to let a slow typist finish a word, short enough to feel alive. */
const pauseMs = 300;

export function ChooseCommune({ onChange, onNext, onBack }: StepProps) {
  const [query, setQuery] = useState('');
  const found = useUnits(query);
  const choose = (unit: Unit) => {
    onChange({
      commune: {
        type: unit.type,
        code: unit.code,
        name: `${capitalised(unit.type)} ${unit.name}`,
        provinceName: unit.provinceName,
      },
      letters: suggestLetters(unit.name),
      villageWord: unit.type === 'phường' ? 'to-dan-pho' : 'thon',
    });
    onNext();
  };
  return (
    <Page title={t('setup.choose')} actions={<Button onPress={onBack}>{t('setup.back')}</Button>}>
      <TextField
        kind="search"
        label={t('setup.search')}
        hint={t('setup.searchHint')}
        value={query}
        onChange={setQuery}
        autofocus
      />
      <div role="status" class="soft">
        {statusWords(found)}
      </div>
      {found.type === 'found' && found.units.length > 0 && (
        <ul class="rows choices">
          {found.units.map((unit) => (
            <li key={unit.code}>
              <button type="button" class="row" onClick={() => choose(unit)}>
                <span class="row-title">
                  {capitalised(unit.type)} {unit.name}
                </span>
                <span class="row-meta small soft">
                  {unit.provinceName}
                  {unit.formerly !== undefined && ` · ${t('setup.formerly', { name: unit.formerly })}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function useUnits(query: string): Found {
  const { doors } = useSession();
  const [found, setFound] = useState<Found>({ type: 'idle' });
  useEffect(() => {
    const asked = query.trim();
    if (asked.length < 2) return setFound({ type: 'idle' });
    let current = true;
    const timer = setTimeout(async () => {
      setFound((before) => (before.type === 'found' ? before : { type: 'searching' }));
      const units = await doors.searchUnits(asked);
      if (current) setFound(units.ok ? { type: 'found', units: units.value } : { type: 'offline' });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}

function statusWords(found: Found): string {
  switch (found.type) {
    case 'idle':
      return t('setup.oneMore');
    case 'searching':
      return t('setup.searching');
    case 'offline':
      return t('setup.offline');
    case 'found':
      return found.units.length === 0 ? t('setup.noUnits') : '';
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}
