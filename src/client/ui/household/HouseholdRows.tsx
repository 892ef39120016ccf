// Households as rows: number and householder, what is known of them, and what waits.
import { stagesOf } from '../list/item-words.ts';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Mark } from '../parts/Mark.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type Household, sumsOf } from './households.ts';

interface HouseholdRowsProps {
  readonly label: string;
  readonly households: readonly Household[];
  readonly current: string | undefined;
}

/** Off-screen rows cost no layout (content-visibility in pages.css). */
export function HouseholdRows({ label, households, current }: HouseholdRowsProps) {
  if (households.length === 0) return null;
  return (
    <div class="long-list">
      <List label={label}>
        {households.map((household) => (
          <ListRow
            key={household.id}
            href={paths.record(household.id)}
            title={householdTitle(household)}
            meta={householdMeta(household)}
            current={household.id === current}
            state={
              household.state !== 'received' &&
              stagesOf(household).map(({ word, tone, icon }) => (
                <Mark key={word} tone={tone} icon={icon}>
                  {t(word as 'state.pending')}
                </Mark>
              ))
            }
          />
        ))}
      </List>
    </div>
  );
}

/** "12. Lò Văn Dơn". */
export const householdTitle = ({ title, values }: Pick<Household, 'title' | 'values'>): string =>
  `${typeof values.number === 'number' ? `${values.number}. ` : ''}${title || t('record.untitled')}`;

/** "61 hộ · 243 người · 160 cử tri": those in force. */
export const sumWords = (households: readonly Household[]): string => {
  const { households: n, members, voters } = sumsOf(households);
  return [
    t('households.count', { n }),
    members > 0 ? t('households.members', { n: members }) : '',
    voters > 0 ? t('households.voters', { n: voters }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const householdMeta = ({ values }: Household): readonly string[] => [
  textOf(values.group),
  typeof values.members === 'number' ? t('households.members', { n: values.members }) : '',
  typeof values.voters === 'number' ? t('households.voters', { n: values.voters }) : '',
  values.poverty === 'poor' || values.poverty === 'near-poor' ? t(`household.poverty.${values.poverty}`) : '',
  textOf(values.representative),
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
