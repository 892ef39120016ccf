// One line of a list as it stands: its name, what it renames or is counted under, and whether it is still offered.
import { text } from '../kind-texts.ts';
import { Mark } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import type { ListLine } from './editable-list.ts';

interface ListLineRowProps {
  readonly list: string;
  readonly line: ListLine;
  readonly onOpen: () => void;
}

export function ListLineRow({ list, line, onOpen }: ListLineRowProps) {
  const words = metaOf(list, line);
  return (
    <li>
      <button type="button" class="row" onClick={onOpen}>
        <span class="row-title">{line.name}</span>
        {words !== '' && <span class="row-meta small soft">{words}</span>}
        {!line.active && (
          <span class="row-state small">
            <Mark tone="still" icon="close">
              {t('directory.retired')}
            </Mark>
          </span>
        )}
      </button>
    </li>
  );
}

const metaOf = (list: string, { value, reportedUnder, renamedBy }: ListLine): string => {
  if (reportedUnder !== undefined)
    return reportedUnder === ''
      ? ''
      : t('directory.countedUnder', { name: text(`${list}.${reportedUnder}`) });
  return renamedBy.length > 0 ? t('directory.builtInName', { name: text(`${list}.${value}`) }) : '';
};
