// The agenda of a meeting on paper: what was said, how it was voted, whether that reached the mark, what was decided and
// from when. What did not pass is never printed as decided.
import { isDecided } from '../../../shared/kinds/decided.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { ballotsOf } from '../../../shared/rules/meeting/counted.ts';
import { needsRecognition } from '../../../shared/rules/meeting/preparation.ts';
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
import { sumOfBallots } from './meeting/ballot-sum.ts';
import type { Voted } from './meeting/gathering.ts';
import { baseWords, markWords, unitWords, verdictOf } from './meeting/result-words.ts';
import type { Place } from './place.ts';

type Ground = {
  readonly ofVillage: boolean;
  /** All households of the village: what shares are of where no rule says otherwise. */
  readonly households: number | undefined;
};

/** Without any item there is room to write three by hand. */
export const itemBlocks = (place: Place, items: readonly Voted[], ground: Ground): readonly Block[] =>
  items.length === 0
    ? [1, 2, 3].map((number) => text(`${number}. ${openLine}${openLine}`))
    : items.flatMap((item, at) => itemOf(place, item, at + 1, ground));

const itemOf = (place: Place, item: Voted, number: number, ground: Ground): readonly Block[] => [
  {
    type: 'text',
    text: [bold(`${number}. ${textOf(item.values.title) || openLine}`)],
    set: 'heading',
  },
  ...paragraphsOf(item.values.discussion).map((one) => text(one)),
  ...(textOf(item.values.amount) === ''
    ? []
    : [text(`Mức đóng góp: ${stopped(textOf(item.values.amount))}`)]),
  ...voteBlocks(place, item, ground),
  ...resultBlocks(place, item, ground),
  ...decisionBlocks(item, ground),
];

/** Nothing is said of a vote where none was held: no form and no figure. */
const voteBlocks = (place: Place, item: Voted, ground: Ground): readonly Block[] => {
  const { values, result } = item;
  const counts = sumOfBallots(ballotsOf(item.facts, result.form));
  const voting = textOf(values.voting);
  if (voting === '' && !result.isVoted) return [];
  const form =
    voting === ''
      ? blank
      : place.labels
          .option('item', 'voting', minutes.rows.item?.fields.voting, voting)
          .toLocaleLowerCase('vi');
  const { issued, collected, valid, invalid } = counts;
  const slips =
    collected === undefined
      ? []
      : [
          text(
            `Phiếu phát ra ${countWords(issued)}, thu về ${countWords(collected)}, hợp lệ ${countWords(valid)}, không hợp lệ ${countWords(invalid)}.`,
          ),
        ];
  return [
    text(`Hình thức biểu quyết: ${form}.`),
    ...slips,
    text(`Kết quả: ${votesWords(place, item, counts, ground)}`),
  ];
};

/** "đồng ý 48 hộ (77,4%); …, trên tổng số 62 hộ của bản." */
const votesWords = (
  place: Place,
  { options, result }: Voted,
  counts: ReturnType<typeof sumOfBallots>,
  { ofVillage, households }: Ground,
): string => {
  const base = result.mark?.base;
  const whole = (base === undefined || base === 'households' ? undefined : result.mark?.of) ?? households;
  const unit = ofVillage ? ` ${unitWords(base)}` : '';
  const said = (label: string, count: number | undefined): string =>
    `${label} ${countWords(count)}${unit}${ofVillage ? ` (${percentWords(count ?? 0, count === undefined ? undefined : whole)})` : ''}`;
  const votes =
    options.length > 0
      ? options.map(({ id, label }) => said(label, counts.options?.find((one) => one.id === id)?.votes))
      : (['votesFor', 'votesAgainst', 'votesOther'] as const).map((name) =>
          said(place.labels.label('item', name).toLocaleLowerCase('vi'), counts[name]),
        );
  return `${votes.join('; ')}${ofVillage ? ofWords(place, base, whole) : ''}.`;
};

const ofWords = (place: Place, base: Parameters<typeof baseWords>[0], whole: number | undefined): string =>
  base === undefined || base === 'households'
    ? `, trên tổng số ${countWords(whole)} hộ của ${place.thon}`
    : `, trên ${baseWords(base, place.thon)} (${countWords(whole)} ${unitWords(base)})`;

/** What it takes and whether it was reached, with the article; nothing of meetings the law sets no mark for. */
const resultBlocks = (place: Place, { result, options }: Voted, { ofVillage }: Ground): readonly Block[] => {
  const verdict = ofVillage && result.isVoted ? verdictOf(result, place.thon) : undefined;
  if (!verdict) return [];
  const chosen = options.filter(({ id }) => result.winners.includes(id)).map(({ label }) => label);
  const names = result.state === 'passed' && chosen.length > 0 ? `: ${chosen.join(', ')}` : '';
  return [
    ...(result.mark ? [text(markWords(result.mark, place.thon))] : []),
    text(
      'Kết luận: ',
      bold(`${verdict.word}${names}`),
      verdict.detail === '' ? '.' : ` (${verdict.detail}).`,
    ),
    // Of several seats some are filled: who reached the mark did so.
    ...(result.state === 'not-passed' && chosen.length > 0 && result.mark?.base !== 'attendees'
      ? [text(`Đã đủ mức: ${chosen.join(', ')}.`)]
      : []),
  ];
};

const decisionBlocks = (item: Voted, ground: Ground): readonly Block[] => {
  const { values, result } = item;
  const [first, ...rest] = paragraphsOf(values.decision);
  const decided = isDecided(values, result, ground.ofVillage);
  const hasFailed = !decided && result.state !== 'unfinished';
  const label = decided
    ? 'Quyết định: '
    : `Nội dung đưa ra biểu quyết${hasFailed ? ' (chưa được thông qua)' : ''}: `;
  return [
    ...(first === undefined ? [] : [text(bold(label), rest.length === 0 ? stopped(first) : first)]),
    ...rest.map((one) => text(one)),
    ...(decided ? effectBlocks(item) : []),
  ];
};

/** What the commune has to recognise takes effect from then on, whatever day the decision names (LDC Art. 21). */
const effectBlocks = ({ values, facts }: Voted): readonly Block[] => {
  const effective = textOf(values.effective);
  if (!needsRecognition(facts.matter))
    return effective === '' ? [] : [text(`Có hiệu lực từ ${dayWords(effective)}.`)];
  const recognised = textOf(values.recognised);
  const number = textOf(values.recognitionNumber);
  const paper = number === '' ? '' : ` (văn bản số ${number})`;
  if (values.recognition !== 'recognised' || recognised === '')
    return [text('Có hiệu lực kể từ ngày Ủy ban nhân dân cấp xã công nhận.')];
  return [text(`Có hiệu lực từ ${dayWords(recognised)}, ngày Ủy ban nhân dân cấp xã công nhận${paper}.`)];
};

const countWords = (count: number | undefined): string =>
  numberOf(count) === undefined ? shortBlank : numberWords(count ?? 0);
