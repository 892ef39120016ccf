// The receipt handed to the sender of a petition (giấy biên nhận, TT 04/2021 form 02), in two copies. Never for a denunciation.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { masked } from '../../../shared/rules/identity.ts';
import { type Block, bold, italic, type PrintDocument, text } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { isEverDenunciation } from '../ever-denunciation.ts';
import {
  blank,
  dayWords,
  inSentence,
  numberOf,
  numberWords,
  paragraphsOf,
  stopped,
  textOf,
} from './form-words.ts';
import { communeHead, type Place, placeOf } from './place.ts';
import { printedRows } from './printed-rows.ts';

export type ReceiptSource = { readonly bundle: Bundle; readonly directory: Directory };

/**
 * @returns null for a denunciation, in whichever version: a slip would name the denouncer (Law on Denunciation Art. 8, 56)
 */
export const receiptSlip = ({ bundle, directory }: ReceiptSource): PrintDocument | null => {
  if (isEverDenunciation(bundle.root)) return null;
  const place = placeOf(directory);
  const slip = slipBlocks(place, bundle);
  return { paper: 'portrait', unnumbered: true, blocks: [...slip, { type: 'page-break' }, ...slip] };
};

const slipBlocks = (place: Place, bundle: Bundle): readonly Block[] => {
  const { values } = bundle.root;
  const date = textOf(values.received);
  const code = textOf(values.code);
  const { name, title } = receiverOf(place, bundle);
  return [
    communeHead(place, 'people-committee', date),
    { type: 'title', name: 'GIẤY BIÊN NHẬN', subject: ['Nhận đơn và thông tin, tài liệu, bằng chứng'] },
    ...(code === '' ? [] : [{ type: 'code', label: 'Mã đơn', code } as const]),
    text(
      `${capitalDay(date)}, tại UBND ${inSentence(place.commune)}, tôi là ${name || blank}, chức vụ ${title || blank}, đã nhận của: `,
      bold(textOf(values.sender) || blank),
      '.',
    ),
    ...senderBlocks(values),
    text(
      `Loại đơn: ${typeOf(place, values)}. Nội dung: ${stopped(paragraphsOf(values.summary).join(' ') || blank)}`,
    ),
    ...documentBlocks(place, bundle),
    text(
      italic(
        'Giấy biên nhận này lập thành 02 bản có giá trị như nhau, người nộp giữ 01 bản, người nhận giữ 01 bản. Hỏi về đơn thì đọc mã đơn cho cán bộ xã, không cần đưa giấy tờ khác.',
      ),
    ),
    {
      type: 'signatures',
      columns: [
        { title: 'NGƯỜI NỘP', note: '(Ký hoặc điểm chỉ, ghi rõ họ tên)', names: [textOf(values.sender)] },
        { title: 'NGƯỜI NHẬN', note: '(Ký, ghi rõ họ tên)', names: [name] },
      ],
    },
  ];
};

/** Whoever wrote the petition down took the paper from the sender's hand. */
const receiverOf = (place: Place, { root }: Bundle): { readonly name: string; readonly title: string } => ({
  name: place.person(root.by),
  title: place.title(root.by),
});

const senderBlocks = (values: Values): readonly Block[] => {
  const idNumber = textOf(values.idNumber);
  const people = numberOf(values.people);
  const representative = textOf(values.representative);
  const words = [
    `Địa chỉ: ${textOf(values.address) || blank}`,
    idNumber && `số giấy tờ: ${masked(idNumber)}`,
    people !== undefined && people > 1 && `số người đứng đơn: ${numberWords(people)}`,
    representative && `người đại diện: ${representative}`,
  ];
  return [text(stopped(words.filter(Boolean).join('; ')))];
};

const typeOf = (place: Place, values: Values): string => {
  const type = textOf(values.type);
  return type === ''
    ? blank
    : place.labels.option('petition', 'type', petition.fields.type, type).toLocaleLowerCase('vi');
};

const columns = [
  { title: 'STT', share: 1.4 },
  { title: 'Tên tài liệu', share: 7 },
  { title: 'Bản gốc hay bản sao', share: 4 },
  { title: 'Số tờ', share: 2 },
];

/** Without any document listed there are three rows to write into. */
const documentBlocks = (place: Place, bundle: Bundle): readonly Block[] => {
  const fields = petition.rows.document?.fields ?? {};
  const rows = printedRows(bundle, 'document').map(({ values }, at) => {
    const copy = textOf(values.copy);
    return [
      String(at + 1),
      textOf(values.name),
      copy && place.labels.option('document', 'copy', fields.copy, copy),
      numberOf(values.sheets) === undefined ? '' : numberWords(numberOf(values.sheets) ?? 0),
    ];
  });
  const inWords = paragraphsOf(bundle.root.values.documents);
  const empty = inWords.length > 0 ? [] : [1, 2, 3].map((at) => [String(at), '', '', '']);
  return [
    text(`Tài liệu kèm theo: ${stopped(inWords.join('; ') || 'đơn và các tài liệu ghi dưới đây')}`),
    ...(rows.length + empty.length > 0
      ? [{ type: 'table', columns, rows: rows.length > 0 ? rows : empty } as const]
      : []),
  ];
};

const capitalDay = (date: string): string => dayWords(date).replace(/^ngày/, 'Ngày');
