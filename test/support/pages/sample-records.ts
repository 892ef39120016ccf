// Records for looking at pages: plausible, of the real lengths, about nobody.
import { applyEntry } from '../../../src/shared/core/apply.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { Values } from '../../../src/shared/kinds/define-kind.ts';

export const startMs = Date.parse('2026-11-12T07:40:00Z');
export const me = 'PERSN00000000001';
const officer = 'PERSN00000000002';
const villageIds = Array.from({ length: 14 }, (_, at) => `V1HAGE${String(at).padStart(10, '0')}`);
const villageNames = [
  'Bản Búng',
  'Bản Xuân Tre',
  'Bản Nà Lấu',
  'Bản Co Nỏng',
  'Bản Hồng Sọt',
  'Bản Pú Nen',
  'Bản Nà Dên',
  'Bản Kéo',
  'Bản Huổi Cắm',
  'Bản Xuân Món',
  'Tổ dân phố Nguyễn Thị Minh Khai',
  'Bản Quyết Tiến 2',
  'Bản Nong Liếng',
  'Bản Pá Sáng',
];
export const longText =
  'Bà con phản ánh đoạn đường từ cầu treo vào bản bị sạt lở sau đợt mưa cuối tháng Mười, xe máy không qua được, học sinh phải đi vòng gần năm cây số. '.repeat(
    14,
  );

let count = 0;
const nextId = (): string => `R${String(++count).padStart(15, '0')}`.replace(/[ILOU]/g, '0');
let seq = 0;

type Written = { readonly by: string; readonly from: string; readonly at: number };
const mine: Written = { by: me, from: 'K7', at: startMs - 86_400_000 };
const theirs: Written = { by: officer, from: 'K2', at: startMs - 80_000_000 };

const write = (
  bundle: Bundle | null,
  change: Partial<Change> & { set: Change['set'] },
  who: Written,
): Bundle => {
  const id = change.id ?? nextId();
  const record = change.record ?? id;
  const full: Change = { id, record, root: record, kind: '', seen: 0, gen: 'G', at: who.at, ...change };
  const applied = applyEntry(bundle, { seq: ++seq, by: who.by, from: who.from, at: who.at, change: full });
  if (!applied.ok) throw new Error(applied.error.type);
  return applied.value;
};

const make = (kind: string, set: Values, id = nextId(), who = theirs): Bundle =>
  write(null, { id, kind, set: set as Change['set'] }, who);

const addRow = (bundle: Bundle, kind: string, set: Values, who = theirs): Bundle =>
  write(bundle, { root: bundle.root.id, kind, set: set as Change['set'] }, { ...who, at: who.at + ++count });

export const directory = (roles: readonly string[], villages: readonly number[]): Bundle[] => [
  make(
    'commune',
    { code: '03301', name: 'Xã Búng Lao', provinceName: 'Điện Biên', letters: 'BL', villageWord: 'ban' },
    'C0MMVNE000000001',
  ),
  ...villageNames.map((name, at) => make('village', { name, number: at + 1 }, villageIds[at])),
  make(
    'person',
    {
      name: 'Lò Văn Thí Dụ',
      roles: roles as string[],
      villages: villages.map((at) => villageIds[at] ?? ''),
      active: true,
      title: roles.includes('head') ? '' : 'Công chức Văn phòng – Thống kê',
    },
    me,
  ),
  make(
    'person',
    {
      name: 'Quàng Thị Minh Hoạ',
      title: 'Phó Chủ tịch Uỷ ban nhân dân xã',
      roles: ['leader'],
      villages: [],
      active: true,
    },
    officer,
  ),
];

export const scopeOf = (roles: readonly string[], villages: readonly number[]) => ({
  person: me,
  roles: roles as ('head' | 'officer' | 'leader' | 'admin')[],
  villages: villages.map((at) => villageIds[at] ?? ''),
});

