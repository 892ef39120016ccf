// What a record holds besides its closed minutes, in words: what it is about, what was closed, what was written since.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Json } from '../../../shared/core/json.ts';
import { fieldsOf } from '../../../shared/kinds/define-kind.ts';
import { keyOfLater, type Later } from '../../../shared/kinds/later-minutes.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { fieldLabel } from '../field-texts.ts';
import { householdTitle } from '../household/HouseholdRows.tsx';
import type { RollEntry } from '../household/roll.ts';
import { useRoll } from '../household/use-roll.ts';
import { kindLabel } from '../kind-texts.ts';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { valueText, type Wording } from '../value-texts.ts';

interface LaterListProps {
  readonly later: readonly Later[];
  readonly bundle: Bundle;
}

export function LaterList({ later, bundle }: LaterListProps) {
  const wording = useWording();
  const { entries } = useRoll(bundle);
  return (
    <ul class="rows">
      {later.map((one) => (
        <li key={keyOfLater(one)} class="entry">
          <span class="entry-text strong">{nameOf(one, bundle, entries)}</span>
          {linesOf(one, wording).map((line) => (
            <span key={line} class="small entry-text">
              {line}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** 'Điểm danh: 63. Sùng A Chớ', 'Nội dung họp: …', 'Về việc'. */
const nameOf = ({ record, kind }: Later, bundle: Bundle, entries: readonly RollEntry[]): string => {
  if (record === bundle.root.id) return kindLabel(kind);
  const key: RecordId = record.slice(record.lastIndexOf('.') + 1);
  const household = entries.find(({ id }) => key === id || key.endsWith(`-${id}`))?.household;
  const { title, name, label } = bundle.rows[record]?.values ?? {};
  const what = household ? householdTitle(household) : String(title ?? label ?? name ?? '');
  return [kindLabel(kind), what].filter(Boolean).join(': ');
};

const linesOf = (one: Later, wording: Wording): readonly string[] => {
  const words = (field: string, value: Json): string => {
    const of = fieldsOf(minutes, one.kind)?.[field];
    return (of ? valueText(one.kind, field, of, value, wording) : '') || t('close.nothing');
  };
  if (one.type === 'changed')
    return [
      `${fieldLabel(one.kind, one.field)}: ${t('close.was', { words: words(one.field, one.was) })} → ${t('close.now', { words: words(one.field, one.is) })}`,
    ];
  const values = one.type === 'added' ? one.is : one.was;
  const shown = Object.keys(values)
    .filter((field) => {
      const of = fieldsOf(minutes, one.kind)?.[field];
      return of !== undefined && !(of.type === 'code' && of.made);
    })
    .map((field) => {
      const [label, value] = [fieldLabel(one.kind, field), words(field, values[field] ?? null)];
      return label === value ? value : `${label}: ${value}`;
    })
    .join(' · ');
  return [t(one.type === 'added' ? 'close.now' : 'close.was', { words: shown })];
};
