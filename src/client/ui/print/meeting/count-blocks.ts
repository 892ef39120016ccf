// What was counted, on the two papers of a count: slips handed out and come back, votes and their share of all households.
import type { Ballot } from '../../../../shared/rules/meeting/meeting-types.ts';
import { type Block, bold, text } from '../../../export/print-document.ts';
import { numberWords, percentWords, shortBlank } from '../form-words.ts';
import type { Gathering, PaperOption, Voted } from './gathering.ts';
import { markWords, verdictOf } from './result-words.ts';

/** @param unit "phiếu" */
export const slipCounts = ({ issued, collected, valid, invalid }: Ballot): readonly Block[] => [
  text(`Số phiếu phát ra: ${counted(issued)} phiếu; số phiếu thu về: ${counted(collected)} phiếu.`),
  text(`Số phiếu hợp lệ: ${counted(valid)} phiếu; số phiếu không hợp lệ: ${counted(invalid)} phiếu.`),
];

/** Shares are of all households of the village, never of those who voted (domain 0.3). */
export const voteBlocks = (
  { roll }: Gathering,
  ballot: Ballot,
  options: readonly PaperOption[],
): readonly Block[] => {
  const share = (votes: number | undefined): string =>
    percentWords(votes ?? 0, votes === undefined ? undefined : roll.total);
  if (options.length === 0) {
    const votes = [
      ['Đồng ý', ballot.votesFor],
      ['Không đồng ý', ballot.votesAgainst],
      ['Ý kiến khác', ballot.votesOther],
    ] as const;
    return votes.map(([word, count]) =>
      text(`- ${word}: ${counted(count)} phiếu, đạt ${share(count)} tổng số hộ.`),
    );
  }
  const votesOf = ({ id }: PaperOption) => ballot.options?.find((one) => one.id === id)?.votes;
  return [
    {
      type: 'table',
      columns: [
        { title: 'STT', share: 1.2 },
        { title: 'Họ tên người được bầu, phương án', share: 6 },
        { title: 'Số phiếu', share: 2 },
        { title: 'Tỷ lệ trên tổng số hộ', share: 3 },
      ],
      rows: options.map((option, at) => {
        const votes = votesOf(option);
        return [
          String(at + 1),
          option.label,
          votes === undefined ? '' : numberWords(votes),
          votes === undefined ? '' : share(votes),
        ];
      }),
    },
  ];
};

/** What the whole vote comes to; nothing where it is not counted to the end. */
export const outcomeBlocks = ({ thon }: Gathering, { result, options }: Voted): readonly Block[] => {
  const verdict = verdictOf(result, thon);
  if (!verdict) return [];
  const names = options.filter(({ id }) => result.winners.includes(id)).map(({ label }) => label);
  return [
    ...(result.mark ? [text(markWords(result.mark, thon))] : []),
    text('Kết quả: ', bold(verdict.word), verdict.detail === '' ? '.' : ` (${verdict.detail}).`),
    ...(result.state === 'passed' && names.length > 0 ? [text(`Được chọn: ${names.join(', ')}.`)] : []),
  ];
};

const counted = (count: number | undefined): string =>
  count === undefined ? shortBlank : numberWords(count);
