// Minutes of a withdrawal, whole or in part, said in words at the office (LKN Art. 10; domain 2.3).
import type { Block, PrintDocument } from '../../../export/print-document.ts';
import {
  blank,
  capitalised,
  dayWords,
  listOf,
  openLine,
  paragraphsOf,
  stopped,
  textOf,
} from '../form-words.ts';
import { communeHead } from '../place.ts';
import { type CasePaperSource, type Matter, matterOf, paperWords } from './case-source.ts';
import { lawWords } from './legal-basis.ts';
import { filled, line } from './letter.ts';

/** Whether somebody was pressed is asked and ticked by hand unless it was written down; nothing is claimed. */
export const withdrawalMinutes = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { place, event, day, committee, sender, type, values } = matter;
  const clerk = source.event?.by ?? '';
  return {
    paper: 'portrait',
    blocks: [
      communeHead(place, 'people-committee', day, 'BB', textOf(event.document) || textOf(event.code)),
      { type: 'title', name: 'BIÊN BẢN', subject: [`Về việc rút ${type}`] },
      line(`Hôm nay, ${dayWords(day)}, tại trụ sở ${committee}, chúng tôi gồm:`),
      line(
        `1. Người lập biên bản: ${place.person(clerk) || blank}, chức vụ: ${place.title(clerk) || blank}.`,
      ),
      line(`2. Người rút ${type}: ${sender}, địa chỉ: ${textOf(values.address) || blank}.`),
      ...whatIsWithdrawn(source, matter),
      ...filled('Lý do rút: ', textOf(event.note)),
      line(
        listOf(event.reasons).includes('coerced')
          ? 'Việc rút có dấu hiệu bị ép buộc, đe dọa; nội dung đã rút vẫn được xem xét.'
          : '☐ Tự nguyện rút.  ☐ Có dấu hiệu bị ép buộc, đe dọa.',
      ),
      ...(values.type === 'complaint'
        ? [
            line(
              `Nội dung đã rút không được xem xét lại, trừ trường hợp bị ép buộc, đe dọa (Điều 10 ${lawWords('complaint', day)}).`,
            ),
          ]
        : []),
      line(`☐ Biên bản đã được đọc lại cho người rút ${type} nghe, lập thành 02 bản, mỗi bên giữ 01 bản./.`),
      {
        type: 'signatures',
        columns: [
          {
            title: `NGƯỜI RÚT ${type.toLocaleUpperCase('vi')}`,
            note: '(Ký hoặc điểm chỉ, ghi rõ họ tên)',
            names: [textOf(values.sender)],
          },
          { title: 'NGƯỜI LẬP BIÊN BẢN', note: '(Ký, ghi rõ họ tên)', names: [place.person(clerk)] },
        ],
      },
    ],
  };
};

/** One content of the paper, all of it, or to be ticked. */
const whatIsWithdrawn = ({ bundle, event }: CasePaperSource, matter: Matter): readonly Block[] => {
  const of = textOf(event?.values.content);
  const content = bundle.rows[of];
  const words = paragraphsOf(
    content && !content.redacted ? content.values.summary : matter.values.summary,
  ).join(' ');
  const how = event === undefined ? '☐ toàn bộ  ☐ một phần' : of === '' ? 'toàn bộ' : 'một phần';
  return [
    line(
      `${capitalised(matter.sender)} xin rút ${how} ${paperWords(matter)}, mã đơn ${textOf(matter.values.code) || blank}, về nội dung: ${stopped(words || openLine)}`,
    ),
  ];
};
