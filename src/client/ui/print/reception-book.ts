// The reception book (sổ tiếp công dân): the eleven columns of TT 04/2021 form 03, a row a visit, for a period.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { reception } from '../../../shared/kinds/reception.ts';
import { masked } from '../../../shared/rules/identity.ts';
import type { Column, PrintDocument } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { isEverDenunciation } from '../ever-denunciation.ts';
import { numberOf, paragraphsOf, shortDate, textOf } from './form-words.ts';
import { communeHead, type Place, placeOf } from './place.ts';
import { printedRows } from './printed-rows.ts';

export type BookSource = {
  /** The reception sessions of the period. */
  readonly sessions: readonly Bundle[];
  readonly directory: Directory;
  /** First and last day, 'yyyy-mm-dd'. */
  readonly from: string;
  readonly to: string;
  /** Case codes of the petitions that visits became. */
  readonly codes: ReadonlyMap<RecordId, string>;
  /** The visits whose identity numbers somebody asked to see; the others' are masked. */
  readonly shown: ReadonlySet<RecordId>;
};

/** Numbered through the period, in order of date. Without visits there are empty rows to write into. */
export const receptionBook = ({ sessions, directory, from, to, ...known }: BookSource): PrintDocument => {
  const place = placeOf(directory);
  const visits = [...sessions]
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a.root.at - b.root.at))
    .flatMap((session) => printedRows(session, 'visit').map((visit) => ({ day: dateOf(session), visit })));
  const rows = visits.map(({ day, visit }, at) => [
    String(at + 1),
    shortDate(day),
    ...(isEverDenunciation(visit) ? denunciationCells(place, visit) : visitCells(place, visit, known)),
  ]);
  return {
    paper: 'landscape',
    blocks: [
      communeHead(place, 'people-committee'),
      {
        type: 'title',
        name: 'SỔ TIẾP CÔNG DÂN',
        subject: [`Từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`],
      },
      {
        type: 'table',
        columns,
        numbered: true,
        rows: rows.length > 0 ? rows : emptyRows,
        ...(rows.length === 0 && { tall: true }),
      },
    ],
  };
};

/** The visits of a session that have an identity number to print. */
export const numberedVisits = (session: Bundle): readonly RecordId[] =>
  printedRows(session, 'visit')
    .filter((visit) => !isEverDenunciation(visit) && textOf(visit.values.idNumber) !== '')
    .map(({ id }) => id);

type Known = Pick<BookSource, 'codes' | 'shown'>;

const columns: readonly Column[] = [
  { title: 'STT', share: 4 },
  { title: 'Ngày tiếp', share: 8 },
  { title: 'Họ tên, địa chỉ', share: 12 },
  { title: 'Số CMND, CCCD, hộ chiếu', share: 9 },
  { title: 'Tóm tắt nội dung vụ việc', share: 18 },
  { title: 'Loại đơn, số người cùng nội dung', share: 8 },
  { title: 'Cơ quan đã giải quyết', share: 8 },
  { title: 'Thuộc thẩm quyền', share: 6 },
  { title: 'Hướng dẫn (cơ quan, số văn bản)', share: 9 },
  { title: 'Chuyển (cơ quan thụ lý, số văn bản)', share: 9 },
  { title: 'Theo dõi kết quả', share: 12 },
];

const emptyRows = Array.from({ length: 10 }, () => columns.map(() => ''));

const fields = reception.rows.visit?.fields ?? {};

/** Of a denunciation only date, type and the code of the paper file (Law on Denunciation Art. 8, 56). */
const denunciationCells = (place: Place, { values }: RecordState): readonly string[] => {
  const type = place.labels.option('visit', 'type', fields.type, 'denunciation');
  const code = textOf(values.paperCode);
  return ['', '', code && `Hồ sơ giấy ${code}`, type, '', '', '', '', ''];
};

const visitCells = (
  place: Place,
  { id, values }: RecordState,
  { codes, shown }: Known,
): readonly string[] => {
  const { option } = place.labels;
  const people = numberOf(values.people);
  const type = textOf(values.type);
  const outcome = textOf(values.outcome);
  const to = lines(textOf(values.toBody), textOf(values.document));
  return [
    lines(textOf(values.visitor), textOf(values.address)),
    shown.has(id) ? textOf(values.idNumber) : masked(textOf(values.idNumber)),
    paragraphsOf(values.summary).join(' '),
    lines(type && option('visit', 'type', fields.type, type), people !== undefined && `${people} người`),
    textOf(values.settledBy),
    values.competence === 'commune' ? 'x' : '',
    outcome === 'guided' ? to : '',
    outcome === 'forwarded' ? to : '',
    lines(
      outcome !== '' &&
        outcome !== 'guided' &&
        outcome !== 'forwarded' &&
        outcomeWords(place, values, outcome, codes),
      values.turn === 'repeat' && option('visit', 'turn', fields.turn, 'repeat'),
      paragraphsOf(values.followUp).join('\n'),
    ),
  ];
};

const outcomeWords = (
  place: Place,
  values: RecordState['values'],
  outcome: string,
  codes: ReadonlyMap<RecordId, string>,
): string => {
  const words = place.labels.option('visit', 'outcome', fields.outcome, outcome);
  const link = values.petition as { readonly root?: RecordId } | null | undefined;
  const code = outcome === 'became-petition' && link?.root ? codes.get(link.root) : undefined;
  return code ? `${words}\n${code}` : words;
};

const dateOf = ({ root }: Bundle): string => textOf(root.values.date);

const lines = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join('\n');
