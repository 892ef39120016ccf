// Minutes of counting the slips that households returned (NĐ 59/2023 Art. 4, form 04).
import { slipCorrections } from '../../../../shared/kinds/slip-corrections.ts';
import { type Block, type PrintDocument, text } from '../../../export/print-document.ts';
import { blank, dayWords, openLine, shortBlank, stopped, textOf, timeWords } from '../form-words.ts';
import { villageHead } from '../place.ts';
import { outcomeBlocks, slipCounts, voteBlocks } from './count-blocks.ts';
import { countingPeople, countingSigners } from './counting-people.ts';
import type { Gathering, Voted } from './gathering.ts';

/** How many, never whose: a slip has no name. */
export const slipCount = (gathering: Gathering, item: Voted): PrintDocument => {
  const { place, villages, thon, thonName, roll } = gathering;
  const { slips } = item.facts;
  const deadline = slips?.deadline ?? textOf(item.values.slipsDeadline);
  return {
    paper: 'portrait',
    blocks: [
      // The slips are counted on another day than that of the meeting.
      villageHead(place, villages, ''),
      { type: 'title', name: 'BIÊN BẢN', subject: ['Kiểm phiếu lấy ý kiến hộ gia đình'] },
      text(
        `Hôm nay, vào hồi ${timeWords('')}, ${dayWords('')}, tại ${openLine}, tổ kiểm phiếu của ${thonName} tiến hành kiểm phiếu lấy ý kiến hộ gia đình về việc: ${stopped(textOf(item.values.title) || openLine)}`,
      ),
      text(`Thời hạn gửi lại phiếu: hết ${dayWords(deadline)}.`),
      ...countingPeople(item.values),
      { type: 'section', text: 'KẾT QUẢ KIỂM PHIẾU' },
      text(`Tổng số hộ gia đình của ${thon}: ${roll.words.number(roll.total)} hộ.`),
      text(
        `Số hộ được phát phiếu: ${numberOrBlank(slips?.given.length)} hộ; số hộ gửi lại phiếu: ${numberOrBlank(slips?.returned.length)} hộ.`,
      ),
      ...correctionBlocks(gathering, item),
      ...slipCounts(slips ?? {}),
      ...voteBlocks(gathering, slips ?? {}, item.options),
      ...togetherBlocks(gathering, item),
      ...outcomeBlocks(gathering, item),
      text(
        `Việc kiểm phiếu kết thúc vào hồi ${timeWords('')} cùng ngày. Biên bản lập thành ${shortBlank} bản, gửi UBND xã và Ủy ban MTTQ ${blank}./.`,
      ),
      countingSigners(item.values),
    ],
  };
};

/** The day a slip came back decides whether it counts: what was written before stands here too, without the household. */
const correctionBlocks = ({ bundle }: Gathering, { id }: Voted): readonly Block[] =>
  slipCorrections(bundle, id).map(({ was, returned, reason }) =>
    text(
      `Đính chính: một phiếu ghi thu ${dayWords(was)}, ${returned === undefined ? 'thực tế chưa gửi lại' : `thực tế thu ${dayWords(returned)}`}; lý do: ${stopped(reason)}`,
    ),
  );

/** A meeting completed by slips: each household counts once, there or here. */
const togetherBlocks = ({ roll }: Gathering, { result, options }: Voted): readonly Block[] => {
  if (result.form !== 'meeting-and-slips') return [];
  const { sums } = result;
  const head = `Cộng với số đã biểu quyết tại cuộc họp: ${roll.words.number(sums.households)} hộ tham gia, mỗi hộ tính một lần`;
  if (options.length > 0) return [text(`${head}.`)];
  const parts = [
    `đồng ý ${roll.words.number(sums.votesFor)} hộ`,
    `không đồng ý ${roll.words.number(sums.votesAgainst)} hộ`,
    `ý kiến khác ${roll.words.number(sums.votesOther)} hộ`,
  ];
  return [text(`${head}; ${parts.join('; ')}.`)];
};

const numberOrBlank = (count: number | undefined): string =>
  count === undefined || count === 0 ? shortBlank : String(count);
