// The papers of a denunciation: lists, dates and codes, nothing else. Whatever a record may hold, its words are not read here
// (Law on Denunciation Art. 8, 56; decision 10).
import { bodies } from '../../../../shared/kinds/bodies.ts';
import { isOpaqueCode } from '../../../../shared/kinds/opaque-code.ts';
import type { PaperName } from '../../../../shared/rules/case/case-papers.ts';
import { stepReasons } from '../../../../shared/rules/case/case-steps.ts';
import type { Block, PrintDocument } from '../../../export/print-document.ts';
import { blank, capitalised, dayWords, inSentence, listOf, openLine, textOf } from '../form-words.ts';
import {
  type CasePaperSource,
  latestEvent,
  type Matter,
  matterOf,
  periodWords,
  standingEvents,
} from './case-source.ts';
import { competentWords } from './competent-words.ts';
import { basisBlocks, lawWords } from './legal-basis.ts';
import { decision, letter, line } from './letter.ts';
import { postingOf, takenDown } from './posting-minutes.ts';

export type DenunciationPaper = Extract<PaperName, `denunciation-${string}`>;

export const denunciationPapers: {
  readonly [paper in DenunciationPaper]: (source: CasePaperSource) => PrintDocument;
} = {
  'denunciation-acceptance': (source) => {
    const { matter, received: file } = classified(source);
    const limit = matter.rule('denunciation.resolve');
    return decided(matter, 'Về việc thụ lý tố cáo', 'Điều 29', [
      [line(`Thụ lý tố cáo theo ${file}.`), line('Nội dung tố cáo được thụ lý: theo hồ sơ giấy.')],
      [line(`Thời hạn giải quyết: ${periodWords(limit)}, kể từ ngày thụ lý (${limit?.citation ?? blank}).`)],
    ]);
  },
  'denunciation-extension': (source) => {
    const { matter, file } = classified(source);
    const limit = matter.rule('denunciation.extend');
    const until = textOf(matter.event.until);
    return decided(matter, 'Về việc gia hạn giải quyết tố cáo', 'Điều 30', [
      [
        line(`Gia hạn lần thứ ${turn(source)} thời hạn giải quyết tố cáo theo ${file}.`),
        line(
          `Thời gian gia hạn: ${periodWords(limit)}${until === '' ? '' : `, đến ${dayWords(until)}`} (${limit?.citation ?? blank}).`,
        ),
        grounds(source, matter, true),
      ],
    ]);
  },
  'denunciation-suspension': (source) => {
    const { matter, file } = classified(source);
    return decided(matter, 'Về việc tạm đình chỉ giải quyết tố cáo', paused, [
      [
        line(`Tạm đình chỉ giải quyết tố cáo theo ${file}, kể từ ${dayWords(matter.day)}.`),
        grounds(source, matter),
      ],
      [line('Thời gian tạm đình chỉ không tính vào thời hạn giải quyết tố cáo.')],
    ]);
  },
  'denunciation-resumption': (source) => {
    const { matter, file } = classified(source);
    return decided(matter, 'Về việc tiếp tục giải quyết tố cáo', paused, [
      [line(`Tiếp tục giải quyết tố cáo theo ${file}, kể từ ${dayWords(matter.day)}.`)],
      [line('Thời gian tạm đình chỉ không tính vào thời hạn giải quyết tố cáo.')],
    ]);
  },
  'denunciation-termination': (source) => {
    const { matter, file } = classified(source);
    return decided(matter, 'Về việc đình chỉ giải quyết tố cáo', paused, [
      [
        line(`Đình chỉ giải quyết tố cáo theo ${file}, kể từ ${dayWords(matter.day)}.`),
        grounds(source, matter),
      ],
    ]);
  },
  'denunciation-posting': (source) => {
    const { matter, file } = classified(source);
    const concluded = latestEvent(source, 'concluded');
    const number = codeOf(concluded?.code) || blank;
    return postingOf(source, matter, {
      what: `Kết luận nội dung tố cáo số ${number}, ${dayWords(dayOf(concluded?.date))}, theo ${file}`,
      where: '',
      rule: 'denunciation.posting',
      taken: dayOf(takenDown(source)?.date),
    });
  },
  'denunciation-forwarding': (source) => {
    const { matter, received: file } = classified(source);
    const to = competentWords(matter, source.directory);
    return letter(matter, to, {
      sign: 'PC',
      name: 'PHIẾU CHUYỂN ĐƠN TỐ CÁO',
      subject: 'Về việc chuyển đơn tố cáo không thuộc thẩm quyền',
      body: [
        line(`${capitalised(matter.committee)} đã tiếp nhận đơn tố cáo theo ${file}.`),
        line(
          `Căn cứ khoản 2 Điều 24 ${lawWords('denunciation', matter.day)}, tố cáo không thuộc thẩm quyền giải quyết của ${matter.chair}. ${capitalised(matter.committee)} chuyển đơn và hồ sơ giấy đến ${to} để giải quyết theo thẩm quyền.`,
        ),
        line('Hồ sơ giấy được chuyển theo chế độ tài liệu mật./.'),
      ],
    });
  },
};

