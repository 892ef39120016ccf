// Village meetings as they are printed: a contribution that misses its mark by one and is completed by slips, an election,
// a review of poor households, a draft convention; and almost empty ones. All invented.
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Values } from '../../src/shared/kinds/define-kind.ts';
import { idOf } from './bundles.ts';
import { recordOf } from './printed.ts';
import { household, householdsNamed } from './printed-households.ts';

type Row = Parameters<typeof recordOf>[2] extends readonly (infer One)[] | undefined ? One : never;

const root = idOf('R');
const village = idOf('VA');

/** The eighty-seven households of the village. */
export const eightySeven = householdsNamed(87);

export const rowId = (name: string): string => idOf(name);

const meeting = (values: Values): Values => ({
  form: 'village-meeting',
  document: 'minutes',
  date: '2026-11-20',
  villages: [village],
  place: 'Nhà văn hoá bản',
  start: '08:00',
  end: '10:45',
  chair: 'Quàng Văn Tướng',
  secretary: 'Lò Thị Ánh',
  frontHead: 'Lò Văn Piếng',
  witnesses: 'Quàng Văn Ín, Vì Văn Hặc',
  readBack: true,
  agreed: true,
  ...values,
});

/** The first so many of them present, the others absent. */
const rollOf = (present: number): readonly Row[] =>
  [...eightySeven.keys()].map((id, at) => ({
    kind: 'attendance',
    set: {
      presence: at < present ? 'present' : 'absent',
      ...(at === 0 && { name: 'Lò Thị Muôn', authorised: true, arrived: '08:20' }),
    },
    id: `${root}.attendance.${id}`,
  }));

const item = (name: string, set: Values): Row => ({ kind: 'item', set, id: idOf(name) });
const option = (name: string, set: Values): Row => ({ kind: 'option', set, id: idOf(name) });

const road: Values = {
  title: 'Góp tiền làm đường vào bản',
  matter: 'contributions',
  amount: '500.000 đồng mỗi hộ, nộp trong hai đợt',
  decision: 'Mỗi hộ góp 500.000 đồng để đổ bê tông 800 m đường vào bản.\nHộ nghèo được miễn.',
  effective: '2026-12-01',
};

/** Fifty-seven of eighty-seven: two thirds would be fifty-eight. */
export const failedMeeting: Bundle = recordOf('minutes', meeting({ subject: 'Góp tiền làm đường vào bản' }), [
  item('I1', { ...road, voting: 'show-of-hands', votesFor: 57, votesAgainst: 3, votesOther: 0 }),
  item('I2', {
    title: 'Giữ vệ sinh đường bản',
    matter: 'self-management',
    voting: 'show-of-hands',
    votesFor: 60,
    votesAgainst: 0,
    votesOther: 0,
    decision: 'Mỗi hộ quét đoạn đường trước nhà vào sáng thứ Bảy',
  }),
  { kind: 'guest', set: { name: 'Nguyễn Văn Hoà', post: 'Phó Chủ tịch UBND xã', body: 'commune' } },
  ...rollOf(60),
]);

/** The same, completed by twenty slips: sixty-nine for it in all. */
export const completedMeeting: Bundle = recordOf(
  'minutes',
  meeting({ subject: 'Góp tiền làm đường vào bản', document: 'resolution' }),
  [
    item('I1', {
      ...road,
      voting: 'meeting-and-slips',
      votesFor: 57,
      votesAgainst: 3,
      votesOther: 0,
      slipsDeadline: '2026-11-22',
      countingTeam: 'Lò Văn Piếng, Quàng Văn Ín, Vì Văn Hặc',
      countingWitnesses: 'Cà Thị Inh; Tòng Văn Bun',
    }),
    {
      kind: 'tally',
      id: `${root}.tally.${idOf('I1')}-SLIPS`,
      set: {
        issued: 27,
        collected: 20,
        valid: 19,
        invalid: 1,
        votesFor: 12,
        votesAgainst: 6,
        votesOther: 1,
      },
    },
    ...Array.from(
      { length: 27 },
      (_, at): Row => ({
        kind: 'slip',
        id: `${root}.slip.${idOf('I1')}-${household(61 + at)}`,
        set: { given: '2026-11-20', ...(at < 20 && { returned: '2026-11-22' }) },
      }),
    ),
    ...rollOf(60),
  ],
);

export const election: Bundle = recordOf('minutes', meeting({ subject: 'Bầu trưởng bản' }), [
  item('I1', {
    title: 'Bầu trưởng bản nhiệm kỳ 2026–2029',
    matter: 'elect-head',
    voting: 'secret-ballot',
    issued: 60,
    collected: 60,
    valid: 58,
    invalid: 2,
    decision: 'Bầu ông Lường Văn Chim làm trưởng bản',
    countingTeam: 'Lò Văn Piếng, Quàng Văn Ín, Vì Văn Hặc',
    countingWitnesses: 'Cà Thị Inh; Tòng Văn Bun',
  }),
  option('O1', { item: idOf('I1'), label: 'Lường Văn Chim', votes: 47 }),
  option('O2', { item: idOf('I1'), label: 'Vì Văn Khăm', votes: 11 }),
  ...rollOf(60),
]);

export const poverty: Bundle = recordOf(
  'minutes',
  meeting({ subject: 'Rà soát hộ nghèo, hộ cận nghèo năm 2026', attendeesCount: 91 }),
  [
    item('I1', {
      title: 'Thống nhất kết quả rà soát',
      matter: 'poverty',
      voting: 'show-of-hands',
      discussion: 'Rà soát viên đọc kết quả từng hộ, bà con góp ý.',
    }),
    ...(
      [
        ['O1', 'Lò Văn Muôn', 'poor', 88, 1],
        ['O2', 'Giàng A Páo', 'poor', 45, 3],
        ['O3', "H'Hen Niê", 'near-poor', 46, 4],
        ['O4', 'Cà Thị Mai', 'escaped-poor', 91, 68],
      ] as const
    ).map(([name, label, list, votes, number]) =>
      option(name, { item: idOf('I1'), label, list, votes, household: household(number) }),
    ),
    { kind: 'guest', set: { name: 'Nguyễn Văn Hoà', post: 'Trưởng Ban Chỉ đạo', body: 'commune' } },
    { kind: 'guest', set: { name: 'Lường Thị Nọi', post: 'Ủy ban MTTQ xã', body: 'front' } },
    ...rollOf(60),
  ],
);

/** Posted over Tết, with one photo at either end. */
export const posted: Bundle = recordOf('minutes', { ...poverty.root.values, date: '2026-02-12' }, [
  {
    kind: 'posting',
    id: idOf('N1'),
    set: {
      what: 'poverty-list',
      title: 'Danh sách hộ nghèo, hộ cận nghèo năm 2026',
      places: 'Nhà văn hoá bản; trụ sở UBND xã',
      from: '2026-02-13',
      taken: '2026-02-26',
      loudspeaker: '2026-02-13',
      loudspeakerDays: 3,
    },
  },
  ...['Lúc treo', ''].map(
    (caption, at): Row => ({
      kind: 'attachment',
      set: { what: 'photo', about: idOf('N1'), file: `F${at}`, format: 'jpeg', bytes: 9, caption },
    }),
  ),
]);

/** Meetings of which next to nothing is written. */
export const emptyItem = (set: Values, rows: readonly Row[] = []): Bundle =>
  recordOf('minutes', {}, [item('I1', set), ...rows]);
