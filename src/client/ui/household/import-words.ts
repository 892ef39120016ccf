// An import's rows in words: the household, where it stands in the file, what is odd, and what would change.
import type { Json } from '../../../shared/core/json.ts';
import { household } from '../../../shared/kinds/household.ts';
import type { Column } from '../../import/household-columns.ts';
import type { HouseholdValues, RowDoubt, RowFault } from '../../import/household-rows.ts';
import type { Difference, Match } from '../../import/match-households.ts';
import { fieldLabel } from '../field-texts.ts';
import type { RowWords } from '../import/ImportGroup.tsx';
import { t } from '../text/t.ts';
import { valueText, type Wording } from '../value-texts.ts';

export const wordsOf = (match: Match, wording: Wording): RowWords => ({
  title: rowTitle(match.row.values),
  details: 'differences' in match ? match.differences.map((one) => differenceWords(one, wording)) : [],
  line: lineWords(match),
});

/** Something that somebody should look at. */
export const isOdd = (match: Match): boolean =>
  match.row.doubts.length > 0 ||
  (match.type === 'moves' && !match.isSure) ||
  (match.type === 'new' && (match.sameName !== undefined || match.near !== undefined));

/** "12. Lò Văn Dơn · 5 người". */
const rowTitle = ({ number, name, members }: HouseholdValues): string =>
  [
    `${typeof number === 'number' ? `${number}. ` : ''}${typeof name === 'string' ? name : t('import.empty')}`,
    typeof members === 'number' ? t('households.members', { n: members }) : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** "Dòng 14: số điện thoại chưa đúng, cùng tên với dòng 7"; "Dòng 14" alone when nothing is odd. */
const lineWords = (match: Match): string => {
  const { row } = match;
  const odd = [
    ...(row.fault ? [faultWords(row.fault)] : []),
    ...(match.type === 'twice' ? [t('import.twice', { n: match.earlier })] : []),
    ...row.doubts.map(doubtWords),
    ...(match.type === 'new' && match.sameName !== undefined
      ? [t('import.sameName', { n: match.sameName })]
      : []),
    ...(match.type === 'new' && match.near
      ? [t('import.near', { name: String(match.near.values.name ?? '') })]
      : []),
    ...(match.type === 'moves' && !match.isSure ? [t('import.notSure')] : []),
  ];
  const line = t('import.line', { n: row.line });
  return odd.length === 0 ? line : `${line}: ${odd.join(', ')}`;
};

/** What a column of the list holds. */
export const columnLabel = (column: Column): string =>
  column === 'near-poor' ? t('household.poverty.near-poor') : fieldLabel('household', column);

const faultWords = (fault: RowFault): string =>
  fault.type === 'unknown-village'
    ? t('import.fault.unknown-village', { text: fault.text })
    : t(`import.fault.${fault.type}`);

const doubtWords = (doubt: RowDoubt): string =>
  doubt.type === 'unread'
    ? t('import.doubt.unread', { what: columnLabel(doubt.column), text: doubt.text })
    : t(`import.doubt.${doubt.type}`);

/** "Số người: 4 → 5". */
const differenceWords = ({ field, before, after }: Difference, wording: Wording): string =>
  t('import.changed', {
    what: fieldLabel('household', field),
    before: inWords(field, before, wording) || t('import.empty'),
    after: inWords(field, after, wording),
  });

const inWords = (name: string, value: Json | undefined, wording: Wording): string => {
  const field = household.fields[name];
  return field ? valueText('household', name, field, value, wording) : '';
};

/**
 * Whether a row is taken unless somebody takes its mark away: a new household, but not what is likely none; one that only
 * moves, for its number is another in another village's list. What the book says otherwise is left as it is.
 */
export const isTakenAtFirst = (match: Match): boolean => {
  if (match.row.doubts.some(({ type }) => type === 'no-number' || type === 'letters-lost')) return false;
  if (match.type === 'moves')
    return match.isSure && match.differences.every(({ field }) => field === 'village' || field === 'number');
  return match.type === 'new';
};
