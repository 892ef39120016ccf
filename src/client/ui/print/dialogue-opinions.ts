// The opinions of a dialogue on paper, in the order they were given, and how many there were.

import type { Values } from '../../../shared/kinds/define-kind.ts';
import { dialogue } from '../../../shared/kinds/dialogue.ts';
import { type Block, bold, italic, type Run, text } from '../../export/print-document.ts';
import { blank, numberWords, openLine, paragraphsOf, shortDate, stopped, textOf } from './form-words.ts';
import type { Place } from './place.ts';

const fields = dialogue.rows.opinion?.fields ?? {};

/** Without any opinion there is room to write three by hand. */
export const opinionBlocks = (place: Place, opinions: readonly Values[]): readonly Block[] =>
  opinions.length === 0
    ? [1, 2, 3].map((number) => text(`${number}. ${openLine}${openLine}`))
    : [text(sumWords(opinions)), ...opinions.flatMap((opinion, at) => opinionOf(place, opinion, at + 1))];

const sumWords = (opinions: readonly Values[]): string => {
  const count = (test: (opinion: Values) => boolean): string => numberWords(opinions.filter(test).length);
  const onSpot = count(({ answeredOnSpot }) => answeredOnSpot === true);
  const assigned = count((opinion) => inChargeOf(undefined, opinion) !== '');
  return `Có ${numberWords(opinions.length)} lượt ý kiến; trả lời tại chỗ ${onSpot}; giao giải quyết ${assigned}.`;
};

const opinionOf = (place: Place, opinion: Values, number: number): readonly Block[] => {
  const [first = blank, ...rest] = paragraphsOf(opinion.text);
  return [
    text(
      bold(`${number}. ${textOf(opinion.speaker) || 'Không ghi tên'}`),
      ...aboutSpeaker(place, opinion),
      `: ${first}`,
    ),
    ...rest.map((one) => text(one)),
    ...answerBlocks(opinion),
    ...chargeBlocks(place, opinion),
  ];
};

/** " (Bản Búng, nói tiếng Thái, ông A phiên dịch)" */
const aboutSpeaker = (place: Place, { address, language, interpreter }: Values): readonly Run[] => {
  const tongue = textOf(language);
  const words = [
    textOf(address),
    tongue === '' || tongue === 'vietnamese'
      ? ''
      : `nói tiếng ${place.labels.option('opinion', 'language', fields.language, tongue).replace(/^Tiếng /, '')}`,
    textOf(interpreter) && `phiên dịch: ${textOf(interpreter)}`,
  ].filter(Boolean);
  return words.length === 0 ? [] : [` (${words.join(', ')})`];
};

const answerBlocks = ({ answer, answeredBy, answeredOnSpot }: Values): readonly Block[] => {
  const [first, ...rest] = paragraphsOf(answer);
  const by = textOf(answeredBy);
  if (first === undefined && by === '' && answeredOnSpot !== true) return [];
  const label = answeredOnSpot === true ? 'Trả lời tại chỗ' : 'Trả lời';
  return [
    text(italic(`${label}${by === '' ? '' : ` (${by})`}: `), stopped(first ?? blank)),
    ...rest.map((one) => text(one)),
  ];
};

/** Who sees to it and by when; what became of it where that is known. */
const chargeBlocks = (place: Place, opinion: Values): readonly Block[] => {
  const charge = inChargeOf(place, opinion);
  const due = textOf(opinion.due);
  const outcome = textOf(opinion.outcome);
  const settled = textOf(opinion.settled);
  const parts = [
    charge && `Giao: ${charge}`,
    due && `hẹn xong chậm nhất ngày ${shortDate(due)}`,
    outcome &&
      `kết quả: ${place.labels.option('opinion', 'outcome', fields.outcome, outcome).toLocaleLowerCase('vi')}${settled && ` ngày ${shortDate(settled)}`}`,
  ].filter(Boolean);
  const words = parts.join('; ');
  return words === '' ? [] : [text(italic(`${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`))];
};

/** Without a place only whether somebody is named. */
const inChargeOf = (place: Place | undefined, { assignee, owner }: Values): string => {
  const person = textOf(owner) === '' ? '' : place ? place.person(textOf(owner)) : 'known';
  return [textOf(assignee), person].filter(Boolean).join(', ');
};
