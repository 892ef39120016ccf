// Minutes of a posting in a case (biên bản niêm yết): what, where, from when to when, and how long it had to hang.
import type { PrintDocument } from '../../../export/print-document.ts';
import { blank, dayWords, openLine, stopped, textOf } from '../form-words.ts';
import { communeHead } from '../place.ts';
import { type CasePaperSource, latestEvent, type Matter, matterOf, periodWords } from './case-source.ts';
import { line } from './letter.ts';

/** The decision on a complaint, or the answer. */
export const postingMinutes = (source: CasePaperSource): PrintDocument => {
  const matter = matterOf(source);
  const isComplaint = matter.values.type === 'complaint';
  const outcome = latestEvent(source, isComplaint ? 'decided' : 'answered');
  const number = textOf(outcome?.document) || textOf(outcome?.code) || blank;
  const title = isComplaint ? 'Quyết định giải quyết khiếu nại' : 'Văn bản trả lời';
  return postingOf(source, matter, {
    what: `${title} số ${number}, ${dayWords(textOf(outcome?.date))}`,
    where: textOf(matter.event.place),
    rule: isComplaint ? 'complaint.posting' : undefined,
    taken: textOf(takenDown(source)?.date),
  });
};

type Posted = {
  readonly what: string;
  readonly where: string;
  readonly rule: 'complaint.posting' | 'denunciation.posting' | undefined;
  /** The day it was taken down, '' while it hangs. */
  readonly taken: string;
};

/** Looking on from the posting: it was taken down later. */
export const takenDown = (source: CasePaperSource) =>
  latestEvent({ ...source, event: undefined }, 'taken-down');

export const postingOf = (
  source: CasePaperSource,
  { place, event, day, rule }: Matter,
  posted: Posted,
): PrintDocument => {
  const row = posted.rule && rule(posted.rule);
  const clerk = place.person(source.event?.by ?? '');
  return {
    paper: 'portrait',
    blocks: [
      communeHead(place, 'people-committee', posted.taken, 'BB'),
      { type: 'title', name: 'BIÊN BẢN', subject: ['Về việc niêm yết công khai'] },
      line('Chúng tôi gồm:'),
      line(`1. Ông (bà) ${clerk || openLine}, người niêm yết;`),
      line(`2. Ông (bà) ${openLine}, người chứng kiến.`),
      line(`Đã niêm yết công khai: ${stopped(posted.what)}`),
      line(`Nơi niêm yết: ${stopped(posted.where || openLine)}`),
      line(stopped(['Bắt đầu niêm yết: ', dayWords(day), hangsUntil(event)].join(''))),
      ...(row
        ? [
            line(
              `Thời hạn niêm yết: ít nhất ${periodWords(row)} (${row.citation.replace(/ \([^)]*\)$/, '')}).`,
            ),
          ]
        : []),
      line(stopped(`Kết thúc niêm yết: ${dayWords(posted.taken)}`)),
      line('Biên bản được lập để làm căn cứ chứng minh việc niêm yết./.'),
      {
        type: 'signatures',
        columns: [
          { title: 'NGƯỜI CHỨNG KIẾN', note: '(Ký, ghi rõ họ tên)', names: [''] },
          { title: 'NGƯỜI NIÊM YẾT', note: '(Ký, ghi rõ họ tên)', names: [clerk] },
        ],
      },
    ],
  };
};

const hangsUntil = ({ until }: Matter['event']): string =>
  textOf(until) === '' ? '' : `, dự kiến đến hết ${dayWords(textOf(until))}`;
