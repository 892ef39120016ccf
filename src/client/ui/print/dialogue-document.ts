// Minutes of a dialogue with the people or a voters' meeting: every opinion with its answer, who sees to it and by when
// (LTCCQ Art. 43; NĐ 30/2020 form 1.9).
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { dialogue } from '../../../shared/kinds/dialogue.ts';
import { type Block, type PrintDocument, type Signature, text } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { opinionBlocks } from './dialogue-opinions.ts';
import {
  blank,
  dayWords,
  listOf,
  namesOf,
  numberOf,
  numberWords,
  openLine,
  paragraphsOf,
  shortBlank,
  signerOf,
  stopped,
  textOf,
  timeWords,
} from './form-words.ts';
import { type Body, communeHead, type Place, placeOf, villageNames } from './place.ts';
import { printedRows } from './printed-rows.ts';
import { readBackBlocks } from './read-back.ts';

export type DialogueSource = { readonly bundle: Bundle; readonly directory: Directory };

/** Places nobody has filled in stay open, to be written by hand. */
export const dialogueDocument = ({ bundle, directory }: DialogueSource): PrintDocument => {
  const { values } = bundle.root;
  const place = placeOf(directory);
  const { body, name, what } = sessions[textOf(values.form)] ?? defaultSession;
  const opinions = printedRows(bundle, 'opinion').map((row) => row.values);
  const date = textOf(values.date);
  return {
    paper: 'portrait',
    blocks: [
      communeHead(place, body, date, 'BB', textOf(values.number)),
      { type: 'title', name: 'BIÊN BẢN', subject: [titleOf(name, values), textOf(values.subject) || blank] },
      text(`Thời gian bắt đầu: ${timeWords(textOf(values.start))}, ${dayWords(date)}.`),
      text(`Địa điểm: ${stopped(whereOf(place, values))}`),
      ...noticeBlocks(place, values),
      ...peopleBlocks(place, values),
      { type: 'section', text: 'II. Ý KIẾN CỦA NHÂN DÂN VÀ NỘI DUNG TRẢ LỜI' },
      ...opinionBlocks(place, opinions),
      ...conclusionBlocks(values),
      ...readBackBlocks(values),
      text(`${what} kết thúc vào ${timeWords(textOf(values.end))}, ${dayWords(date)}./.`),
      { type: 'signatures', columns: signersOf(values) },
      { type: 'recipients', items: [...namesOf(values.sentTo), 'Lưu: VT, Hồ sơ.'] },
    ],
  };
};

type Session = { readonly body: Body; readonly name: string; readonly what: string };

const defaultSession: Session = {
  body: 'people-committee',
  name: 'Hội nghị đối thoại với Nhân dân',
  what: 'Hội nghị',
};

const sessions: { readonly [form: string]: Session } = {
  dialogue: defaultSession,
  'party-dialogue': { ...defaultSession, body: 'party-committee' },
  'voter-contact': { body: 'people-council', name: 'Hội nghị tiếp xúc cử tri', what: 'Hội nghị' },
  other: { body: 'people-committee', name: 'Buổi gặp gỡ Nhân dân', what: 'Buổi gặp gỡ' },
};

/** "Hội nghị tiếp xúc cử tri trước kỳ họp thứ Năm" */
const titleOf = (name: string, { term }: Values): string => [name, textOf(term)].filter(Boolean).join(' ');

/** "Nhà văn hoá, Bản Búng, Bản Kéo (cụm Nà Lấu), trực tuyến" */
const whereOf = (place: Place, values: Values): string => {
  const mode = textOf(values.mode);
  const cluster = textOf(values.cluster);
  const villages = [villageNames(place, listOf(values.villages)), cluster && `(cụm ${cluster})`];
  const words = [textOf(values.place), villages.filter(Boolean).join(' ')].filter(Boolean);
  if (mode !== '' && mode !== 'in-person')
    words.push(place.labels.option('dialogue', 'mode', dialogue.fields.mode, mode).toLocaleLowerCase('vi'));
  return words.join(', ') || openLine;
};

const noticeBlocks = (place: Place, values: Values): readonly Block[] => {
  const date = textOf(values.noticeDate);
  const forms = listOf(values.noticeForm).map((form) =>
    place.labels.option('dialogue', 'noticeForm', dialogue.fields.noticeForm, form).toLocaleLowerCase('vi'),
  );
  if (date === '' && forms.length === 0) return [];
  const by = forms.length > 0 ? `, hình thức: ${forms.join(', ')}` : '';
  return [text(`Đã thông báo trước cho Nhân dân ${dayWords(date)}${by}.`)];
};

const peopleBlocks = (place: Place, values: Values): readonly Block[] => {
  const [first = openLine, ...rest] = paragraphsOf(values.attendees);
  const coChair = textOf(values.coChair);
  return [
    { type: 'section', text: 'I. THÀNH PHẦN THAM DỰ' },
    text(`1. Chủ trì: ${stopped(textOf(values.chair) || openLine)}`),
    ...(coChair === '' ? [] : [text(`Đồng chủ trì: ${stopped(coChair)}`)]),
    text(`2. Thư ký: ${stopped(textOf(values.secretary) || openLine)}`),
    text(`3. Thành phần tham dự: ${rest.length === 0 ? stopped(first) : first}`),
    ...rest.map((one) => text(one)),
    text(`4. Số lượt người dự: ${headcountWords(place, values)}.`),
  ];
};

const headcountWords = (place: Place, values: Values): string => {
  const headcount = numberOf(values.headcount);
  const parts = ['women', 'minorities', 'villageReps'].flatMap((name) => {
    const count = numberOf(values[name]);
    const label = place.labels
      .label('dialogue', name)
      .replace(/^Trong đó /, '')
      .toLocaleLowerCase('vi');
    return count === undefined ? [] : [`${label} ${numberWords(count)}`];
  });
  const whole = headcount === undefined ? shortBlank : numberWords(headcount);
  return parts.length > 0 ? `${whole}, trong đó ${parts.join('; ')}` : whole;
};

const conclusionBlocks = (values: Values): readonly Block[] => {
  const paragraphs = paragraphsOf(values.conclusion);
  if (paragraphs.length === 0) return [];
  return [{ type: 'section', text: 'III. KẾT LUẬN CỦA CHỦ TRÌ' }, ...paragraphs.map((one) => text(one))];
};

const signersOf = ({ secretary, chair, coChair }: Values): readonly Signature[] => [
  signer('THƯ KÝ', secretary),
  ...(textOf(coChair) === '' ? [] : [signer('ĐỒNG CHỦ TRÌ', coChair)]),
  signer('CHỦ TRÌ', chair),
];

const signer = (title: string, name: Values[string] | undefined): Signature => ({
  title,
  note: '(Ký, ghi rõ họ tên)',
  names: [signerOf(name)],
});
