// Empty forms for the day the battery is dead: the fields of a kind in the order of its form on the screen, with lines and
// boxes to write in. Made from the kind's declaration, so that a new field appears on paper by itself.
import type { KindDefinition, RowDefinition } from '../../../shared/kinds/define-kind.ts';
import type { Field, Fields } from '../../../shared/kinds/fields.ts';
import {
  type BlankField,
  type Block,
  italic,
  type PrintDocument,
  text,
} from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { isGiven, isPaperCode } from '../form/offered.ts';
import { sectionsOf } from '../value-texts.ts';
import { blankOptions, blankVillages } from './blank-options.ts';
import { capitals, shortBlank } from './form-words.ts';
import { communeHead, type Place, placeOf } from './place.ts';

export type BlankSource = { readonly kind: KindDefinition; readonly directory: Directory };

/** One record with room for as many rows of each kind as a day usually brings. */
export const blankForm = ({ kind, directory }: BlankSource): PrintDocument => {
  const place = placeOf(directory);
  const paper: Paper = { place, directory };
  return {
    paper: 'portrait',
    blocks: [
      communeHead(place, 'people-committee'),
      { type: 'title', name: `PHIẾU GHI TAY: ${capitals(kindName(place, kind.name))}`, subject: [] },
      ...classifiedBlocks(kind),
      ...sectionsOf(kind.fields).flatMap(({ name, fields }) => sectionBlocks(paper, kind, name, fields)),
      ...Object.entries(kind.rows).flatMap(([row, definition]) => rowBlocks(paper, kind, row, definition)),
    ],
  };
};

type Paper = { readonly place: Place; readonly directory: Directory };

/** The question that stands before any name on the screen stands first on paper too (decision 10). */
const classifiedBlocks = (kind: KindDefinition): readonly Block[] => {
  const isAsked = kind.isDenunciation ?? Object.values(kind.rows).find((row) => row.isDenunciation);
  if (!isAsked) return [];
  return [
    text(
      italic(
        'Việc này có tố cáo ai làm trái pháp luật không? Nếu có: dừng lại, không ghi gì vào phiếu này, kể cả họ tên; mời người tố cáo gặp trực tiếp người tiếp công dân ở trụ sở xã.',
      ),
    ),
  ];
};

const sectionBlocks = (
  paper: Paper,
  kind: KindDefinition,
  section: string,
  names: readonly string[],
): readonly Block[] => {
  const fields = blankFields(paper, kind, kind.name, names);
  if (fields.length === 0) return [];
  return [
    { type: 'section', text: paper.place.labels.section(kind.name, section) },
    { type: 'fields', fields },
  ];
};

/** How many rows there is room for, where it is not three. */
const rowsOnPaper: { readonly [row: string]: number } = {
  opinion: 4,
  document: 5,
  attendance: 40,
};

const rowBlocks = (
  paper: Paper,
  kind: KindDefinition,
  row: string,
  { fields: all, naturalKey, quiet }: RowDefinition,
): readonly Block[] => {
  if (quiet) return [];
  const fields = Object.fromEntries(Object.entries(all).filter(([name]) => !isGiven(kind, row, name)));
  const count = rowsOnPaper[row] ?? 3;
  const name = kindName(paper.place, row);
  const names = inScreenOrder(fields);
  if (isTable(fields))
    return [{ type: 'section', text: name }, rowTable(paper, row, fields, naturalKey, count)];
  return Array.from({ length: count }, (_, at): readonly Block[] => [
    { type: 'section', text: `${name} ${at + 1}` },
    { type: 'fields', fields: blankFields(paper, kind, row, names) },
  ]).flat();
};

/** What stands in no section comes first, as on the screen. */
const inScreenOrder = (fields: Fields): readonly string[] => [
  ...Object.keys(fields).filter((name) => fields[name]?.section === undefined),
  ...sectionsOf(fields).flatMap((section) => section.fields),
];

/** A row of a few short fields is a line of a table. */
const isTable = (fields: Fields): boolean =>
  Object.keys(fields).length <= 6 && Object.values(fields).every(({ type }) => type !== 'long-text');

const rowTable = (
  { place, directory }: Paper,
  row: string,
  fields: Fields,
  naturalKey: string | undefined,
  count: number,
): Block => {
  const key = naturalKey === undefined ? [] : [{ title: kindName(place, naturalKey), share: 6 }];
  const columns = Object.entries(fields).map(([name, field]) => ({
    title: [
      place.labels.label(row, name),
      ...blankOptions(place, directory, row, name, field).map((one) => `☐ ${one}`),
    ].join('\n'),
    share: field.type === 'text' || field.type === 'choice' ? 6 : 4,
  }));
  const all = [{ title: 'STT', share: 2.6 }, ...key, ...columns];
  const rows = Array.from({ length: count }, (_, at) =>
    all.map((_column, place) => (place === 0 ? String(at + 1) : '')),
  );
  return { type: 'table', columns: all, rows, tall: true };
};

const blankFields = (
  paper: Paper,
  kind: KindDefinition,
  recordKind: string,
  names: readonly string[],
): readonly BlankField[] => {
  const fields = (recordKind === kind.name ? kind.fields : kind.rows[recordKind]?.fields) ?? {};
  return names.flatMap((name) => {
    const field = fields[name];
    if (
      !field ||
      field.retired ||
      field.type === 'link' ||
      isGiven(kind, recordKind, name) ||
      isPaperCode(kind, recordKind, name)
    )
      return [];
    return [
      {
        label: paper.place.labels.label(recordKind, name),
        ...roomFor(paper, recordKind, name, field),
        ...(isMain(kind, recordKind, name, field) && { wide: true }),
      },
    ];
  });
};

/** What the record or the row is about needs a whole line. */
const isMain = (kind: KindDefinition, recordKind: string, name: string, field: Field): boolean =>
  field.type === 'text' &&
  (recordKind === kind.name ? kind.title.includes(name) : field.needed !== undefined);

/** More boxes than this are slower to search than a line is to write. */
const mostBoxes = 14;

const roomFor = (paper: Paper, recordKind: string, name: string, field: Field): Omit<BlankField, 'label'> => {
  switch (field.type) {
    case 'long-text':
      return { lines: 4 };
    case 'date':
      return { lines: 0, pattern: `${shortBlank} / ${shortBlank} / 20${shortBlank}` };
    case 'time':
      return { lines: 0, pattern: `${shortBlank} giờ ${shortBlank}` };
    case 'yes-no':
      return { lines: 0, boxes: ['Có', 'Không'] };
    case 'refs':
      return field.kind === 'village'
        ? boxesOrLine(blankVillages(paper.place, paper.directory))
        : { lines: 1 };
    default:
      return boxesOrLine(blankOptions(paper.place, paper.directory, recordKind, name, field));
  }
};

const boxesOrLine = (options: readonly string[]): Omit<BlankField, 'label'> =>
  options.length > 0 && options.length <= mostBoxes ? { lines: 0, boxes: options } : { lines: 1 };

const kindName = (place: Place, kind: string): string => place.labels.label('kind', kind);