/** One of each kind with everything in it, then `more` plain ones. */
export const sampleRecords = (more: number): Bundle[] => {
  const plain = Array.from({ length: more }, (_, at) =>
    make(['dialogue', 'petition', 'minutes'][at % 3] ?? 'dialogue', {
      ...(at % 3 === 1
        ? {
            type: 'proposal',
            received: '2026-10-02',
            summary: `Nước về bản bị đục ${at}`,
            code: `BL-26-K7-${at}`,
          }
        : { date: '2026-09-12', subject: `Sửa đường nội bản ${at}` }),
      villages: [villageIds[at % 10] ?? ''],
    }),
  );
  return [...plain, longMinutes(), denunciation(), petition(), dialogue()];
};

const dialogue = (): Bundle => {
  let bundle = make(
    'dialogue',
    {
      form: 'dialogue',
      subject: 'Đường vào bản sạt lở, nước sinh hoạt và hỗ trợ làm lại nhà sau lũ ống',
      date: '2026-11-12',
      villages: villageIds.slice(0, 4),
      place: 'Nhà văn hoá Bản Búng',
      start: '07:30',
      chair: 'Quàng Thị Minh Hoạ',
      headcount: 42,
      women: 20,
    },
    'DA0G000000000001',
    mine,
  );
  bundle = addRow(bundle, 'opinion', {
    speaker: 'Ông Lò Văn Ví Dụ',
    text: 'Đường vào bản sạt lở, học sinh phải đi vòng.',
    area: 'infrastructure',
    language: 'thai',
  });
  bundle = addRow(bundle, 'opinion', {
    speaker: 'Bà Giàng Thị Mẫu',
    text: longText,
    area: 'policy',
    language: 'mong',
    answer: 'Xã đã lập danh sách gửi tỉnh.',
    assignee: 'Công chức địa chính',
    due: '2026-11-30',
  });
  bundle = addRow(bundle, 'opinion', {
    text: 'Nước sinh hoạt bị đục',
    petition: { root: 'PET0000000000001' },
  });
  const root = bundle.root.id;
  bundle = write(
    bundle,
    { record: root, root, kind: 'dialogue', set: { subject: 'Đường vào bản sạt lở' } },
    mine,
  );
  return write(
    bundle,
    {
      record: root,
      root,
      kind: 'dialogue',
      set: { subject: 'Đường sạt lở và nước sinh hoạt ở bốn bản', place: 'Nhà ông trưởng bản' },
      bases: { subject: [root] },
    },
    { ...theirs, at: mine.at + 60_000 },
  );
};

const petition = (): Bundle => {
  const made = make(
    'petition',
    {
      type: 'proposal',
      code: 'BL-26-K7-014',
      received: '2026-11-10',
      source: 'dialogue',
      summary: `Kiến nghị về việc hỗ trợ làm lại nhà cho các hộ bị ảnh hưởng bởi lũ ống đêm 27 tháng Chín. ${longText}`,
      sender: 'Nguyễn Hoàng Thị Minh Nguyệt Ánh Dương',
      villages: [villageIds[0] ?? ''],
      competence: 'commune',
      origin: { root: 'DA0G000000000001' },
    },
    'PET0000000000001',
    mine,
  );
  const told = addRow(made, 'event', {
    step: 'answered',
    date: '2026-11-12',
    note: 'Đã trả lời bằng văn bản',
    document: '15/UBND',
  });
  return addRow(told, 'event', { step: 'marked-complex', date: '2026-11-11' });
};

const denunciation = (): Bundle =>
  make(
    'petition',
    { type: 'denunciation', code: 'BL-26-K2-003', received: '2026-11-01', paperCode: 'M-12/2026' },
    'PET0000000000002',
  );

const longMinutes = (): Bundle => {
  const made = make(
    'minutes',
    {
      form: 'village-meeting',
      subject: 'Bình xét hộ nghèo năm 2026',
      date: '2026-11-05',
      villages: [villageIds[1] ?? ''],
      chair: 'Lò Văn Thí Dụ',
      households: 86,
      represented: 61,
    },
    'M1N0000000000001',
    mine,
  );
  return addRow(made, 'item', {
    title: 'Thông qua danh sách',
    discussion: longText,
    votesFor: 58,
    votesAgainst: 2,
    votesOther: 1,
    decision: 'Nhất trí',
    effective: '2026-12-01',
  });
};
