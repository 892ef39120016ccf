// Minutes of a meeting on paper: NĐ 59/2023 form 03 for a village, NĐ 30/2020 form 1.9 for the commune (domain 4.4 and 5).
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { isOfVillage } from '../../../shared/kinds/decided.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { type Block, type PrintDocument, text } from '../../export/print-document.ts';
import { attendanceBlocks, type Roll } from './attendance.ts';
import {
  blank,
  capitals,
  dayWords,
  listOf,
  namesOf,
  openLine,
  paragraphsOf,
  signerOf,
  stopped,
  textOf,
  timeWords,
} from './form-words.ts';
import { asClosed, hashBlocks } from './meeting/closed-source.ts';
import { type Gathering, gather, type MeetingSource } from './meeting/gathering.ts';
import { signatureOf } from './meeting/signature-of.ts';
import { itemBlocks } from './minutes-items.ts';
import { communeHead, type Place, villageHead } from './place.ts';
import { printedRows } from './printed-rows.ts';
import { readBackBlocks } from './read-back.ts';
import { subjectLine } from './subject-line.ts';

/** Places nobody has filled in stay open, to be written by hand. */
export const minutesDocument = (live: MeetingSource): PrintDocument => {
  const source = asClosed(live);
  const gathering = gather(source);
  const { place, values, roll, items } = gathering;
  const ofVillage = isOfVillage(values);
  return {
    paper: 'portrait',
    blocks: [
      headOf(place, values, ofVillage),
      { type: 'title', name: nameOf(place, values), subject: subjectOf(place, values, ofVillage) },
      text(`Thời gian bắt đầu: ${timeWords(textOf(values.start))}, ${dayWords(textOf(values.date))}.`),
      text(`Địa điểm: ${stopped(textOf(values.place) || openLine)}`),
      ...peopleBlocks(gathering, ofVillage ? roll : undefined),
      { type: 'section', text: 'II. NỘI DUNG, DIỄN BIẾN CUỘC HỌP' },
      ...itemBlocks(place, items, { ofVillage, households: roll.total }),
      ...conclusionBlocks(values),
      ...signatureBlocks(gathering, ofVillage),
      { type: 'recipients', items: recipientsOf(place, values, ofVillage) },
      ...hashBlocks(source),
      ...(ofVillage ? attendanceBlocks(place, roll, source.closed?.hash) : []),
    ],
  };
};

const headOf = (place: Place, values: Values, ofVillage: boolean): Block => {
  const villages: readonly RecordId[] = listOf(values.villages);
  const date = textOf(values.date);
  return ofVillage
    ? villageHead(place, villages, date)
    : communeHead(place, 'people-committee', date, 'BB', textOf(values.number));
};

/** The form of the document, chosen by the head with the Front's head, is its name (LDC Art. 20.1). */
const nameOf = (place: Place, values: Values): string =>
  capitals(place.labels.option('minutes', 'document', undefined, textOf(values.document) || 'minutes'));

const subjectOf = (place: Place, values: Values, ofVillage: boolean): readonly string[] =>
  subjectLine(ofVillage ? `Họp ${place.thon}` : meetingWord(place, values), textOf(values.subject));

const meetingWord = (place: Place, values: Values): string =>
  values.form === 'briefing'
    ? `Họp ${place.labels.option('minutes', 'form', undefined, 'briefing').toLocaleLowerCase('vi')}`
    : 'Họp';

const peopleBlocks = ({ place, values, bundle }: Gathering, roll: Roll | undefined): readonly Block[] => [
  { type: 'section', text: 'I. THÀNH PHẦN THAM DỰ' },
  text(`1. Chủ tọa: ${stopped(textOf(values.chair) || openLine)}`),
  text(`2. Thư ký: ${stopped(textOf(values.secretary) || openLine)}`),
  ...listed('3. Thành phần tham dự: ', [...guestsOf(bundle), ...paragraphsOf(values.attendees)]),
  ...(roll ? householdBlocks(place, values, roll) : listed('4. Vắng: ', paragraphsOf(values.absent))),
];

/** The denominator of every vote is the number of all households of the village, not of those present (domain 0.3). */
const householdBlocks = (place: Place, values: Values, roll: Roll): readonly Block[] => {
  const { total, represented, absent } = roll;
  const { number, share } = roll.words;
  return [
    text(`4. Tổng số hộ của ${place.thon}: ${number(total)} hộ.`),
    text(`Số hộ có người đại diện dự họp: ${number(represented)} hộ, đạt ${share(represented)} tổng số hộ.`),
    ...listed(
      `Số hộ không có người đại diện: ${number(absent)} hộ. Hộ vắng và lý do: `,
      [...paragraphsOf(values.absent), ...(roll.absences === '' ? [] : [stopped(roll.absences)])],
      blank,
    ),
  ];
};

const conclusionBlocks = (values: Values): readonly Block[] => {
  const conclusion = paragraphsOf(values.conclusion);
  return [
    ...(conclusion.length > 0 ? [{ type: 'section', text: 'III. KẾT LUẬN' } as const] : []),
    ...conclusion.map((one) => text(one)),
    ...readBackBlocks(values),
    text(`Cuộc họp kết thúc vào ${timeWords(textOf(values.end))}, ${dayWords(textOf(values.date))}./.`),
  ];
};

const signatureBlocks = (gathering: Gathering, ofVillage: boolean): readonly Block[] => {
  const { values } = gathering;
  const of = (title: string, ...names: readonly string[]) => signatureOf(gathering, title, ...names);
  const main: Block = {
    type: 'signatures',
    columns: [of('THƯ KÝ', signerOf(values.secretary)), of('CHỦ TỌA', signerOf(values.chair))],
  };
  if (!ofVillage) return [main];
  const [first = '', second = '', ...more] = namesOf(values.witnesses);
  const households = of('ĐẠI DIỆN HỘ GIA ĐÌNH', first, [second, ...more].join(', '));
  const front = of('TRƯỞNG BAN\nCÔNG TÁC MẶT TRẬN', signerOf(values.frontHead));
  return [main, { type: 'signatures', columns: [households, front] }];
};

/** Who was there without a vote. */
const guestsOf = (bundle: Bundle): readonly string[] => {
  const named = printedRows(bundle, 'guest').map(({ values }) =>
    [textOf(values.name), textOf(values.post)].filter(Boolean).join(', '),
  );
  return named.length === 0 ? [] : [`Đại biểu: ${stopped(named.join('; '))}`];
};

/** A village has no clerk's office to file with. */
const recipientsOf = (place: Place, values: Values, ofVillage: boolean): readonly string[] => [
  ...namesOf(values.sentTo),
  ofVillage ? `Lưu: Hồ sơ ${place.thon}.` : 'Lưu: VT, Hồ sơ.',
];

/** A heading with its text beside it when that is one paragraph, below it when there are more. */
const listed = (heading: string, paragraphs: readonly string[], open = openLine): readonly Block[] => {
  const [first = open, ...rest] = paragraphs;
  return [text(`${heading}${rest.length === 0 ? stopped(first) : first}`), ...rest.map((one) => text(one))];
};
