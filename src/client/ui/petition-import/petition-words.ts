// An imported list's rows in words: the petition, its steps, where it stands in the file, what is odd.
import { petition } from '../../../shared/kinds/petition.ts';
import type { PetitionMatch } from '../../import/match-petitions.ts';
import { type PetitionColumn, type StepColumn, stepColumns } from '../../import/petition-columns.ts';
import type { PetitionDoubt, PetitionFault, PetitionRow } from '../../import/petition-row.ts';
import { fieldLabel } from '../field-texts.ts';
import type { RowWords } from '../import/ImportGroup.tsx';
import { text, typeLabel } from '../kind-texts.ts';
import { dayInWords } from '../text/day-in-words.ts';
import { t } from '../text/t.ts';

export const wordsOf = (match: PetitionMatch, today: string): RowWords => ({
  title: titleOf(match.row),
  details: match.type === 'new' ? [detailsOf(match.row, today)].filter(Boolean) : [],
  line: lineWords(match),
});

/** Something that somebody should look at. */
export const isOdd = (match: PetitionMatch): boolean =>
  match.row.doubts.length > 0 || (match.type === 'new' && match.near !== undefined);

/**
 * Whether a row is taken unless somebody takes its mark away. Not where a day may be wrong, for clocks would run from it;
 * nor where it may be there already, or may denounce somebody.
 */
export const isTakenAtFirst = (match: PetitionMatch): boolean =>
  match.type === 'new' && match.near === undefined && !match.row.doubts.some(isGrave);

const isGrave = (doubt: PetitionDoubt): boolean => {
  if (doubt.type === 'unread') return isDay(doubt.column);
  return ['before-received', 'future', 'out-of-order', 'mentions-denunciation', 'letters-lost'].includes(
    doubt.type,
  );
};

const isDay = (column: PetitionColumn): boolean => isStep(column) || column.endsWith('-until');

const isStep = (column: PetitionColumn): column is StepColumn => stepColumns.some((step) => step === column);

/** What a column of the list holds. */
export const columnLabel = (column: PetitionColumn): string => {
  if (isStep(column)) return t('petitionImport.dayOf', { what: text(`event.step.${column}`) });
  switch (column) {
    case 'extended-until':
    case 'posted-until':
      return t(`petitionImport.${column}`);
    case 'number':
      return t('petitionImport.number');
    case 'note':
      return t('petitionImport.note');
    case 'village':
      return fieldLabel(petition.name, 'villages');
    default:
      return fieldLabel(petition.name, column);
  }
};

/** "Khiếu nại · Lò Văn Dơn · Đường vào bản sạt lở". */
const titleOf = ({ values }: PetitionRow): string => {
  const { type, sender, summary, paperCode } = values;
  const parts = [type === undefined ? '' : typeLabel(petition, values), sender, paperCode, summary];
  return parts.filter(Boolean).join(' · ') || t('import.empty');
};

/** "Đã tiếp nhận 03/02/2026, Thụ lý 10/02/2026": what the clocks will run from. */
const detailsOf = ({ steps }: PetitionRow, today: string): string =>
  steps
    .filter(({ step }) => step !== 'note')
    .map(({ step, date }) => `${text(`event.step.${step}`)} ${dayInWords(date, today)}`)
    .join(', ');

/** "Dòng 14: chưa ghi loại đơn". */
const lineWords = (match: PetitionMatch): string => {
  const { row } = match;
  const odd = [
    ...(row.fault ? [faultWords(row.fault)] : []),
    ...(match.type === 'twice' ? [t('import.twice', { n: match.earlier })] : []),
    ...row.doubts.map(doubtWords),
    ...(match.type === 'new' && match.near
      ? [t('petitionImport.near', { what: nearWords(match.near) })]
      : []),
  ];
  const line = t('import.line', { n: row.line });
  return odd.length === 0 ? line : `${line}: ${odd.join(', ')}`;
};

const nearWords = ({ values }: { readonly values: PetitionRow['values'] }): string =>
  [values.code, values.summary].filter(Boolean).join(' · ');

const faultWords = (fault: PetitionFault): string =>
  'text' in fault
    ? t(`petitionImport.fault.${fault.type}`, { text: fault.text })
    : t(`petitionImport.fault.${fault.type}`);

const doubtWords = (doubt: PetitionDoubt): string => {
  switch (doubt.type) {
    case 'unread':
      return t('import.doubt.unread', { what: columnLabel(doubt.column), text: doubt.text });
    case 'before-received':
    case 'future':
    case 'out-of-order':
      return t(`petitionImport.doubt.${doubt.type}`, { what: columnLabel(doubt.column) });
    case 'phone':
    case 'letters-lost':
      return t(`import.doubt.${doubt.type}`);
    case 'sender':
      return t('import.doubt.name');
    default:
      return t(`petitionImport.doubt.${doubt.type}`);
  }
};
