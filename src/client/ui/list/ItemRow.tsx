// One record in a list.
import type { Directory, Item } from '../../store/catalog-api.ts';
import { ListRow } from '../parts/ListRow.tsx';
import { Mark } from '../parts/Mark.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { metaOf, stagesOf, titleText } from './item-words.ts';

interface ItemRowProps {
  readonly item: Item;
  readonly directory: Directory;
  readonly today: string;
  readonly current?: boolean;
}

/** Title, type · village · day, and its states in words. */
export function ItemRow({ item, directory, today, current = false }: ItemRowProps) {
  return (
    <ListRow
      href={paths.record(item.id)}
      title={titleText(item.title)}
      meta={metaOf(item, directory, today)}
      current={current}
      state={stagesOf(item).map(({ word, tone, icon }) => (
        <Mark key={word} tone={tone} icon={icon}>
          {t(word as 'state.pending')}
        </Mark>
      ))}
    />
  );
}
