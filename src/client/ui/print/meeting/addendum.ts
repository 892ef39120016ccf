// The sheet that goes with closed minutes when something came after them: beside what was closed stands what was added
// (decisions 16, 21).
import { writtenHash } from '../../../../shared/kinds/closed-snapshot.ts';
import type { Later } from '../../../../shared/kinds/later-minutes.ts';
import { type Block, type PrintDocument, text } from '../../../export/print-document.ts';
import { dayWords, openLine, paragraphsOf, signerOf, stopped, textOf } from '../form-words.ts';
import { villageHead } from '../place.ts';
import { hashBlocks, type ShownSource } from './closed-source.ts';
import { gather } from './gathering.ts';
import { type LaterGround, laterRow } from './later-rows.ts';

/** @returns null for minutes that are open, or to which nothing came */
export const addendum = (source: ShownSource): PrintDocument | null => {
  const { closed, bundle, households } = source;
  if (!closed || closed.addenda.length + closed.later.length === 0) return null;
  const { place, values, villages, thon } = gather(source);
  const live = { place, bundle, households };
  const last = closed.addenda.at(-1);
  return {
    paper: 'portrait',
    blocks: [
      villageHead(place, villages, textOf(last?.row.values.date)),
      {
        type: 'title',
        name: 'BẢN BỔ SUNG BIÊN BẢN',
        subject: [`Họp ${thon} ${dayWords(textOf(values.date))}`],
      },
      text(
        `Biên bản họp ${thon} về việc “${textOf(values.subject) || openLine}”. Mã đối chiếu của biên bản đã chốt: ${writtenHash(closed.hash)}. Biên bản đã chốt giữ nguyên; những nội dung dưới đây được ghi nhận sau khi chốt.`,
      ),
      ...closed.addenda.flatMap(({ row, takesUp }, at) => [
        {
          type: 'section',
          text: `${at + 1}. Bổ sung ${dayWords(textOf(row.values.date))}${adoptedWords(textOf(row.values.adopted))}`,
        } as const,
        ...paragraphsOf(row.values.text).map((one) => text(stopped(one))),
        ...tableOf(live, takesUp),
      ]),
      ...openBlocks(live, closed.later),
      {
        type: 'signatures',
        columns: [
          { title: 'THƯ KÝ', note: '(Ký, ghi rõ họ tên)', names: [signerOf(values.secretary)] },
          { title: 'CHỦ TỌA', note: '(Ký, ghi rõ họ tên)', names: [signerOf(values.chair)] },
        ],
      },
      ...hashBlocks(source),
    ],
  };
};

const adoptedWords = (code: string): string =>
  /^[0-9A-Z]{10}$/.test(code) ? ` (mã ${writtenHash(code)})` : '';

/** What nobody has taken up yet is said to be so. */
const openBlocks = (ground: LaterGround, later: readonly Later[]): readonly Block[] =>
  later.length === 0
    ? []
    : [
        { type: 'section', text: 'Đến sau khi chốt, chưa được chủ tọa, thư ký thống nhất bổ sung' },
        ...tableOf(ground, later),
      ];

const tableOf = (ground: LaterGround, later: readonly Later[]): readonly Block[] =>
  later.length === 0
    ? []
    : [
        {
          type: 'table',
          columns: [
            { title: 'STT', share: 1.2 },
            { title: 'Về', share: 4 },
            { title: 'Biên bản đã chốt ghi', share: 4 },
            { title: 'Ghi nhận sau khi chốt', share: 4 },
          ],
          rows: later.map((one, at) => [String(at + 1), ...laterRow(ground, one)]),
        },
      ];
