// Minutes of the village meeting on the review of poor households (TT 07/2021/TT-BLĐTBXH, annex V; QĐ 24/2021 Art. 4).
import type { RecordState } from '../../../../shared/core/bundle.ts';
import { type Block, type PrintDocument, text } from '../../../export/print-document.ts';
import {
  blank,
  dayWords,
  numberOf,
  numberWords,
  openLine,
  paragraphsOf,
  percentWords,
  shortBlank,
  signerOf,
  stopped,
  textOf,
  timeWords,
} from '../form-words.ts';
import { villageHead } from '../place.ts';
import { printedRows } from '../printed-rows.ts';
import { readBackBlocks } from '../read-back.ts';
import type { Gathering, Voted } from './gathering.ts';
import { markWords, verdictOf } from './result-words.ts';
import { signatureOf } from './signature-of.ts';

const lists = [
  ['poor', 'hộ nghèo'],
  ['near-poor', 'hộ cận nghèo'],
  ['escaped-poor', 'hộ thoát nghèo'],
  ['escaped-near-poor', 'hộ thoát cận nghèo'],
] as const;

/** Measured on all people attending (domain 0.3). A household that was not agreed to stands in no list. */
export const povertyMinutes = (gathering: Gathering, item: Voted): PrintDocument => {
  const { values, villages, place, thonName } = gathering;
  const day = textOf(values.date);
  return {
    paper: 'portrait',
    blocks: [
      villageHead(place, villages, day),
      {
        type: 'title',
        name: 'BIÊN BẢN',
        subject: [
          `Họp ${thonName} thống nhất kết quả rà soát`,
          `hộ nghèo, hộ cận nghèo năm ${day.slice(0, 4) || shortBlank}`,
        ],
      },
      text(`Thời gian: ${timeWords(textOf(values.start))}, ${dayWords(day)}.`),
      text(`Địa điểm: ${stopped(textOf(values.place) || openLine)}`),
      text(`Chủ trì: ${stopped(textOf(values.chair) || openLine)}`),
      text(`Thư ký: ${stopped(textOf(values.secretary) || openLine)}`),
      { type: 'section', text: 'I. THÀNH PHẦN THAM DỰ' },
      ...peopleBlocks(gathering, item),
      { type: 'section', text: 'II. NỘI DUNG' },
      ...paragraphsOf(item.values.discussion).map((one) => text(one)),
      text('Kết quả rà soát từng hộ và ý kiến của những người dự họp:'),
      householdTable(item),
      ...voteOfLists(gathering, item),
      { type: 'section', text: 'III. KẾT LUẬN' },
      ...listBlocks(item),
      ...againBlocks(item),
      ...postingBlocks(gathering),
      ...readBackBlocks({ ...values, copies: null }),
      text(
        `Biên bản lập thành 02 bản: 01 bản lưu tại ${gathering.thon}, 01 bản gửi Ban Chỉ đạo rà soát cấp xã.`,
      ),
      text(`Cuộc họp kết thúc vào ${timeWords(textOf(values.end))} cùng ngày./.`),
      {
        type: 'signatures',
        columns: [
          signatureOf(gathering, 'THƯ KÝ', signerOf(values.secretary)),
          signatureOf(gathering, 'CHỦ TRÌ', signerOf(values.chair)),
          signatureOf(gathering, 'ĐẠI DIỆN HỘ GIA ĐÌNH', signerOf(values.witnesses)),
        ],
      },
    ],
  };
};

const guestLine = (guests: readonly RecordState[], ...bodies: readonly string[]): string => {
  const named = guests
    .filter(({ values }) => bodies.includes(textOf(values.body)))
    .map(({ values }) => [textOf(values.name), textOf(values.post)].filter(Boolean).join(', '));
  return named.length > 0 ? `${named.length} người: ${named.join('; ')}.` : openLine;
};

