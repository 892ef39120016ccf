// The decision that resolves a complaint at first instance, with what LKN Art. 31 asks it to say (domain 2.5).
import { petition } from '../../../../shared/kinds/petition.ts';
import type { Block, PrintDocument } from '../../../export/print-document.ts';
import {
  blank,
  dayWords,
  inSentence,
  numberOf,
  numberWords,
  openLine,
  paragraphsOf,
  stopped,
  textOf,
} from '../form-words.ts';
import { printedRows } from '../printed-rows.ts';
import { type CasePaperSource, type Matter, matterOf, periodWords, standingEvents } from './case-source.ts';
import { provinceWords } from './competent-words.ts';
import { carriedOut } from './decisions.ts';
import { basisBlocks } from './legal-basis.ts';
import { decision, filled, line } from './letter.ts';

export const complaintDecision = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const { sender, values } = matter;
  return decision(matter, {
    subject: `Về việc giải quyết khiếu nại của ${sender} (lần đầu)`,
    basis: [
      ...basisBlocks('complaint', '', matter.day, `các văn bản pháp luật: ${openLine}`),
      line(
        `Xét đơn khiếu nại nhận ${dayWords(textOf(values.received))} của ${sender}, địa chỉ: ${textOf(values.address) || blank};`,
      ),
      ...found(source, matter),
    ],
    articles: [outcome(matter), amends(matter), [further(source, matter)], [carriedOut(matter)]],
    copies: [
      'Người bị khiếu nại',
      'Người có quyền, nghĩa vụ liên quan',
      'Cơ quan, người chuyển đơn (nếu có)',
      above(source),
    ],
  });
};

/** Complaint, verification, dialogue, conclusion. */
const found = (source: CasePaperSource, { values, place, event }: Matter): readonly Block[] => {
  const told = (step: string): string =>
    standingEvents(source, step)
      .flatMap((row) =>
        paragraphsOf(row.values.note).map(
          (one) => `${dayWords(textOf(row.values.date)).replace(/^n/, 'N')}: ${one}`,
        ),
      )
      .join('\n');
  const seen = printedRows(source.bundle, 'site-visit')
    .map(
      (row) =>
        `Xem xét tại chỗ ${dayWords(textOf(row.values.date))}: ${paragraphsOf(row.values.seen).join(' ')}`,
    )
    .join('\n');
  const finding = textOf(values.finding);
  const concluded =
    finding &&
    `Khiếu nại ${inSentence(place.labels.option('petition', 'finding', petition.fields.finding, finding))}.`;
  return [
    { type: 'section', text: 'I. NỘI DUNG KHIẾU NẠI' },
    ...filled('', [values.summary, values.request].map(textOf).filter(Boolean).join('\n'), 2),
    ...filled('Quyết định, hành vi và người bị khiếu nại (họ tên, địa chỉ): ', textOf(values.against)),
    { type: 'section', text: 'II. KẾT QUẢ XÁC MINH' },
    ...filled('', [told('verifying'), seen].filter(Boolean).join('\n'), 2),
    { type: 'section', text: 'III. KẾT QUẢ ĐỐI THOẠI (NẾU CÓ)' },
    ...filled('', told('dialogue'), 2),
    { type: 'section', text: 'IV. CĂN CỨ PHÁP LUẬT VÀ KẾT LUẬN' },
    ...filled('', [concluded, textOf(event.note)].filter(Boolean).join('\n'), 3),
  ];
};

const acts: { readonly [decision: string]: string } = {
  kept: 'Giữ nguyên',
  modified: 'Sửa đổi',
  annulled: 'Hủy bỏ',
};

const outcome = ({ values }: Matter): readonly Block[] => {
  const act = acts[textOf(values.decision)];
  const what = textOf(values.against);
  return [
    line(
      `${act ?? '☐ Giữ nguyên  ☐ Sửa đổi  ☐ Hủy bỏ'} quyết định, hành vi bị khiếu nại: ${stopped(what || openLine)}`,
    ),
  ];
};

const amends = ({ values }: Matter): readonly Block[] => {
  const money = numberOf(values.returnedMoney);
  const land = numberOf(values.returnedLand);
  const given = [
    money !== undefined && `${numberWords(money)} đồng`,
    land !== undefined && `${numberWords(land)} m² đất`,
  ].filter(Boolean);
  const damages = line(`Bồi thường thiệt hại (nếu có): ${openLine}`);
  return given.length > 0 ? [line(`Trả lại cho người khiếu nại: ${given.join('; ')}.`), damages] : [damages];
};

/** The chair above the commune's, of a province or of a centrally run city. */
const above = ({ directory }: CasePaperSource): string => {
  const province = textOf(directory.commune?.values.provinceName);
  return `Chủ tịch Ủy ban nhân dân ${province === '' ? 'tỉnh' : provinceWords(directory)}`;
};

/** The limit may be longer in remote places (LKN Art. 33). */
const further = (source: CasePaperSource, matter: Matter): Block => {
  const limit = matter.rule('complaint2.limitation');
  const longer =
    matter.values.remote === true
      ? `, vùng sâu, vùng xa đi lại khó khăn không quá ${periodWords(matter.rule('complaint2.limitation.remote'))},`
      : '';
  return line(
    `Trong thời hạn ${periodWords(limit)}${longer} kể từ ngày nhận được Quyết định này (${limit?.citation ?? blank}), nếu không đồng ý, ${matter.sender} có quyền khiếu nại lần hai đến ${above(source)} hoặc khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật.`,
  );
};
