// Records as they are printed: full ones, almost empty ones and the longest names there are. All invented.

import { directoryOf } from '../../src/client/store/directory.ts';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Values } from '../../src/shared/kinds/define-kind.ts';
import { accepted, bundleOf, idOf, making, writing } from './bundles.ts';
import { household, householdsNamed } from './printed-households.ts';

type RowPlan = { readonly kind: string; readonly set: Values; readonly id?: string };

/** A record of a kind with its rows, written by the officer. */
export const recordOf = (kind: string, set: Values, rows: readonly RowPlan[] = []): Bundle =>
  bundleOf(
    { ...accepted(1, making('R', set, { kind })), by: officer },
    ...rows.map(({ kind: rowKind, set: values, id = '' }, at) => {
      // A row with a natural key is made by any change, every other by its own.
      const change = id === '' || id.includes('.') ? `W${String(at).padStart(2, '0')}` : id;
      return accepted(
        at + 2,
        writing(change, values, { record: id || idOf(change), kind: rowKind, at: at + 2 }),
      );
    }),
  );

export const officer = idOf('F1');
const villageA = idOf('VA');
const villageB = idOf('VB');

const directoryRecord = (kind: string, name: string, set: Values) =>
  bundleOf(accepted(1, making(name, set, { kind })));

export const directory = directoryOf([
  directoryRecord('commune', 'C', {
    code: '03301',
    name: 'Xã Búng Lao',
    provinceName: 'Tỉnh Điện Biên',
    letters: 'BL',
    villageWord: 'ban',
  }),
  directoryRecord('village', 'VA', { name: 'Bản Xuân Tre', number: 1 }),
  directoryRecord('village', 'VB', { name: 'Huổi Cắm', number: 2 }),
  directoryRecord('person', 'F1', {
    name: 'Quàng Thị Minh Hoạ',
    title: 'Công chức Văn phòng - Thống kê',
    roles: ['officer'],
    active: true,
  }),
]);

/** Nothing is known yet: a phone before its first exchange. */
export const emptyDirectory = directoryOf([]);

const longName = 'Công Tằng Tôn Nữ Hoàng Phủ Nguyễn Thị Ngọc Huyền Trân Châu Bảo Khánh Linh Đan';

/** The sixty-two households of the village, all of them called. */
export const households = householdsNamed(62, [
  'Lò Văn Muôn',
  'Quàng Văn Ín',
  'Giàng A Páo',
  "H'Hen Niê",
  longName,
]);

export const fullMinutes = recordOf(
  'minutes',
  {
    form: 'village-meeting',
    document: 'minutes',
    subject: 'Bình xét hộ nghèo, hộ cận nghèo năm 2026',
    date: '2026-02-05',
    villages: [villageA],
    place: 'Nhà văn hoá bản',
    start: '08:05',
    end: '11:30',
    chair: 'Quàng Văn Tướng',
    secretary: 'Lò Thị Ánh',
    households: 62,
    represented: 50,
    attendees:
      'Đại diện UBND xã: Nguyễn Văn Hoà, Phó Chủ tịch.\nBí thư chi bộ: Lò Văn Hặc.\nĐại diện các hộ.',
    absent: 'Chín hộ đi làm ăn xa, ba hộ có người ốm',
    frontHead: 'Lò Văn Piếng',
    witnesses: 'Quàng Văn Ín, Giàng A Páo',
    conclusion: 'Bản thống nhất danh sách đã bình xét, niêm yết tại nhà văn hoá ba ngày làm việc.',
    readBack: true,
    agreed: true,
    pages: 2,
    sentTo: 'UBND xã; Ủy ban MTTQ xã',
    copies: 2,
  },
  [
    {
      kind: 'item',
      set: {
        title: 'Thông qua danh sách hộ nghèo',
        discussion: 'Bà con đọc từng hộ, bàn công khai.\nHộ ông Páo xin ra khỏi danh sách.',
        voting: 'show-of-hands',
        votesFor: 48,
        votesAgainst: 1,
        votesOther: 1,
        decision: 'Công nhận 14 hộ nghèo, 9 hộ cận nghèo',
        effective: '2026-03-01',
      },
    },
    {
      kind: 'item',
      set: {
        title: 'Góp công làm đường vào bản',
        voting: 'secret-ballot',
        votesFor: 42,
        decision: 'Mỗi hộ góp hai ngày công.',
      },
    },
    { kind: 'item', set: { title: 'Việc khác' } },
    ...[
      { presence: 'present', name: 'Lò Thị Muôn' },
      { presence: 'present', name: 'Quàng Văn Ín' },
      { presence: 'excused', name: '', reason: 'đi viện' },
      { presence: 'absent' },
      { presence: 'present', name: longName },
      ...Array.from({ length: 57 }, (_, at) => ({ presence: at < 47 ? 'present' : 'absent' })),
    ].map((set, at) => ({
      kind: 'attendance',
      set,
      id: `${idOf('R')}.attendance.${household(at + 1)}`,
    })),
  ],
);

export const briefing = recordOf('minutes', {
  form: 'briefing',
  document: 'minutes',
  subject: 'Giao ban tuần 46',
  number: '46',
  date: '2026-11-12',
  chair: 'Nguyễn Văn Hoà',
  secretary: 'Quàng Thị Minh Hoạ',
  readBack: false,
});

export const emptyMinutes = recordOf('minutes', {});

