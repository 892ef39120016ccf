// Notices to the sender: accepted, not accepted, sent back, taken up again, sent on (LKN Art. 11, 11a, 27; LTCD Art. 28).

import type { RuleId } from '../../../../shared/rules/rule-ids.ts';
import type { PrintDocument } from '../../../export/print-document.ts';
import { blank, capitalised, dayWords, openLine, stopped, textOf } from '../form-words.ts';
import {
  type CasePaperSource,
  groundWords,
  latestEvent,
  type Matter,
  matterOf,
  paperWords,
  periodWords,
  receivedWords,
  standingEvents,
} from './case-source.ts';
import { competentWords } from './competent-words.ts';
import { lawWords } from './legal-basis.ts';
import { filled, letter, line } from './letter.ts';

/** A complaint's limit depends on how remote and how complex it is (LKN Art. 28). */
export const acceptanceNotice = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { values, chair, committee, day, type } = matter;
  const from = `kể từ ${dayWords(day)}`;
  const isComplaint = values.type === 'complaint';
  const limit = matter.rule(limitOf(source));
  return notice(
    matter,
    isComplaint ? 'Về việc thụ lý giải quyết khiếu nại lần đầu' : `Về việc thụ lý giải quyết ${type}`,
    [
      ...about(matter),
      line(
        isComplaint
          ? `Căn cứ Điều 27 ${lawWords('complaint', day)}, khiếu nại đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết của ${chair}. ${chair} thụ lý giải quyết ${from}.`
          : `Căn cứ Điều 28 ${lawWords('reception', day)}, ${committee} thụ lý giải quyết ${type} của ${matter.sender} ${from}.`,
      ),
      line(
        isComplaint
          ? `Thời hạn giải quyết: không quá ${periodWords(limit)}, kể từ ngày thụ lý (${limit?.citation ?? blank}).`
          : 'Kết quả giải quyết được trả lời bằng văn bản.',
      ),
      line('Thông báo để ông (bà) được biết./.'),
    ],
    isForwarded(matter) ? ['Cơ quan chuyển đơn'] : [],
  );
};

const limitOf = (source: CasePaperSource): RuleId => {
  const isRemote = source.bundle.root.values.remote === true;
  const isComplex = standingEvents(source, 'marked-complex').length > 0;
  if (isRemote) return isComplex ? 'complaint.resolve.remote-complex' : 'complaint.resolve.remote';
  return isComplex ? 'complaint.resolve.complex' : 'complaint.resolve';
};

export const refusalNotice = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { values, chair, committee, day, type } = matter;
  const isComplaint = values.type === 'complaint';
  return notice(
    matter,
    `Về việc không thụ lý giải quyết ${type}`,
    [
      ...about(matter),
      line(
        isComplaint
          ? `Căn cứ Điều 11 và Điều 27 ${lawWords('complaint', day)}, ${chair} không thụ lý giải quyết khiếu nại của ${matter.sender}.`
          : `Căn cứ Điều 28 ${lawWords('reception', day)}, ${committee} không thụ lý giải quyết ${type} của ${matter.sender}.`,
      ),
      ...filled('Lý do: ', stopped(groundWords(matter) || openLine), 2),
      line('Thông báo để ông (bà) được biết./.'),
    ],
    isForwarded(matter) ? ['Cơ quan chuyển đơn'] : [],
  );
};

export const returnNotice = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  return notice(matter, 'Về việc trả lại đơn', [
    ...about(matter),
    line(
      `${capitalised(matter.committee)} trả lại đơn và các tài liệu kèm theo (nếu có) cho ${matter.sender}.`,
    ),
    ...filled('Lý do: ', stopped(groundWords(matter) || openLine), 2),
    line('Thông báo để ông (bà) được biết./.'),
  ]);
};

/** What the sender is told when the petition went to whom it is of (LTCD Art. 28). */
export const forwardingNotice = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const to = competentWords(matter, source.directory);
  return notice(matter, 'Về việc chuyển đơn', [
    ...about(matter),
    line(
      `Căn cứ Điều 28 ${lawWords('reception', matter.day)}, sau khi xem xét, ${matter.committee} đã chuyển ${paperWords(matter)} của ${matter.sender} đến ${to} để được giải quyết theo thẩm quyền.`,
    ),
    line(`Đề nghị ông (bà) liên hệ với ${to} để biết kết quả giải quyết./.`),
  ]);
};

/** Suspended days do not count (LKN Art. 11a). */
export const resumptionNotice = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { day, chair, sender } = matter;
  const before = latestEvent(source, 'suspended');
  const number = textOf(before?.document) || textOf(before?.code) || blank;
  return notice(
    matter,
    'Về việc tiếp tục giải quyết khiếu nại',
    [
      ...about(matter),
      line(
        `Ngày ${dayWords(textOf(before?.date)).replace(/^ngày /, '')}, ${chair} đã ban hành Quyết định số ${number} về việc tạm đình chỉ giải quyết khiếu nại của ${sender}.`,
      ),
      line(
        `Nay lý do tạm đình chỉ không còn. Căn cứ Điều 11a ${lawWords('complaint', day)}, ${chair} tiếp tục giải quyết khiếu nại kể từ ${dayWords(day)}. Thời gian tạm đình chỉ không tính vào thời hạn giải quyết.`,
      ),
      ...(groundWords(matter) === '' ? [] : [line(stopped(groundWords(matter)))]),
      line('Thông báo để ông (bà) được biết./.'),
    ],
    ['Người bị khiếu nại', 'Người có quyền, nghĩa vụ liên quan'],
  );
};

const notice = (
  matter: Matter,
  subject: string,
  body: Parameters<typeof letter>[2]['body'],
  copies: readonly string[] = [],
): PrintDocument =>
  letter(matter, capitalised(matter.sender), { sign: 'TB', name: 'THÔNG BÁO', subject, body, copies });

/** From whom, of what, against whom. */
export const about = (matter: Matter) => [
  line(receivedWords(matter)),
  ...filled(`Nội dung ${matter.type}: `, textOf(matter.values.summary)),
  ...(matter.values.type === 'complaint'
    ? filled('Quyết định, hành vi và người bị khiếu nại: ', textOf(matter.values.against))
    : []),
];

const isForwarded = ({ values }: Matter): boolean => values.source === 'forwarded';
