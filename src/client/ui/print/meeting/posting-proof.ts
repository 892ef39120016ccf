// Proof that something was posted (biên bản niêm yết): what, where, from when to when, how that was counted, with its photos.
import type { RecordState } from '../../../../shared/core/bundle.ts';
import { isOfVillage } from '../../../../shared/kinds/decided.ts';
import { postingFacts } from '../../../../shared/kinds/posting.ts';
import { type Posting, postingOf } from '../../../../shared/rules/posting.ts';
import { type Block, type PrintDocument, text } from '../../../export/print-document.ts';
import { arithmeticWords } from '../../cases/arithmetic.ts';
import { dayWords, listOf, numberWords, openLine, shortBlank, stopped, textOf } from '../form-words.ts';
import { photoBlocks } from '../photo-blocks.ts';
import { communeHead, placeOf, villageHead } from '../place.ts';
import type { MeetingSource } from './gathering.ts';

/** What nobody wrote down is not claimed: a posting that still hangs leaves its end to be written by hand. */
export const postingProof = (source: MeetingSource, row: RecordState): PrintDocument => {
  const { bundle, directory, law, today } = source;
  const { values } = bundle.root;
  const place = placeOf(directory);
  const posting = postingOf(postingFacts(row, values), law, today);
  const isVillages = bundle.root.kind === 'minutes' && isOfVillage(values);
  const what = place.labels.option('posting', 'what', undefined, textOf(row.values.what) || 'other');
  const title = textOf(row.values.title) || what;
  const day = textOf(row.values.taken);
  return {
    paper: 'portrait',
    blocks: [
      isVillages
        ? villageHead(place, listOf(values.villages), day)
        : communeHead(place, 'people-committee', day, 'BB'),
      { type: 'title', name: 'BIÊN BẢN', subject: ['Về việc niêm yết công khai'] },
      text(`Chúng tôi gồm:`),
      text(`1. Ông (bà) ${openLine}, người niêm yết;`),
      text(`2. Ông (bà) ${openLine}, người chứng kiến.`),
      text(`Đã niêm yết công khai: ${stopped(title)}`),
      text(`Nơi niêm yết: ${stopped(textOf(row.values.places) || openLine)}`),
      text(`Bắt đầu niêm yết: ${dayWords(textOf(row.values.from))}.`),
      ...periodBlocks(posting),
      ...endBlocks(row, posting),
      ...spokenBlocks(row),
      ...photoBlocks(bundle, row),
      text('Biên bản được lập để làm căn cứ chứng minh việc niêm yết./.'),
      {
        type: 'signatures',
        columns: [
          { title: 'NGƯỜI CHỨNG KIẾN', note: '(Ký, ghi rõ họ tên)', names: [''] },
          { title: 'NGƯỜI NIÊM YẾT', note: '(Ký, ghi rõ họ tên)', names: [''] },
        ],
      },
    ],
  };
};

const periodBlocks = ({ rule, counted, until }: Posting): readonly Block[] => {
  if (!rule || until === undefined) return [];
  if (!counted) return [text(`Thời hạn niêm yết: đến hết ${dayWords(until)} (${rule.citation}).`)];
  const days = `${String(rule.value).padStart(2, '0')} ngày${rule.unit === 'working-days' ? ' làm việc' : ''}`;
  return [
    text(`Thời hạn niêm yết: ${days} (${rule.citation}), đến hết ${dayWords(until)}.`),
    text(`Cách tính: ${arithmeticWords(counted, 'niêm yết', '', 'vi')}.`),
  ];
};

const endBlocks = ({ values }: RecordState, { state, hung, short }: Posting): readonly Block[] => {
  if (state !== 'taken' && state !== 'taken-early')
    return [text(`Kết thúc niêm yết: ${dayWords('')}, đã niêm yết ${shortBlank} ngày liên tục.`)];
  const missing =
    short === undefined ? '' : `, thiếu ${numberWords(short)} ngày so với thời hạn phải niêm yết`;
  return [
    text(
      `Kết thúc niêm yết: ${dayWords(textOf(values.taken))}, đã niêm yết ${numberWords(hung ?? 0)} ngày liên tục${missing}.`,
    ),
  ];
};

const spokenBlocks = ({ values }: RecordState): readonly Block[] => {
  const day = textOf(values.loudspeaker);
  const days = typeof values.loudspeakerDays === 'number' ? numberWords(values.loudspeakerDays) : shortBlank;
  return day === '' ? [] : [text(`Phát trên loa truyền thanh: từ ${dayWords(day)}, ${days} ngày liên tục.`)];
};
