// The columns of a commune's book of petitions, as offices head them.
import { fold } from '../../shared/core/vietnamese.ts';
import type { Step } from '../../shared/rules/case/case-steps.ts';
import { doubtName } from '../../shared/rules/identity.ts';
import { type ColumnSet, cellsByColumn, type Reading, share } from './columns.ts';
import { readType } from './petition-words.ts';
import { readDay } from './read-day.ts';
import type { Table } from './read-table.ts';

/**
 * Steps of a case that have a column for their day; a list has at most one of each. In the order of the law, for steps of
 * one day are told in this order.
 */
export const stepColumns = [
  'not-eligible',
  'guided',
  'forwarded',
  'returned',
  'refused',
  'accepted',
  'verifying',
  'site-visit',
  'dialogue',
  'marked-complex',
  'extended',
  'suspended',
  'resumed',
  'withdrawn',
  'stopped',
  'concluded',
  'decided',
  'answered',
  'sent',
  'posted',
  'enforced',
  'archived',
] as const satisfies readonly Step[];

export type StepColumn = (typeof stepColumns)[number];

/** Columns of the last day of what lasts, and the step it belongs to. */
export const untilColumns = { 'extended-until': 'extended', 'posted-until': 'posted' } as const satisfies {
  readonly [column: string]: StepColumn;
};

/** What a column can hold of a petition, in the order they are offered. `number`: of the line, not kept. */
export const petitionColumns = [
  'number',
  'registerNumber',
  'received',
  'type',
  'summary',
  'request',
  'sender',
  'address',
  'phone',
  'idNumber',
  'people',
  'representative',
  'village',
  'area',
  'source',
  'against',
  'competence',
  'handler',
  'paperCode',
  ...stepColumns,
  'extended-until',
  'posted-until',
  'note',
] as const;

export type PetitionColumn = (typeof petitionColumns)[number];

export type PetitionReading = Reading<PetitionColumn>;

/** Without these three nothing can be taken. */
export const neededColumns = ['type', 'received', 'summary'] as const satisfies readonly PetitionColumn[];