const peopleBlocks = (
  { bundle, roll, values }: Gathering,
  { options, result, facts }: Voted,
): readonly Block[] => {
  const guests = printedRows(bundle, 'guest');
  const reviewed = options.length;
  // Known where every household of the list is one of the register's.
  const isKnown = reviewed > 0 && options.every(({ household }) => household !== '');
  const there = isKnown
    ? options.filter(({ household }) => facts.atMeeting.includes(household)).length
    : undefined;
  const attendees = result.mark?.of || numberOf(values.attendeesCount);
  return [
    text(`1. Ban Chỉ đạo rà soát hộ nghèo, hộ cận nghèo cấp xã: ${guestLine(guests, 'commune', 'province')}`),
    text(`2. Đại diện tổ chức Đảng, đoàn thể: ${guestLine(guests, 'party', 'other')}`),
    text(`3. Ủy ban MTTQ Việt Nam cấp xã (giám sát): ${guestLine(guests, 'front')}`),
    text(
      `4. Số hộ gia đình có người dự họp: ${roll.words.number(roll.represented)} hộ; số hộ thuộc danh sách rà soát: ${reviewed > 0 ? numberWords(reviewed) : shortBlank} hộ, trong đó dự họp ${there === undefined ? shortBlank : numberWords(there)} hộ (${percentWords(there ?? 0, there === undefined ? undefined : reviewed)}).`,
    ),
    text(`5. Rà soát viên: ${openLine}`),
    text(
      `6. Tổng số người dự họp: ${attendees === undefined ? shortBlank : numberWords(attendees)} người (tỷ lệ đồng ý tính trên số này).`,
    ),
  ];
};

const householdTable = ({ options, result }: Voted): Block => {
  const all = result.mark?.of;
  return {
    type: 'table',
    columns: [
      { title: 'STT', share: 1.2 },
      { title: 'Hộ gia đình (chủ hộ)', share: 5 },
      { title: 'Kết quả rà soát', share: 3.2 },
      { title: 'Số người đồng ý', share: 2 },
      { title: 'Tỷ lệ', share: 1.8 },
      { title: 'Ý kiến cuộc họp', share: 2.8 },
    ],
    rows:
      options.length === 0
        ? [1, 2, 3].map((at) => [String(at), '', '', '', '', ''])
        : options.map((option, at) => {
            const votes = result.options.find(({ id }) => id === option.id);
            const known = votes && all && option.counted;
            return [
              String(at + 1),
              option.label,
              lists.find(([name]) => name === option.list)?.[1] ?? '',
              known ? numberWords(votes.votes) : '',
              known ? percentWords(votes.votes, all) : '',
              known && result.state !== 'wrong' ? (votes.passed ? 'thống nhất' : 'rà soát lại') : '',
            ];
          }),
    ...(options.length === 0 && { tall: true as const }),
  };
};

/** Where the lists were voted on as a whole. */
const voteOfLists = ({ thon }: Gathering, { options, result }: Voted): readonly Block[] => {
  const { mark, sums } = result;
  if (!mark || mark.of === 0) return [];
  const verdict = options.length === 0 ? verdictOf(result, thon) : undefined;
  return [
    text(markWords(mark, thon)),
    ...(verdict
      ? [
          text(
            `Đồng ý ${numberWords(sums.votesFor)} người; không đồng ý ${numberWords(sums.votesAgainst)} người; ý kiến khác ${numberWords(sums.votesOther)} người. Kết quả: ${verdict.word}.`,
          ),
        ]
      : []),
  ];
};

const listBlocks = ({ options, result }: Voted): readonly Block[] =>
  lists.map(([list, words], at) => {
    const agreed = options.filter(
      (option) => option.list === list && result.state !== 'wrong' && result.winners.includes(option.id),
    );
    const names = agreed.map(({ label }) => label).join('; ');
    const count = options.length === 0 ? blank : numberWords(agreed.length);
    return text(`${at + 1}. Danh sách ${words}: ${count} hộ${names === '' ? '.' : `: ${stopped(names)}`}`);
  });

const againBlocks = ({ options, result }: Voted): readonly Block[] => {
  const again = options.filter(
    ({ id, counted }) => counted && result.options.some((one) => one.id === id && !one.passed),
  );
  return again.length === 0
    ? []
    : [
        text(
          `Chưa thống nhất, rà soát lại và họp lại: ${stopped(again.map(({ label }) => label).join('; '))}`,
        ),
      ];
};

const postingBlocks = ({ rule }: Gathering): readonly Block[] => {
  const row = rule('posting.poverty');
  if (!row) return [];
  const days = `${String(row.value).padStart(2, '0')} ngày${row.unit === 'working-days' ? ' làm việc' : ''}`;
  return [text(`Danh sách được niêm yết công khai trong ${days} (${row.citation}).`)];
};
