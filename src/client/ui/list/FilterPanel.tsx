// "Lọc": narrows a list by village, period and writer, says what is set, and keeps it under a name.
import { useState } from 'preact/hooks';
import { periodNames, periodOf } from '../../../shared/rules/periods.ts';
import type { Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import { offersVillage } from '../form/offered.ts';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';
import { KeepSearch } from './KeepSearch.tsx';
import { daysOf, type Narrowing, writersOf } from './narrow.ts';
import { villageOptions, wordsOf } from './narrowing-words.ts';
import type { Asked } from './saved-searches.ts';
import type { SavedSearches } from './use-saved-searches.ts';
import { useVillages } from './use-villages.ts';

interface FilterPanelProps {
  readonly asked: Asked;
  /** What the words found, before it is narrowed. */
  readonly found: readonly Item[];
  readonly today: string;
  readonly searches: SavedSearches;
  readonly onAsk: (part: Partial<Asked>) => void;
}

/** Its fields are drawn when it is unfolded: a commune may have a hundred villages. */
export function FilterPanel(props: FilterPanelProps) {
  const [open, setOpen] = useState(false);
  const directory = useAccount().catalog.directory.value;
  const words = wordsOf(props.asked.narrowing, directory);
  return (
    <Section
      title={t('list.filter')}
      summary={words === '' ? t('find.none') : words}
      open={open}
      onToggle={setOpen}
    >
      {open && (
        <>
          <Fields {...props} />
          <KeepSearch asked={props.asked} suggested={words} searches={props.searches} />
        </>
      )}
    </Section>
  );
}

/** In a list of choices '' means that nothing is chosen. */
const all = 'all';

function Fields({ asked: { narrowing }, found, today, onAsk }: FilterPanelProps) {
  const { catalog, me } = useAccount();
  const directory = catalog.directory.value;
  const villages = villageOptions(directory, useVillages(true), (id) => offersVillage(me.value, id));
  const writers = writersOf(found, directory.people);
  const change = (part: Partial<Narrowing>) => onAsk({ narrowing: { ...narrowing, ...part } });
  const any = { value: all, label: t('list.all') };
  const chosen = (value: string | null) => (value === all ? null : value);
  return (
    <>
      {(villages.length > 1 || narrowing.village !== null) && (
        <ChoiceField
          label={t('find.village')}
          value={narrowing.village ?? all}
          options={[any, ...villages]}
          onChange={(village) => change({ village: chosen(village) })}
        />
      )}
      <PeriodFields narrowing={narrowing} today={today} onChange={change} />
      {(writers.length > 1 || narrowing.by !== null) && (
        <ChoiceField
          label={t('find.writer')}
          value={narrowing.by ?? all}
          options={[any, ...writers.map(({ id, name, count }) => ({ value: id, label: name, count }))]}
          onChange={(by) => change({ by: chosen(by) })}
        />
      )}
    </>
  );
}

interface PeriodFieldsProps {
  readonly narrowing: Narrowing;
  readonly today: string;
  readonly onChange: (part: Partial<Narrowing>) => void;
}

function PeriodFields({ narrowing, today, onChange }: PeriodFieldsProps) {
  const { period, days } = narrowing;
  const choose = (name: typeof all | Narrowing['period']) => {
    const next = name === all ? null : name;
    // Own days begin with those shown before.
    const begun = next === 'own' ? (daysOf(narrowing, today) ?? periodOf('month', today)) : days;
    onChange({ period: next, days: begun });
  };
  const isBackwards = days.from !== '' && days.to !== '' && days.from > days.to;
  return (
    <>
      <ChoiceField
        label={t('find.period')}
        value={period ?? all}
        options={[
          { value: all, label: t('list.all') },
          ...[...periodNames, 'own' as const].map((value) => ({
            value,
            label: t(`figures.period.${value}`),
          })),
        ]}
        onChange={choose}
      />
      {period === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <DateField
            key={end}
            label={t(`figures.${end}`)}
            today={today}
            value={days[end]}
            problem={end === 'to' && isBackwards ? t('find.daysProblem') : undefined}
            onChange={(day) => onChange({ days: { ...days, [end]: day } })}
          />
        ))}
    </>
  );
}
