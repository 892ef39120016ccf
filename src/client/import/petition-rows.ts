// A table's rows read as petitions with the steps of their cases: what each holds, and what could not be read of it.
import type { Json } from '../../shared/core/json.ts';
import { checkSet } from '../../shared/kinds/check-set.ts';
import { petition } from '../../shared/kinds/petition.ts';
import { doubtName, doubtPhone } from '../../shared/rules/identity.ts';
import { isBesides } from './besides.ts';
import { oddSteps } from './odd-steps.ts';
import { type PetitionColumn, type PetitionReading, stepColumns } from './petition-columns.ts';
import type {
  PetitionContext,
  PetitionDoubt,
  PetitionFault,
  PetitionRow,
  PetitionValues,
} from './petition-row.ts';
import { isTypeOfDenunciation, mentionsDenunciation, readPaperCode, readType } from './petition-words.ts';
import { readPetitionCell, splitSender } from './read-petition-cell.ts';
import { readSteps } from './read-steps.ts';
import type { Table } from './read-table.ts';

/** Rows that hold a petition, or should; empty ones, numbers without a petition, sums and signatures are passed over. */
export const readPetitions = (
  table: Table,
  { head, columns }: PetitionReading,
  context: PetitionContext,
): readonly PetitionRow[] => {
  const mainAt = columns.indexOf('summary');
  return table.flatMap((cells, at) => {
    if (at <= head) return [];
    const line = at + 1;
    const held: Held = new Map(
      columns.flatMap((column, place) => {
        const text = cells[place] ?? '';
        return column === null || column === 'number' || text === '' ? [] : [[column, text] as const];
      }),
    );
    const isNone = held.size === 0 || isBesides(cells, mainAt);
    return isNone && !context.hidden.has(line) ? [] : [readRow(held, line, context)];
  });
};

/** A row's cells that hold something. */
type Held = ReadonlyMap<PetitionColumn, string>;

const readRow = (held: Held, line: number, context: PetitionContext): PetitionRow => {
  const isClassified = readType(held.get('type') ?? '') === 'denunciation';
  const { values, unread } = isClassified ? classifiedValues(held) : plainValues(held, context);
  const { received } = values;
  const { steps, doubts } = readSteps(held, {
    received: typeof received === 'string' ? received : undefined,
    today: context.today,
    isClassified,
  });
  const isOut = (column: PetitionColumn) =>
    doubts.some((doubt) => 'column' in doubt && doubt.column === column);
  const odd = oddSteps(values, steps).filter((column) => !isOut(column));
  const fault = faultOf(held, values, { today: context.today, isHidden: context.hidden.has(line) });
  return {
    line,
    values,
    steps,
    doubts: [
      ...doubtsAbout(held, values, context.hidden.has(line)),
      ...unread,
      ...doubts,
      ...odd.map((column): PetitionDoubt => ({ type: 'out-of-order', column })),
    ],
    ...(fault && { fault }),
  };
};

type ReadValues = { readonly values: PetitionValues; readonly unread: readonly PetitionDoubt[] };

/** Its type, code, day and competence: there is nothing else that may be written (decision 10). */
const classifiedValues = (held: Held): ReadValues => {
  const values: { [field: string]: Json } = { type: 'denunciation' };
  const paperCode = readPaperCode(held.get('paperCode') ?? '');
  if (paperCode !== undefined) values.paperCode = paperCode;
  for (const column of ['received', 'competence'] as const) {
    const value = readPetitionCell(column, held.get(column) ?? '', undefined);
    if (value !== undefined) values[column] = value;
  }
  return { values, unread: [] };
};

const notValues: ReadonlySet<PetitionColumn> = new Set([
  'number',
  'paperCode',
  'note',
  'extended-until',
  'posted-until',
  ...stepColumns,
]);

const plainValues = (held: Held, context: PetitionContext): ReadValues => {
  const values: { [field: string]: Json } = {};
  const unread: PetitionDoubt[] = [];
  for (const [column, text] of held) {
    if (notValues.has(column)) continue;
    const value = readPetitionCell(column, text, context);
    if (value === undefined) {
      if (column !== 'type' && column !== 'received') unread.push({ type: 'unread', column, text });
    } else values[column === 'village' ? 'villages' : column] = value;
  }
  return { values: held.has('address') ? values : { ...values, ...splitSender(values.sender) }, unread };
};

const doubtsAbout = (held: Held, values: PetitionValues, isHidden: boolean): readonly PetitionDoubt[] => {
  if (values.type === 'denunciation') return isHidden ? [{ type: 'classified' }] : [];
  const { sender, phone, summary, request } = values;
  // Wherever it stands: an office writes "chuyển từ đơn tố cáo" in its notes as in the matter itself.
  const isDenounced = [...held].some(([column, text]) => column !== 'type' && mentionsDenunciation(text));
  const isLost = [summary, request, sender].some((value) => isTextLost(String(value ?? '')));
  return [
    ...(isDenounced ? [{ type: 'mentions-denunciation' as const }] : []),
    ...(isLost ? [{ type: 'letters-lost' as const }] : []),
    ...(!isLost && typeof sender === 'string' && doubtName(sender) ? [{ type: 'sender' as const }] : []),
    ...(typeof phone === 'string' && doubtPhone(phone) ? [{ type: 'phone' as const }] : []),
  ];
};

const isTextLost = (text: string): boolean => /\p{L}\?\p{L}|\ufffd/u.test(text);

const faultOf = (
  held: Held,
  values: PetitionValues,
  { today, isHidden }: { readonly today: string; readonly isHidden: boolean },
): PetitionFault | undefined => {
  const type = held.get('type') ?? '';
  const received = held.get('received') ?? '';
  if (values.type === undefined) {
    if (isHidden || isTypeOfDenunciation(type)) return { type: 'unclear-type' };
    return type === '' ? { type: 'no-type' } : { type: 'unknown-type', text: type };
  }
  if (values.type === 'denunciation' && values.paperCode === undefined) return { type: 'no-paper-code' };
  if (values.type !== 'denunciation' && values.summary === undefined) return { type: 'no-summary' };
  if (received === '') return { type: 'no-received' };
  if (values.received === undefined) return { type: 'bad-received', text: received };
  if (String(values.received) > today) return { type: 'future-received' };
  return checkSet(petition, petition.name, values).length > 0 ? { type: 'too-long' } : undefined;
};
