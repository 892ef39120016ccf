// Minutes of counting the ballots of a meeting (NĐ 59/2023, form 02).
import { type PrintDocument, text } from '../../../export/print-document.ts';
import { dayWords, openLine, shortBlank, stopped, textOf, timeWords } from '../form-words.ts';
import { villageHead } from '../place.ts';
import { sumOfBallots } from './ballot-sum.ts';
import { outcomeBlocks, slipCounts, voteBlocks } from './count-blocks.ts';
import { countingPeople, countingSigners } from './counting-people.ts';
import type { Gathering, Voted } from './gathering.ts';

export const ballotCount = (gathering: Gathering, item: Voted): PrintDocument => {
  const { place, values, villages, thon, thonName, roll } = gathering;
  const day = textOf(values.date);
  const ballot = sumOfBallots(item.facts.meeting);
  const present = ballot.present ?? item.facts.presentNow ?? roll.represented;
  return {
    paper: 'portrait',
    blocks: [
      villageHead(place, villages, day),
      { type: 'title', name: 'BIÊN BẢN', subject: ['Kiểm phiếu tại cuộc họp của cộng đồng dân cư'] },
      text(
        `Hôm nay, vào hồi ${timeWords('')}, ${dayWords(day)}, tại ${textOf(values.place) || openLine}, cuộc họp ${thonName} tiến hành kiểm phiếu về việc: ${stopped(textOf(item.values.title) || openLine)}`,
      ),
      ...countingPeople(item.values),
      { type: 'section', text: 'KẾT QUẢ KIỂM PHIẾU' },
      text(`Tổng số đại diện hộ gia đình của ${thon}: ${roll.words.number(roll.total)} hộ.`),
      text(
        `Số đại diện hộ có mặt: ${roll.words.number(present)} hộ, đạt ${roll.words.share(present)} tổng số hộ.`,
      ),
      ...slipCounts(ballot),
      ...voteBlocks(gathering, ballot, item.options),
      // The slips of households that come later are not yet in this count.
      ...(item.facts.slips ? [] : outcomeBlocks(gathering, item)),
      text(
        `Việc kiểm phiếu kết thúc vào hồi ${timeWords('')} cùng ngày. Biên bản được đọc trước cuộc họp, lập thành ${shortBlank} bản./.`,
      ),
      countingSigners(item.values),
    ],
  };
};
