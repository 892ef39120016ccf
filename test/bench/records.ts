// Ten thousand plausible records, the same each time: what a commune's officer would hold after some years.
import type { Values } from '../../src/shared/core/write.ts';
import { createNumbers, type Numbers } from './numbers.ts';

/** A record with its rows, as one would fill in the forms. */
export interface NewRecord {
  readonly kind: string;
  readonly values: Values;
  readonly rows: readonly { readonly kind: string; readonly values: Values }[];
  /** When it was written, ms since 1970. */
  readonly at: number;
}

/** The oldest record says this and no other does: found means that everything is searchable. */
export const rareWord = 'xuongrong';

const dayMs = 86_400_000;

/**
 * Records oldest first, about 1.1 KB each as stored (JSON, rows and bookkeeping included).
 * @param villages ids of the villages they happen in
 * @param until when the newest is written, ms since 1970
 */
export function* benchRecords(
  count: number,
  villages: readonly string[],
  until: number,
): Generator<NewRecord> {
  const numbers = createNumbers(20_261_101);
  for (let at = 0; at < count; at++) {
    const made = recordAt(numbers, villages, until - ((count - at) * 1200 * dayMs) / count);
    yield at === 0 ? { ...made, values: { ...made.values, [longField(made)]: rareWord } } : made;
  }
}

const longField = ({ kind }: NewRecord) => (kind === 'petition' ? 'request' : 'conclusion');

function recordAt(numbers: Numbers, villages: readonly string[], at: number): NewRecord {
  const { pick, chance } = numbers;
  const village = [pick(villages)];
  const date = new Date(at).toISOString().slice(0, 10);
  const made = { at: Math.round(at) };
  if (chance(0.5)) return { ...made, ...petitionOf(numbers, village, date) };
  return { ...made, ...(chance(0.6) ? dialogueOf : minutesOf)(numbers, village, date) };
}

type Filled = Omit<NewRecord, 'at'>;

function petitionOf(numbers: Numbers, villages: readonly string[], received: string): Filled {
  const { pick, below } = numbers;
  const values = {
    type: pick(['complaint', 'proposal', 'feedback', 'mixed']),
    received,
    source: pick(['in-person', 'reception', 'dialogue', 'letter-box']),
    summary: sentences(numbers, 2),
    sender: personName(numbers),
    address: `${pick(places)}, tổ ${1 + below(9)}`,
    phone: `09${String(below(100_000_000)).padStart(8, '0')}`,
    area: pick(['land', 'policy', 'environment']),
    villages,
    request: sentences(numbers, 4),
    competence: 'commune',
  };
  const event = { step: 'received', date: received, note: sentences(numbers, 1) };
  return { kind: 'petition', values, rows: [{ kind: 'event', values: event }] };
}

function dialogueOf(numbers: Numbers, villages: readonly string[], date: string): Filled {
  const { pick, below } = numbers;
  const values = {
    form: 'dialogue',
    subject: sentences(numbers, 1),
    date,
    villages,
    place: pick(places),
    start: '08:00',
    end: '10:30',
    chair: personName(numbers),
    secretary: personName(numbers),
    headcount: 20 + below(120),
    women: below(20),
    conclusion: sentences(numbers, 2),
  };
  const opinion = { speaker: personName(numbers), text: sentences(numbers, 2), answeredOnSpot: true };
  return { kind: 'dialogue', values, rows: [{ kind: 'opinion', values: opinion }] };
}

function minutesOf(numbers: Numbers, villages: readonly string[], date: string): Filled {
  const { pick, below } = numbers;
  const values = {
    form: 'village-meeting',
    subject: sentences(numbers, 1),
    date,
    villages,
    place: pick(places),
    chair: personName(numbers),
    secretary: personName(numbers),
    households: 60 + below(80),
    represented: 40 + below(20),
    conclusion: sentences(numbers, 2),
  };
  const item = { title: sentences(numbers, 1), decision: sentences(numbers, 1), votesFor: 40 };
  return { kind: 'minutes', values, rows: [{ kind: 'item', values: item }] };
}

function personName({ pick }: Numbers): string {
  return `${pick(surnames)} ${pick(middleNames)} ${pick(givenNames)}`;
}

/** Each sentence ends in a number of its own, so that the search meets thousands of words, as with names and codes. */
function sentences({ pick, below }: Numbers, count: number): string {
  const one = () => `${pick(people)} ${pick(asks)} ${pick(things)} ở khu ${pick(places)} số ${below(4000)}`;
  return Array.from({ length: count }, one).join('. ');
}

const surnames = [
  'Lò',
  'Quàng',
  'Cà',
  'Tòng',
  'Vàng',
  'Giàng',
  'Sùng',
  'Mùa',
  'Lường',
  'Nguyễn',
  'Trần',
  'Bạc',
];
const middleNames = ['Văn', 'Thị', 'A', 'Minh', 'Xuân', 'Thị Kim', 'Đức', 'Ngọc'];
const givenNames = [
  'Hặc',
  'Pánh',
  'Inh',
  'Ún',
  'Dế',
  'Sính',
  'Hòa',
  'Thuỷ',
  'Dương',
  'Lả',
  'Pâng',
  'Chơ',
  'Yên',
];
const places = [
  'nhà văn hóa',
  'đầu cầu treo',
  'suối Nậm Búng',
  'trường tiểu học',
  'Hồng Sọt',
  'Xuân Tre',
  'Nà Lấu',
];
const people = ['Bà con', 'Các hộ dân', 'Gia đình', 'Hội phụ nữ', 'Người cao tuổi', 'Ban công tác mặt trận'];
const asks = [
  'đề nghị xã xem lại',
  'mong sớm được sửa',
  'kiến nghị làm rõ',
  'phản ánh chậm trả lời về',
  'nhất trí với',
];
const things = [
  'đường vào bản bị sạt lở sau mưa',
  'mốc ranh giới đất rừng khoanh nuôi',
  'tiền hỗ trợ giống ngô vụ đông',
  'giấy chứng nhận quyền sử dụng đất',
  'nước sinh hoạt mùa khô',
  'cột điện nghiêng gần lớp mầm non',
  'danh sách hộ nghèo và hộ cận nghèo',
  'rác thải đổ xuống suối',
];
