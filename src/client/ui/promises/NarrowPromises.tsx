// Narrows the list of promises to a village, a field, an officer: only what the list holds is offered.
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';
import { keysOf, type Listed, type Narrowed } from './promise-list.ts';
import { useKeyName } from './use-key-name.ts';

interface NarrowPromisesProps {
  readonly all: readonly Listed[];
  readonly asked: Narrowed;
  readonly onAsk: (asked: Narrowed) => void;
}

/** In a list of choices '' means that nothing is chosen. */
const everything = 'all';

export function NarrowPromises({ all, asked, onAsk }: NarrowPromisesProps) {
  const nameOf = useKeyName();
  const chosen = Object.entries(asked).map(([by, key]) => nameOf(by as keyof Narrowed, key));
  const change = (by: keyof Narrowed, key: string | null) => {
    const { [by]: _, ...others } = asked;
    onAsk(key === null || key === everything ? others : { ...others, [by]: key });
  };
  return (
    <Section title={t('promise.narrow')} summary={chosen.join(' · ') || undefined}>
      {(['village', 'area', 'owner'] as const).map((by) => {
        const keys = [...new Set(all.flatMap((one) => keysOf(one, by)))].filter((key) => key !== '');
        if (keys.length < 2 && asked[by] === undefined) return null;
        const options = keys
          .map((value) => ({ value, label: nameOf(by, value) }))
          .sort((a, b) => compareNames(a.label, b.label));
        return (
          <ChoiceField
            key={by}
            label={t(`promise.by.${by}`)}
            value={asked[by] ?? everything}
            options={[{ value: everything, label: t('promise.all') }, ...options]}
            onChange={(key) => change(by, key)}
          />
        );
      })}
    </Section>
  );
}
