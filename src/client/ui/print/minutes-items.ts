// The agenda of a meeting on paper: what was said, how it was voted, what was decided and from when.
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { type Block, bold, text } from '../../export/print-document.ts';
import {
  blank,
  dayWords,
  numberOf,
  numberWords,
  openLine,
  paragraphsOf,
  percentWords,
  shortBlank,
  stopped,
  textOf,
} from './form-words.ts';
import type { Place } from './place.ts';

type Ground = {
  readonly ofVillage: boolean;
  /** All households of the village: what shares are of. */
  readonly households: number | undefined;
};

/** Without any item there is room to write three by hand. */
export const itemBlocks = (place: Place, items: readonly Values[], ground: Ground): readonly Block[] =>
  items.length === 0
    ? [1, 2, 3].map((number) => text(`${number}. ${openLine}${openLine}`))
    : items.flatMap((item, at) => itemOf(place, item, at + 1, ground));

const itemOf = (place: Place, item: Values, number: number, ground: Ground): readonly Block[] => [
  { type: 'text', text: [bold(`${number}. ${textOf(item.title) || openLine}`)], set: 'heading' },
  ...paragraphsOf(item.discussion).map((one) => text(one)),
  ...voteBlocks(place, item, ground),
  ...decisionBlocks(item),
];

/** Nothing is said of a vote where none was held: no form and no figure. */
const voteBlocks = (place: Place, item: Values, { ofVillage, households }: Ground): readonly Block[] => {
  const votes = ['votesFor', 'votesAgainst', 'votesOther'].map((name) => ({
    name,
    count: numberOf(item[name]),
  }));
  const voting = textOf(item.voting);
  const isCounted = votes.some(({ count }) => count !== undefined);
  if (voting === '' && !isCounted) return [];
  const { label, option } = place.labels;
  const form =
    voting === ''
      ? blank
      : option('item', 'voting', minutes.rows.item?.fields.voting, voting).toLocaleLowerCase('vi');
  const unit = ofVillage ? ' hộ' : '';
  const results = votes.map(({ name, count }) => {
    const share = ofVillage
      ? ` (${percentWords(count ?? 0, count === undefined ? undefined : households)})`
      : '';
    const words = label('item', name).toLocaleLowerCase('vi');
    return `${words} ${count === undefined ? shortBlank : numberWords(count)}${unit}${share}`;
  });
  const whole = households === undefined ? shortBlank : numberWords(households);
  const of = ofVillage ? `, trên tổng số ${whole} hộ của ${place.thon}` : '';
  return [text(`Hình thức biểu quyết: ${form}.`), text(`Kết quả: ${results.join('; ')}${of}.`)];
};

const decisionBlocks = (item: Values): readonly Block[] => {
  const [first, ...rest] = paragraphsOf(item.decision);
  const effective = textOf(item.effective);
  return [
    ...(first === undefined ? [] : [text(bold('Quyết định: '), rest.length === 0 ? stopped(first) : first)]),
    ...rest.map((one) => text(one)),
    ...(effective === '' ? [] : [text(`Có hiệu lực từ ${dayWords(effective)}.`)]),
  ];
};
