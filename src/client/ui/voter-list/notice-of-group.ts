// The notice that brings an answer back to the villages whose people asked: Vietnamese always, like a paper.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { addDays, type Day } from '../../../shared/rules/days.ts';
import { wordsOf } from '../promises/promise-words.ts';

const announceDays = 7;

/** @param today 'yyyy-mm-dd', or null when the phone's clock cannot be trusted with a legal date */
export const noticeOfGroup = (
  list: RecordId,
  group: RecordState,
  villages: readonly RecordId[],
  today: Day | null,
): Values => {
  const by = wordsOf(group, 'answeredBy');
  return {
    form: 'answer',
    date: today,
    by: today && addDays(today, announceDays),
    villages: [...villages],
    subject: 'Trả lời kiến nghị của cử tri',
    text: [
      `Cử tri kiến nghị: ${wordsOf(group, 'title')}`,
      `Trả lời${by === '' ? '' : ` của ${by}`}: ${wordsOf(group, 'answer')}`,
    ].join('\n'),
    list: { root: list, row: group.id },
  };
};
