// The small line under a record's head: its code, or its villages and day.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { villagesText } from '../list/item-words.ts';
import { nearDay } from '../text/format-date.ts';
import type { Wording } from '../value-texts.ts';

export const headLine = (
  kind: KindDefinition,
  { values }: RecordState,
  { directory, today }: Wording,
): string => {
  const villages = kind.villagesField ? values[kind.villagesField] : undefined;
  const date = kind.dateField ? values[kind.dateField] : undefined;
  return [
    typeof values.code === 'string' ? values.code : '',
    villages ? villagesText([villages].flat().map(String), directory) : '',
    typeof date === 'string' && date !== '' ? nearDay(date, today) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};
