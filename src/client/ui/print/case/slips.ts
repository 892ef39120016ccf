// Slips that show the way: where the sender should go, and where the petition went (TT 05/2021; LTCD Art. 28; domain 2.4).
import type { PrintDocument } from '../../../export/print-document.ts';
import { blank, capitalised, openLine, paragraphsOf, stopped, textOf } from '../form-words.ts';
import { printedRows } from '../printed-rows.ts';
import {
  type CasePaperSource,
  groundWords,
  type Matter,
  matterOf,
  paperWords,
  receivedWords,
} from './case-source.ts';
import { competentWords } from './competent-words.ts';
import { lawWords } from './legal-basis.ts';
import { filled, letter, line } from './letter.ts';
import { about } from './notices.ts';

/** A complaint outside competence is guided, once; a paper with several contents is guided to be split. */
export const guidanceSlip = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { values, committee, sender } = matter;
  const once = matter.rule('complaint.guided');
  const isMixed = values.type === 'mixed';
  return letter(matter, capitalised(sender), {
    sign: 'HD',
    name: 'PHIẾU HƯỚNG DẪN',
    subject: isMixed ? 'Về việc tách đơn có nhiều nội dung' : 'Về việc gửi đơn đến cơ quan có thẩm quyền',
    body: [
      ...about(matter),
      ...(isMixed ? splitting(matter) : sendingOn(matter, competentWords(matter, source.directory))),
      ...paragraphsOf(groundWords(matter)).map((one) => line(stopped(one))),
      line(
        `Việc hướng dẫn được thực hiện một lần đối với cùng một nội dung (${once?.citation ?? 'Thông tư 05/2021/TT-TTCP'}).`,
      ),
      line(`${capitalised(committee)} hướng dẫn để ông (bà) biết và thực hiện./.`),
    ],
  });
};

const sendingOn = ({ values, chair, committee, sender, day }: Matter, to: string) => [
  line(
    values.type === 'complaint'
      ? `Căn cứ ${lawWords('complaint', day)}, khiếu nại không thuộc thẩm quyền giải quyết của ${chair}.`
      : `Nội dung đơn không thuộc thẩm quyền giải quyết của ${committee}.`,
  ),
  line(
    `${capitalised(committee)} hướng dẫn ${sender} gửi đơn đến ${to} để được xem xét, giải quyết theo quy định của pháp luật.`,
  ),
];

const splitting = ({ committee, sender }: Matter) => [
  line('Đơn có nhiều nội dung thuộc các loại khác nhau, phải giải quyết theo các trình tự khác nhau.'),
  line(
    `${capitalised(committee)} hướng dẫn ${sender} viết lại thành từng đơn riêng theo từng nội dung: ${openLine}`,
  ),
];

/** To the body whose matter it is. */
export const forwardingSlip = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const to = competentWords(matter, source.directory);
  const sheets = printedRows(source.bundle, 'document').length;
  return letter(matter, to, {
    sign: 'PC',
    name: 'PHIẾU CHUYỂN ĐƠN',
    subject: `Về việc chuyển ${paperWords(matter)}`,
    body: [
      line(receivedWords(matter)),
      ...filled(`Nội dung ${matter.type}: `, textOf(matter.values.summary)),
      line(
        `Căn cứ Điều 28 ${lawWords('reception', matter.day)}, sau khi xem xét, ${matter.committee} chuyển đơn đến ${to} để giải quyết theo thẩm quyền và thông báo kết quả cho ${matter.sender}, ${matter.committee}.`,
      ),
      line(`Gửi kèm: đơn và ${sheets === 0 ? blank : String(sheets).padStart(2, '0')} tài liệu.`),
      ...paragraphsOf(groundWords(matter)).map((one) => line(stopped(one))),
      line('Trân trọng./.'),
    ],
    copies: ['Người gửi đơn (để biết)'],
  });
};
