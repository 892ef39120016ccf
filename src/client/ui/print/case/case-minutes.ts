// Minutes of what is done face to face in a case: the visit to the place, the dialogue (LKN Art. 29, 30; domain 2.3). What
// nobody wrote down is an open place; nothing is claimed for anybody.
import type { Block, PrintDocument, Signature } from '../../../export/print-document.ts';
import { blank, dayWords, listOf, openLine, shortBlank, stopped, textOf } from '../form-words.ts';
import { photoBlocks } from '../photo-blocks.ts';
import { communeHead } from '../place.ts';
import { type CasePaperSource, type Matter, matterOf, paperWords } from './case-source.ts';
import { lawWords } from './legal-basis.ts';
import { filled, line } from './letter.ts';

/** What was seen at the place, by whom, with its photos. */
export const siteVisitMinutes = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { event, sender, values, place } = matter;
  const position = textOf(event.position);
  return minutes(source, matter, {
    name: 'BIÊN BẢN',
    subject: 'Về việc xác minh tại chỗ',
    where: textOf(event.place) || openLine,
    // With posts between the names as they were written: nothing says where one ends.
    present: [`Những người đi: ${textOf(event.people) || openLine}`],
    body: [
      line(`Người gửi đơn: ${sender}, địa chỉ: ${textOf(values.address) || blank}. ☐ Có mặt  ☐ Vắng mặt`),
      ...aboutBlocks(matter),
      ...filled('Đã xem xét và thấy: ', textOf(event.seen) || textOf(event.note), 4),
      ...(position === '' ? [] : [line(`Vị trí (GPS): ${position}.`)]),
      ...filled('Ý kiến của những người có mặt: ', '', 2),
      ...(source.event ? photoBlocks(source.bundle, source.event) : []),
    ],
    signatures: [{ title: 'NGƯỜI CÓ MẶT', note: handSigned, names: [''] }, clerkSigns(source, place.person)],
  });
};

/** Who took part is not kept with the event: the places stay open, but for those whose case it is. */
export const dialogueMinutes = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { event, sender, values, type, day, place } = matter;
  const isComplaint = values.type === 'complaint';
  const other = isComplaint ? 'Người bị khiếu nại' : 'Cơ quan, người phụ trách';
  const own = `Người gửi ${type}`;
  return minutes(source, matter, {
    name: 'BIÊN BẢN ĐỐI THOẠI',
    subject: `Về việc giải quyết ${paperWords(matter)}`,
    where: textOf(event.place) || openLine,
    present: [
      `Người chủ trì: ${openLine}`,
      `${isComplaint ? 'Người khiếu nại' : own}: ${sender}, địa chỉ: ${textOf(values.address) || blank}`,
      `${other}: ${openLine}`,
      `Những người tham gia khác: ${textOf(event.people) || openLine}`,
    ],
    body: [
      ...aboutBlocks(matter),
      ...(isComplaint ? filled('Bị khiếu nại: ', textOf(values.against)) : []),
      ...absentBlocks(matter, isComplaint, day),
      ...filled(`Ý kiến của ${isComplaint ? 'người khiếu nại' : own.toLocaleLowerCase('vi')}: `, '', 3),
      ...filled(`Ý kiến của ${other.charAt(0).toLocaleLowerCase('vi')}${other.slice(1)}: `, '', 3),
      ...filled('Kết quả đối thoại: ', textOf(event.note), 3),
      line(`Người không ký biên bản (nếu có): ${blank}, lý do: ${openLine}`),
    ],
    signatures: [
      {
        title: isComplaint ? 'NGƯỜI KHIẾU NẠI' : own.toLocaleUpperCase('vi'),
        note: handSigned,
        names: [textOf(values.sender)],
      },
      { title: other.toLocaleUpperCase('vi'), note: signed, names: [''] },
      { title: 'NGƯỜI CHỦ TRÌ', note: signed, names: [''] },
      clerkSigns(source, place.person),
    ],
  });
};

const signed = '(Ký, ghi rõ họ tên)';
const handSigned = '(Ký hoặc điểm chỉ, ghi rõ họ tên)';

type Parts = {
  readonly name: string;
  readonly subject: string;
  readonly where: string;
  readonly present: readonly string[];
  readonly body: readonly Block[];
  readonly signatures: readonly Signature[];
};

const minutes = (source: CasePaperSource, matter: Matter, parts: Parts): PrintDocument => {
  const { place, event, day } = matter;
  const clerk = source.event?.by ?? '';
  const named = [
    ...parts.present,
    `Người lập biên bản: ${place.person(clerk) || blank}, chức vụ: ${place.title(clerk) || blank}`,
  ];
  return {
    paper: 'portrait',
    blocks: [
      communeHead(place, 'people-committee', day, 'BB', textOf(event.document) || textOf(event.code)),
      { type: 'title', name: parts.name, subject: [parts.subject] },
      line(
        `Hôm nay, hồi ${shortBlank} giờ ${shortBlank} phút, ${dayWords(day)}, tại ${parts.where}, chúng tôi gồm:`,
      ),
      ...named.map((one, at) => line(`${at + 1}. ${stopped(one)}`)),
      ...parts.body,
      line(
        `Việc lập biên bản xong hồi ${shortBlank} giờ ${shortBlank} phút cùng ngày. ☐ Biên bản đã được đọc lại cho những người có tên nghe./.`,
      ),
      { type: 'signatures', columns: parts.signatures },
    ],
  };
};

const clerkSigns = (source: CasePaperSource, person: Matter['place']['person']): Signature => ({
  title: 'NGƯỜI LẬP BIÊN BẢN',
  note: signed,
  names: [person(source.event?.by ?? '')],
});

const aboutBlocks = (matter: Matter): readonly Block[] => [
  line(`Theo ${paperWords(matter)}, mã đơn ${textOf(matter.values.code) || blank}.`),
  ...filled(`Nội dung ${matter.type}: `, textOf(matter.values.summary)),
];

/** Since the law was amended it goes on without a complainant who was invited and stayed away (LKN Art. 30). */
const absentBlocks = ({ event }: Matter, isComplaint: boolean, day: string): readonly Block[] => {
  if (!listOf(event.reasons).includes('absent')) return [];
  const basis = isComplaint && (day === '' || day >= '2026-07-01');
  return [
    line(
      basis
        ? `Người được mời vắng mặt không có lý do chính đáng; việc giải quyết vẫn được tiếp tục (Điều 30 ${lawWords('complaint', day)}).`
        : 'Người được mời vắng mặt không có lý do chính đáng.',
    ),
  ];
};
