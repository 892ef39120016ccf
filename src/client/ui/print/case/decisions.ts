// Decisions that halt or end a complaint: suspended, terminated (LKN Art. 10, 11a; domain 2.3).
import { endsNothing } from '../../../../shared/rules/case/standing.ts';
import type { PrintDocument } from '../../../export/print-document.ts';
import { blank, dayWords, listOf, openLine, paragraphsOf, stopped, textOf } from '../form-words.ts';
import {
  type CasePaperSource,
  groundWords,
  latestEvent,
  type Matter,
  matterOf,
  standingEvents,
} from './case-source.ts';
import { basisBlocks } from './legal-basis.ts';
import { decision, line } from './letter.ts';

/** Sent to complainant, complained and related, with reason and legal basis. */
const copies = ['Người bị khiếu nại', 'Người có quyền, nghĩa vụ liên quan'];

export const suspensionDecision = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { chair, day, event } = matter;
  const until = textOf(event.until);
  return decision(matter, {
    subject: 'Về việc tạm đình chỉ giải quyết khiếu nại',
    basis: basisBlocks('complaint', 'Điều 11a', day),
    articles: [
      [
        line(`Tạm đình chỉ giải quyết ${caseWords(source, matter)}.`),
        line(`Lý do: ${stopped(groundWords(matter) || openLine)}`),
        line(
          `Thời gian tạm đình chỉ: kể từ ${dayWords(day)}${until === '' ? ' cho đến khi lý do tạm đình chỉ không còn' : `, dự kiến đến ${dayWords(until)}`}.`,
        ),
      ],
      [
        line(
          `Thời gian tạm đình chỉ không tính vào thời hạn giải quyết. Khi lý do tạm đình chỉ không còn, ${chair} tiếp tục giải quyết khiếu nại và thông báo bằng văn bản.`,
        ),
      ],
      [carriedOut(matter)],
    ],
    copies,
  });
};

export const terminationDecision = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const withdrawn = standingEvents(source, 'withdrawn')
    .map((row) => row.values)
    .filter(({ reasons }) => !endsNothing({ step: 'withdrawn', reasons: listOf(reasons) }))
    .at(-1);
  const grounds =
    groundWords(matter) ||
    (withdrawn ? `người khiếu nại đã rút khiếu nại ${dayWords(textOf(withdrawn.date))}` : '');
  return decision(matter, {
    subject: 'Về việc đình chỉ giải quyết khiếu nại',
    basis: basisBlocks('complaint', withdrawn ? 'Điều 10' : '', matter.day),
    articles: [
      [
        line(`Đình chỉ giải quyết ${caseWords(source, matter)}, kể từ ${dayWords(matter.day)}.`),
        line(`Lý do: ${stopped(grounds || openLine)}`),
      ],
      [carriedOut(matter)],
    ],
    copies,
  });
};

/** "khiếu nại của ông (bà) …, địa chỉ …, được thụ lý ngày …, về việc …" */
const caseWords = (source: CasePaperSource, { values, sender }: Matter): string => {
  const summary = paragraphsOf(values.summary).join(' ').replace(/\.$/, '');
  const accepted = textOf(latestEvent(source, 'accepted')?.date);
  return `khiếu nại của ${sender}, địa chỉ: ${textOf(values.address) || blank}, được thụ lý ${dayWords(accepted)}, về nội dung: ${summary || openLine}`;
};

export const carriedOut = ({ sender }: Matter) =>
  line(
    `${sender.replace(/^ô/, 'Ô')}, người bị khiếu nại, người có quyền, nghĩa vụ liên quan và ${openLine} chịu trách nhiệm thi hành Quyết định này./.`,
  );