const headings: { readonly [column in PetitionColumn]: readonly string[] } = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự'],
  registerNumber: ['Số trong sổ', 'Số vào sổ', 'Số đến', 'Số sổ', 'Số đơn', 'Mã đơn', 'Mã hồ sơ'],
  received: [
    'Ngày nhận',
    'Ngày nhận đơn',
    'Ngày, tháng nhận đơn',
    'Ngày tiếp nhận',
    'Ngày đến',
    'Ngày vào sổ',
    'Ngày tiếp',
    'Ngày tháng',
    'Ngày, tháng, năm',
    'Ngày',
  ],
  type: ['Loại đơn', 'Phân loại', 'Phân loại đơn', 'Loại vụ việc', 'Loại đơn thư', 'Loại'],
  summary: [
    'Nội dung tóm tắt',
    'Tóm tắt nội dung',
    'Tóm tắt vụ việc',
    'Tóm tắt',
    'Nội dung đơn',
    'Nội dung vụ việc',
    'Nội dung phản ánh',
    'Nội dung kiến nghị',
    'Nội dung khiếu nại',
    'Trích yếu',
    'Trích yếu nội dung',
    'Nội dung',
  ],
  request: ['Yêu cầu', 'Yêu cầu của người gửi', 'Đề nghị', 'Nguyện vọng'],
  sender: [
    'Họ và tên người gửi',
    'Họ tên người gửi',
    'Người gửi',
    'Người gửi đơn',
    'Tên người gửi đơn',
    'Người viết đơn',
    'Người đứng đơn',
    'Họ tên công dân',
    'Tên công dân',
    'Họ và tên',
    'Họ tên',
    'Họ tên, địa chỉ',
  ],
  address: ['Địa chỉ', 'Nơi ở', 'Chỗ ở', 'Nơi cư trú', 'Hộ khẩu thường trú'],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT', 'Số ĐT', 'Di động'],
  idNumber: ['Số giấy tờ', 'CCCD', 'CMND', 'Số CCCD', 'Số CMND', 'CMND/CCCD', 'Số định danh', 'Căn cước'],
  people: ['Số người', 'Số người ký', 'Số người cùng nội dung'],
  representative: ['Người đại diện', 'Đại diện'],
  village: ['Thôn', 'Bản', 'Buôn', 'Làng', 'Tổ dân phố', 'Thôn, bản', 'Nơi xảy ra'],
  area: ['Lĩnh vực'],
  source: ['Nhận từ', 'Nguồn', 'Nguồn đơn', 'Hình thức nhận', 'Nơi chuyển đến'],
  against: [
    'Người bị khiếu nại',
    'Bị khiếu nại',
    'Đối tượng bị khiếu nại',
    'Cơ quan bị khiếu nại',
    'Quyết định bị khiếu nại',
  ],
  competence: ['Thẩm quyền', 'Thẩm quyền giải quyết', 'Thuộc thẩm quyền'],
  handler: ['Cán bộ thụ lý', 'Người thụ lý', 'Cán bộ xử lý', 'Người giải quyết', 'Cán bộ phụ trách'],
  paperCode: ['Mã hồ sơ giấy', 'Mã sổ mật', 'Mã hồ sơ mật'],
  accepted: ['Ngày thụ lý', 'Thụ lý ngày', 'Thông báo thụ lý', 'Thụ lý'],
  'not-eligible': ['Ngày xếp lưu', 'Không đủ điều kiện', 'Ngày xác định không đủ điều kiện'],
  refused: ['Ngày không thụ lý', 'Thông báo không thụ lý', 'Không thụ lý'],
  guided: ['Ngày hướng dẫn', 'Hướng dẫn'],
  forwarded: ['Ngày chuyển', 'Ngày chuyển đơn', 'Chuyển đơn'],
  returned: ['Ngày trả lại', 'Ngày trả đơn', 'Trả lại đơn', 'Trả lại'],
  verifying: ['Ngày xác minh', 'Xác minh từ ngày', 'Xác minh'],
  'site-visit': ['Ngày xác minh tại chỗ', 'Ngày kiểm tra thực địa', 'Xác minh tại chỗ'],
  dialogue: ['Ngày đối thoại', 'Đối thoại'],
  'marked-complex': ['Ngày xác định phức tạp', 'Phức tạp từ ngày', 'Vụ việc phức tạp'],
  extended: ['Ngày gia hạn', 'Gia hạn'],
  'extended-until': ['Gia hạn đến', 'Gia hạn đến ngày'],
  suspended: ['Ngày tạm đình chỉ', 'Tạm đình chỉ'],
  resumed: ['Ngày tiếp tục', 'Ngày tiếp tục giải quyết', 'Tiếp tục giải quyết'],
  withdrawn: ['Ngày rút đơn', 'Rút đơn'],
  stopped: ['Ngày đình chỉ', 'Đình chỉ'],
  concluded: ['Ngày kết luận', 'Kết luận nội dung tố cáo'],
  decided: ['Ngày quyết định', 'Ngày ra quyết định', 'Ngày ban hành quyết định'],
  answered: ['Ngày trả lời', 'Ngày văn bản trả lời'],
  sent: ['Ngày gửi kết quả', 'Ngày gửi quyết định', 'Gửi kết quả'],
  posted: ['Ngày niêm yết', 'Niêm yết từ', 'Niêm yết từ ngày', 'Ngày công khai'],
  'posted-until': ['Niêm yết đến', 'Niêm yết đến ngày'],
  enforced: ['Ngày thi hành', 'Thi hành quyết định', 'Thi hành xong'],
  archived: ['Ngày lưu hồ sơ', 'Ngày kết thúc', 'Lưu hồ sơ'],
  note: ['Ghi chú', 'Kết quả', 'Kết quả giải quyết', 'Kết quả xử lý'],
};

/** "Ngày cấp" is no "Ngày", "Cơ quan thụ lý" no day of acceptance, "Nội dung trả lời" not what the petition says. */
const wholeOnly = [
  'Ngày',
  'Ngày tháng',
  'Ngày, tháng, năm',
  'Loại',
  'Nội dung',
  'Tóm tắt',
  'Yêu cầu',
  'Đề nghị',
  'Thụ lý',
  'Hướng dẫn',
  'Trả lại',
  'Xác minh',
  'Đối thoại',
  'Gia hạn',
  'Kết quả',
  'Nguồn',
  'Số đơn',
];

const columnsOfCells = (table: Table): readonly (PetitionColumn | null)[] => {
  const columns = cellsByColumn(table);
  const where = (test: (cell: string) => boolean) => columns.findIndex((cells) => share(cells, test) > 0.6);
  const type = where((cell) => readType(cell) !== undefined);
  const received = where((cell) => readDay(cell) !== undefined);
  const sender = where((cell) => / /.test(cell) && cell.length < 40 && doubtName(cell) === undefined);
  const summary = columns.findIndex(
    (cells, at) => at !== type && at !== sender && share(cells, (cell) => cell.length > 20) > 0.5,
  );
  return columns.map((_, at) => {
    if (at === type) return 'type';
    if (at === received) return 'received';
    if (at === sender) return 'sender';
    return at === summary ? 'summary' : null;
  });
};

export const petitionSet: ColumnSet<PetitionColumn> = {
  columns: petitionColumns,
  headings,
  wholeOnly: new Set(wholeOnly.map(fold)),
  main: 'summary',
  fromCells: columnsOfCells,
};
