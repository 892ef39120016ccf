// The invitation to a village meeting (NĐ 59/2023, form 01), to be handed to each household.
import { type Block, bold, type PrintDocument, text } from '../../../export/print-document.ts';
import {
  blank,
  dayWords,
  openLine,
  paragraphsOf,
  signerOf,
  stopped,
  textOf,
  timeWords,
} from '../form-words.ts';
import { villageHead } from '../place.ts';
import type { Gathering } from './gathering.ts';

/** The name of the household stays open: one sheet is printed, as many are copied. */
export const invitation = ({ place, values, villages, thonName, items }: Gathering): PrintDocument => {
  const day = textOf(values.date);
  return {
    paper: 'portrait',
    unnumbered: true,
    blocks: [
      // The day it is written is not the day of the meeting.
      villageHead(place, villages, ''),
      { type: 'title', name: 'GIẤY MỜI', subject: ['Họp cộng đồng dân cư'] },
      { type: 'text', text: [bold('Kính gửi: '), `Ông (bà) ${openLine}`], set: 'centre' },
      { type: 'text', text: ['(đại diện hộ gia đình)'], set: 'centre' },
      text(`Trân trọng kính mời ông (bà) dự họp ${thonName}, cụ thể như sau:`),
      text(bold('1. Thời gian: '), `${timeWords(textOf(values.start))}, ${dayWords(day)}.`),
      text(bold('2. Địa điểm: '), stopped(textOf(values.place) || openLine)),
      text(bold('3. Chủ trì: '), stopped(textOf(values.chair) || openLine)),
      text(bold('4. Thành phần dự họp: '), stopped(attending(values.attendees))),
      ...contentBlocks(
        textOf(values.subject),
        items.map(({ values: item }) => textOf(item.title)),
      ),
      text(bold('6. Liên hệ: '), `${signerOf(values.chair) || blank}, điện thoại: ${blank}.`),
      text(bold('7. Tài liệu gửi kèm (nếu có): '), openLine),
      text(
        'Mỗi hộ cử một người đại diện có đầy đủ năng lực hành vi dân sự. Hộ không đến được, đề nghị báo lại cho người triệu tập cuộc họp./.',
      ),
      {
        type: 'signatures',
        columns: [
          { title: '', note: '', names: [''] },
          { title: 'NGƯỜI TRIỆU TẬP', note: '(Ký, ghi rõ họ tên)', names: [signerOf(values.chair)] },
        ],
      },
    ],
  };
};

const attending = (attendees: Gathering['values'][string] | undefined): string =>
  paragraphsOf(attendees)
    .map((one) => one.replace(/[.;]$/, ''))
    .join('; ') || 'đại diện các hộ gia đình';

const contentBlocks = (subject: string, titles: readonly string[]): readonly Block[] => {
  const named = titles.filter((title) => title !== '');
  return named.length === 0
    ? [text(bold('5. Nội dung: '), stopped(subject || openLine))]
    : [text(bold('5. Nội dung:')), ...named.map((title) => text(`- ${stopped(title)}`))];
};
