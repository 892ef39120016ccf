// The invitation to a village meeting for each household by name (NĐ 59/2023, form 01, in short), several to a sheet.
import { type Block, bold, type PrintDocument, text } from '../../../export/print-document.ts';
import type { Households } from '../attendance.ts';
import { blank, capitals, dayWords, openLine, signerOf, stopped, textOf, timeWords } from '../form-words.ts';
import type { Gathering, MeetingSource } from './gathering.ts';
import { slipsOnSheet } from './slips-on-sheet.ts';

type Invited = Pick<MeetingSource, 'counted' | 'households'>;

/** By number, as they are handed out from house to house. */
export const invitationSlips = (gathering: Gathering, source: Invited): PrintDocument => {
  const all = invitedOf(source).map((household) => slipBlocks(gathering, household));
  const perSheet = Math.min(...all.map(slipsOnSheet));
  return {
    paper: 'portrait',
    unnumbered: true,
    blocks: all.flatMap((slip, at) => {
      if (at === 0) return slip;
      return [{ type: at % perSheet === 0 ? 'page-break' : 'cut' } as const, ...slip];
    }),
  };
};

type Household = NonNullable<Households extends ReadonlyMap<string, infer One> ? One : never>;

/** The households the meeting is of, as far as this phone knows their names. */
export const invitedOf = ({ counted, households }: Invited): readonly Household[] =>
  counted
    .flatMap((id) => households.get(id) ?? [])
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER));

const slipBlocks = (
  { place, values, thonName, items }: Gathering,
  { name, number }: Household,
): readonly Block[] => {
  const of = number === undefined ? '' : ` (hộ số ${number})`;
  return [
    {
      type: 'text',
      text: [bold(`UBND ${capitals(place.commune)} – ${capitals(thonName)}`)],
      set: 'centre',
    },
    { type: 'text', text: [bold('GIẤY MỜI HỌP')], set: 'centre' },
    text(
      'Kính mời hộ ông (bà) ',
      bold(name),
      `${of} cử một người đại diện có đầy đủ năng lực hành vi dân sự đến dự họp ${thonName}.`,
    ),
    text(bold('Thời gian: '), `${timeWords(textOf(values.start))}, ${dayWords(textOf(values.date))}.`),
    text(bold('Địa điểm: '), stopped(textOf(values.place) || openLine)),
    text(bold('Nội dung: '), contentOf(textOf(values.subject), items)),
    text(
      'Không đến được, xin báo lại cho người triệu tập: ',
      bold(signerOf(values.chair) || blank),
      `, điện thoại ${blank}. Ký tên: ${openLine}`,
    ),
  ];
};

const contentOf = (subject: string, items: Gathering['items']): string => {
  const titles = items.map(({ values }) => textOf(values.title)).filter((title) => title !== '');
  return stopped(titles.length > 0 ? titles.join('; ') : subject || openLine);
};