export const fullDialogue = recordOf(
  'dialogue',
  {
    form: 'dialogue',
    mode: 'both',
    term: 'quý IV năm 2026',
    subject: 'Đường vào bản và nước sinh hoạt',
    date: '2026-11-12',
    villages: [villageA, villageB],
    cluster: 'Nà Lấu',
    place: 'Nhà văn hoá bản',
    start: '14:00',
    end: '16:45',
    chair: 'Nguyễn Văn Hoà, Chủ tịch UBND xã',
    coChair: 'Lường Văn Piêng, Phó Chủ tịch HĐND xã',
    number: '12/BB-UBND',
    sentTo: 'Đảng ủy; HĐND xã',
    secretary: longName,
    attendees: 'Thường trực HĐND, UBND, Ủy ban MTTQ xã',
    headcount: 1063,
    women: 30,
    minorities: 61,
    villageReps: 2,
    readBack: true,
    agreed: true,
    noticeDate: '2026-11-03',
    noticeForm: ['posted', 'loudspeaker'],
    conclusion: 'Ủy ban nhân dân xã tiếp thu các ý kiến.\nThông báo kết quả trong mười ngày.',
  },
  [
    {
      kind: 'opinion',
      set: {
        speaker: 'Lò Thị Muôn',
        address: 'Bản Xuân Tre',
        language: 'thai',
        interpreter: 'Quàng Văn Tướng',
        text: 'Học sinh phải đi vòng năm cây số.',
        answeredOnSpot: true,
        answer: 'Xã đã bố trí kinh phí sửa ngầm tràn',
        answeredBy: 'Nguyễn Văn Hoà',
      },
    },
    {
      kind: 'opinion',
      set: {
        text: 'Nước sinh hoạt bị đục từ tháng Chín.',
        assignee: 'Phòng Kinh tế xã',
        owner: officer,
        due: '2026-12-01',
        outcome: 'resolved',
        settled: '2026-11-28',
      },
    },
    { kind: 'opinion', set: { speaker: longName, text: 'Xin thêm đèn đường.' } },
  ],
);

export const fullNotice = recordOf('notice', {
  form: 'result',
  subject: 'Kết quả đối thoại ngày 12/11/2026',
  text: 'Xã thông báo kết quả buổi đối thoại ngày 12/11/2026. Có 2 ý kiến.\n1. Ý kiến: Nước sinh hoạt bị đục.\nKết quả: Đã thay bể lọc',
  villages: [villageA, villageB],
  by: '2026-11-29',
  date: '2026-11-22',
  number: '45',
  signer: 'Nguyễn Văn Hoà, Chủ tịch UBND xã',
});

export const emptyNotice = recordOf('notice', {});

export const emptyDialogue = recordOf('dialogue', { form: 'voter-contact' });

export const session = recordOf(
  'reception',
  { form: 'periodic', date: '2026-11-05', receiver: 'Nguyễn Văn Hoà', receiverRole: 'chair' },
  [
    {
      kind: 'visit',
      set: {
        type: 'complaint',
        visitor: longName,
        address: 'Bản Huổi Cắm',
        idPaper: 'citizen-card',
        idNumber: '011 085 001234',
        summary: 'Khiếu nại việc đo lại đất nương,\nđề nghị xã xem lại hồ sơ.',
        people: 3,
        turn: 'repeat',
        settledBy: 'UBND huyện Mường Ảng (cũ)',
        competence: 'commune',
        outcome: 'became-petition',
        followUp: 'Trả lời trước 20/11',
        petition: { root: idOf('D') },
      },
    },
    {
      kind: 'visit',
      set: {
        type: 'denunciation',
        visitor: 'Người Không Được In',
        address: 'Nơi Không Được In',
        summary: 'Việc không được in',
        paperCode: 'TC-07/2026',
      },
    },
    {
      kind: 'visit',
      set: {
        type: 'proposal',
        visitor: 'Giàng A Páo',
        summary: 'Xin cấp nước',
        outcome: 'guided',
        toBody: 'Chi nhánh cấp nước',
        document: '12/HD-UBND',
      },
    },
    {
      kind: 'visit',
      set: {
        type: 'feedback',
        visitor: 'Y Blô',
        summary: 'Cột điện nghiêng',
        outcome: 'forwarded',
        toBody: 'Điện lực Mường Ảng',
        document: '13/CV-UBND',
        competence: 'other-body',
      },
    },
    { kind: 'visit', set: {} },
  ],
);

export const fullPetition = recordOf(
  'petition',
  {
    type: 'proposal',
    code: 'BL-26-K7-014',
    received: '2026-11-12',
    summary: 'Xin hỗ trợ làm lại nhà sau lũ ống.\nNhà bị cuốn trôi ngày 3/9.',
    sender: longName,
    address: 'Bản Xuân Tre, xã Búng Lao',
    idNumber: '011085001234',
    people: 6,
    representative: 'Lò Văn Muôn',
    documents: 'Ảnh chụp nhà',
  },
  [
    { kind: 'document', set: { name: 'Đơn viết tay', copy: 'original', sheets: 2 } },
    { kind: 'document', set: { name: 'Sổ hộ khẩu cũ', copy: 'certified' } },
  ],
);

export const emptyPetition = recordOf('petition', { code: 'BL-26-K7-015' });

export const denunciation = recordOf('petition', { type: 'denunciation', paperCode: 'TC-07/2026' });