const paused = 'Điều 34';

type Classified = {
  readonly matter: Matter;
  /** "hồ sơ giấy mã số TC-07/2026, tiếp nhận ngày …" */
  readonly received: string;
  /** The same with the day of acceptance. */
  readonly file: string;
};

/** Only what stands here goes onto the paper. */
const classified = (source: CasePaperSource): Classified => {
  const { root } = source.bundle;
  const { type, received, paperCode, competence } = root.values;
  const event = source.event && {
    ...source.event,
    values: {
      date: dayOf(source.event.values.date),
      until: dayOf(source.event.values.until),
      code: codeOf(source.event.values.code),
      body: (bodies as readonly string[]).find((body) => body === source.event?.values.body) ?? null,
      reasons: listOf(source.event.values.reasons).filter((one) =>
        (stepReasons as readonly string[]).includes(one),
      ),
    },
  };
  const bundle = {
    ...source.bundle,
    root: {
      ...root,
      values: { type: type ?? null, received: dayOf(received), competence: competence ?? null },
    },
  };
  const accepted = dayOf(latestEvent(source, 'accepted')?.date);
  const onFile = `hồ sơ giấy mã số ${codeOf(paperCode) || blank}, tiếp nhận ${dayWords(dayOf(received))}`;
  return {
    matter: matterOf({ ...source, bundle, event }),
    received: onFile,
    file: accepted === '' ? onFile : `${onFile}, thụ lý ${dayWords(accepted)}`,
  };
};

const dayOf = (value: unknown): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : '';
/** What a register gives; never what may be a name or a person's number. */
const codeOf = (value: unknown): string => (typeof value === 'string' && isOpaqueCode(value) ? value : '');

const decided = (
  matter: Matter,
  subject: string,
  article: string,
  articles: readonly (readonly Block[])[],
): PrintDocument =>
  decision(matter, {
    subject,
    basis: basisBlocks('denunciation', article, matter.day),
    articles: [...articles, [line(`${openLine} chịu trách nhiệm thi hành Quyết định này./.`)]],
  });

const grounds = (source: CasePaperSource, { place, event }: Matter, complex = false): Block => {
  const marked = complex
    ? standingEvents(source, 'marked-complex').flatMap(({ values }) => listOf(values.reasons))
    : [];
  const known = [...new Set([...marked, ...listOf(event.reasons)])].filter((one) =>
    (stepReasons as readonly string[]).includes(one),
  );
  const words = known.map((one) => inSentence(place.labels.option('event', 'reasons', undefined, one)));
  return line(`Căn cứ, lý do: ${words.length > 0 ? `${words.join('; ')}.` : openLine}`);
};

/** Which extension this is: at most two (LTC Art. 30). */
const turn = (source: CasePaperSource): string => {
  const extensions = standingEvents({ ...source, event: undefined }, 'extended');
  const at = extensions.findIndex(({ id }) => id === source.event?.id);
  return String((at < 0 ? extensions.length : at) + 1);
};
