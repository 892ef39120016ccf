// The list of what voters ask, sent up (domain 3): a row a group of opinions, how many asked it, what was answered.
import { type Bundle, rowsOf } from '../../../shared/core/bundle.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Column, PrintDocument } from '../../export/print-document.ts';
import { text } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { listedLabel } from '../field-texts.ts';
import { paragraphsOf, shortDate, signerOf, textOf } from './form-words.ts';
import { communeHead, placeOf } from './place.ts';
import { printedRows } from './printed-rows.ts';

/** Nobody who spoke is named: a group is what several people asked. */
export const voterListDocument = ({
  bundle,
  directory,
}: {
  readonly bundle: Bundle;
  readonly directory: Directory;
}): PrintDocument => {
  const { values } = bundle.root;
  const place = placeOf(directory);
  const groups = printedRows(bundle, 'group');
  const rows = groups.map((group, at) => [
    String(at + 1),
    lines(textOf(group.values.title), ...paragraphsOf(group.values.text)),
    areaOf(group.values, directory),
    String(sourcesOf(bundle, group.id)),
    answerOf(group.values),
  ]);
  return {
    paper: 'landscape',
    blocks: [
      communeHead(place, 'people-council', textOf(values.date), 'TH', textOf(values.number)),
      {
        type: 'title',
        name: 'TỔNG HỢP Ý KIẾN, KIẾN NGHỊ CỦA CỬ TRI',
        subject: [textOf(values.subject)].filter(Boolean),
      },
      ...(textOf(values.sentTo) === '' ? [] : [text(`Kính gửi: ${textOf(values.sentTo)}.`)]),
      { type: 'table', columns, rows: rows.length > 0 ? rows : [columns.map(() => '')] },
      {
        type: 'closing',
        items: ['Như trên', 'Lưu: VT'],
        signature: {
          title: 'NGƯỜI KÝ',
          note: '(Ký, ghi rõ họ tên, đóng dấu)',
          names: [signerOf(values.signer)],
        },
      },
    ],
  };
};

const columns: readonly Column[] = [
  { title: 'STT', share: 4 },
  { title: 'Kiến nghị của cử tri', share: 38 },
  { title: 'Lĩnh vực', share: 12 },
  { title: 'Số lượt ý kiến', share: 8 },
  { title: 'Trả lời (cơ quan, ngày, nội dung)', share: 38 },
];

/** The opinions of a group. */
export const sourcesOf = (bundle: Bundle, group: string): number =>
  rowsOf(bundle, 'source').filter(({ values, redacted }) => !redacted && values.group === group).length;

const areaOf = ({ area }: Values, { entries }: Directory): string =>
  textOf(area) === '' ? '' : listedLabel('area', textOf(area), entries);

const answerOf = ({ answer, answeredBy, answered, answerNumber }: Values): string => {
  const who = [
    textOf(answeredBy),
    textOf(answerNumber),
    textOf(answered) && `ngày ${shortDate(textOf(answered))}`,
  ].filter(Boolean);
  return lines(who.join(', '), ...paragraphsOf(answer));
};

const lines = (...words: readonly string[]): string => words.filter((one) => one !== '').join('\n');
