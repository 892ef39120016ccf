// The answer to a proposal or feedback; to a Party body, the Front, deputies or the press, what became of what they sent on.
import type { PrintDocument } from '../../../export/print-document.ts';
import { blank, capitalised, dayWords, openLine, paragraphsOf, textOf } from '../form-words.ts';
import { type CasePaperSource, latestEvent, type Matter, matterOf, paperWords } from './case-source.ts';
import { competentWords } from './competent-words.ts';
import { letter, letterSign, line } from './letter.ts';
import { about } from './notices.ts';

export const answer = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  return matter.values.type === 'complaint' ? answerToSender(source, matter) : answerToCitizen(matter);
};

const answerToCitizen = (matter: Matter): PrintDocument => {
  const { committee, sender, type } = matter;
  return letter(matter, capitalised(sender), {
    sign: letterSign,
    name: 'PHIẾU TRẢ LỜI ĐƠN',
    subject: `Về việc trả lời ${type === 'đơn' ? 'đơn' : paperWords(matter)}`,
    body: [
      ...about(matter),
      line(`Sau khi xem xét, ${committee} trả lời như sau:`),
      ...said(matter),
      line(`Trên đây là nội dung trả lời của ${committee} để ông (bà) được biết./.`),
    ],
  });
};

/** A complaint they sent on is guided all the same, and they are told so (domain 2.4). */
const answerToSender = (source: CasePaperSource, matter: Matter): PrintDocument => {
  const { committee, sender, values } = matter;
  const guided = latestEvent(source, 'guided');
  return letter(matter, openLine, {
    sign: letterSign,
    name: 'PHIẾU TRẢ LỜI',
    subject: 'Về việc xử lý đơn do cơ quan, tổ chức chuyển đến',
    body: [
      line(
        `${capitalised(dayWords(textOf(values.received)))}, ${committee} nhận được ${paperWords(matter)} của ${sender}, địa chỉ: ${textOf(values.address) || blank}, do quý cơ quan chuyển đến.`,
      ),
      ...(guided
        ? [
            line(
              `Khiếu nại không thuộc thẩm quyền giải quyết của ${matter.chair}. ${capitalised(dayWords(textOf(guided.date)))}, ${committee} đã hướng dẫn ${sender} gửi đơn đến ${competentWords({ ...matter, event: guided }, source.directory)}.`,
            ),
          ]
        : []),
      ...(guided && paragraphsOf(matter.event.note).length === 0 ? [] : said(matter)),
      line(`${capitalised(committee)} thông báo để quý cơ quan được biết./.`),
    ],
    copies: ['Người gửi đơn (để biết)'],
  });
};

const said = ({ event }: Matter) => {
  const paragraphs = paragraphsOf(event.note);
  return (
    paragraphs.length > 0 ? paragraphs : [openLine.repeat(2), openLine.repeat(2), openLine.repeat(2)]
  ).map((one) => line(one));
};
