// Minutes of the Front's committee on who shall stand for village head (NĐ 59/2023, form 05).
import { type PrintDocument, text } from '../../../export/print-document.ts';
import {
  blank,
  capitals,
  dayWords,
  openLine,
  shortBlank,
  signerOf,
  textOf,
  timeWords,
} from '../form-words.ts';
import type { Gathering, Voted } from './gathering.ts';

/** Who they are is written by hand: of a candidate the record holds the name alone. */
export const candidates = (gathering: Gathering, { options }: Voted): PrintDocument => {
  const { place, values, thonName, thon } = gathering;
  const names = options.map(({ label }) => label);
  const listed = names.length > 0 ? names : ['', '', ''];
  return {
    paper: 'portrait',
    blocks: [
      {
        type: 'head',
        parent: `UBMTTQ VIỆT NAM ${capitals(place.commune)}`,
        body: ['BAN CÔNG TÁC MẶT TRẬN', capitals(thonName)],
        placeDate: `${place.seat}, ${dayWords('')}`,
      },
      {
        type: 'title',
        name: 'BIÊN BẢN',
        subject: [`Dự kiến danh sách những người ứng cử trưởng ${thon}`],
      },
      text(`Hôm nay, vào hồi ${timeWords('')}, ${dayWords('')}, tại ${openLine}`),
      text(
        `Ban công tác Mặt trận ${thonName} họp để dự kiến danh sách những người ứng cử trưởng ${thon}, thống nhất với chi ủy chi bộ, trước cuộc họp của ${thon} ${dayWords(textOf(values.date))}.`,
      ),
      text(`Chủ trì: ${signerOf(values.frontHead) || blank}, Trưởng ban công tác Mặt trận.`),
      text(`Thư ký: ${openLine}`),
      text(`Số người được triệu tập: ${shortBlank}; có mặt: ${shortBlank}; vắng mặt: ${shortBlank}.`),
      text(`Sau khi thảo luận, hội nghị thống nhất dự kiến danh sách như sau:`),
      {
        type: 'table',
        columns: [
          { title: 'STT', share: 1.3 },
          { title: 'Họ và tên', share: 4 },
          { title: 'Năm sinh', share: 1.7 },
          { title: 'Nam, nữ', share: 1.6 },
          { title: 'Nghề nghiệp, nơi cư trú', share: 4 },
          { title: 'Số người tán thành', share: 2 },
          { title: 'Tỷ lệ (%)', share: 1.6 },
        ],
        rows: listed.map((name, at) => [String(at + 1), name, '', '', '', '', '']),
        tall: true,
      },
      { type: 'fields', fields: [{ label: 'Ý kiến của chi ủy chi bộ', lines: 1, wide: true }] },
      text(`Biên bản lập thành ${shortBlank} bản, hội nghị kết thúc vào hồi ${timeWords('')} cùng ngày./.`),
      {
        type: 'signatures',
        columns: [
          { title: 'THƯ KÝ', note: '(Ký, ghi rõ họ tên)', names: [''] },
          {
            title: 'TRƯỞNG BAN\nCÔNG TÁC MẶT TRẬN',
            note: '(Ký, ghi rõ họ tên)',
            names: [signerOf(values.frontHead)],
          },
        ],
      },
    ],
  };
};
