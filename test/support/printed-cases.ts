// Petition cases as their papers are printed: full ones, empty ones, one split into contents. All invented.
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Values } from '../../src/shared/kinds/define-kind.ts';
import { recordOf } from './printed.ts';

const event = (step: string, date: string, more: Values = {}) => ({
  kind: 'event',
  set: { step, date, ...more },
});

export const complaintCase = recordOf(
  'petition',
  {
    type: 'complaint',
    code: 'BL-26-K7-021',
    received: '2026-07-06',
    summary: 'Đo lại đất nương, diện tích trên giấy thiếu 300 m².',
    request: 'Đề nghị đo lại và sửa giấy chứng nhận.',
    sender: 'Giàng A Páo',
    address: 'Bản Xuân Tre, xã Búng Lao',
    people: 3,
    against: 'Biên bản đo đạc ngày 02/6/2026 của công chức địa chính xã',
    source: 'forwarded',
    competence: 'province',
    remote: true,
    finding: 'partly-right',
    decision: 'modified',
    returnedLand: 300,
  },
  [
    event('received', '2026-07-06'),
    event('accepted', '2026-07-10', { document: '31/TB-UBND' }),
    event('refused', '2026-07-10', { reasons: ['late', 'unsigned'] }),
    event('guided', '2026-07-10', { document: '12' }),
    event('returned', '2026-07-10', { note: 'Đơn đã được giải quyết' }),
    event('verifying', '2026-07-15', { note: 'Đã xem hồ sơ đo đạc năm 2019.' }),
    event('marked-complex', '2026-07-20', { note: 'Nhiều mốc' }),
    {
      kind: 'site-visit',
      set: {
        date: '2026-07-21',
        people: 'Nguyễn Văn Hoà, Lò Thị Én',
        place: 'Nương Huổi Cắm',
        position: '21.52310, 103.34410',
        seen: 'Mốc số 3 bị dịch.',
      },
    },
    event('suspended', '2026-08-03', {
      reasons: ['awaiting'],
      note: 'Chờ trích lục bản đồ của tỉnh',
      until: '2026-08-20',
      document: '40/QĐ-UBND',
    }),
    event('resumed', '2026-08-21', { document: '44/TB-UBND' }),
    event('dialogue', '2026-08-28', {
      place: 'trụ sở Ủy ban nhân dân xã',
      people: 'Trưởng bản Xuân Tre, đại diện Mặt trận xã',
      note: 'Hai bên thống nhất mốc số 1 và số 2.',
    }),
    event('withdrawn', '2026-09-01', { note: 'Đã thỏa thuận xong' }),
    event('stopped', '2026-09-02', { document: '47/QĐ-UBND' }),
    event('decided', '2026-09-04', { document: '48/QĐ-UBND', note: 'Đo lại thửa 12 theo mốc cũ.' }),
    event('answered', '2026-09-05'),
    event('posted', '2026-09-08', { place: 'Nhà văn hóa bản Xuân Tre', until: '2026-09-23' }),
    event('taken-down', '2026-09-24'),
  ],
);

export const proposalCase = recordOf(
  'petition',
  {
    type: 'proposal',
    code: 'BL-26-K7-014',
    received: '2026-06-12',
    summary: 'Xin sửa ngầm tràn vào bản.',
    sender: 'Lò Thị Muôn',
    address: 'Bản Huổi Cắm',
    competence: 'other-body',
  },
  [
    { kind: 'document', set: { name: 'Ảnh ngầm tràn' } },
    event('accepted', '2026-06-15'),
    event('refused', '2026-06-15', { note: 'Đã có trong kế hoạch năm' }),
    event('forwarded', '2026-06-16', {
      document: '20',
      note: 'Đường do tỉnh quản lý',
      body: 'province-department',
      bodyName: 'Sở Xây dựng tỉnh Điện Biên',
    }),
    event('withdrawn', '2026-06-17', { reasons: ['coerced'] }),
    event('answered', '2026-06-25', { note: 'Xã đã bố trí kinh phí.\nKhởi công trong tháng 7.' }),
  ],
);

export const mixedCase = recordOf(
  'petition',
  { type: 'mixed', code: 'BL-26-K7-022', received: '2026-11-02', sender: 'Y Blô', summary: 'Nhiều việc' },
  [event('guided', '2026-11-04')],
);

export const emptyCase = (type: string): Bundle => recordOf('petition', { type });

/** Nobody's words may come out of it, wherever they stand. */
export const hidden = 'Người Không Được In';

const stuffed = {
  note: hidden,
  body: hidden,
  bodyName: hidden,
  place: hidden,
  people: hidden,
  document: hidden,
  code: hidden,
  content: hidden,
  until: hidden,
  reasons: [hidden, 'many-places', 'many-people'],
};

/** A denunciation whose every field was written full, as no door would let it in. */
export const stuffedDenunciation = recordOf(
  'petition',
  {
    type: 'denunciation',
    received: '2026-10-05',
    competence: 'province',
    paperCode: 'TC-07/2026',
    ...Object.fromEntries(
      [
        ...['code', 'summary', 'sender', 'address', 'phone', 'idNumber', 'ethnicity', 'interpreter'],
        ...[
          'representative',
          'request',
          'against',
          'documents',
          'remoteReason',
          'registerNumber',
          'nationalCode',
        ],
      ].map((field) => [field, hidden]),
    ),
    people: 2,
    returnedMoney: 5,
  },
  [
    { kind: 'document', set: { name: hidden } },
    { kind: 'content', set: { summary: hidden } },
    { kind: 'site-visit', set: { date: '2026-10-08', people: hidden, place: hidden, seen: hidden } },
    ...[
      'received',
      'accepted',
      'forwarded',
      'marked-complex',
      'extended',
      'suspended',
      'resumed',
      'stopped',
    ].map((step, at) => event(step, `2026-10-${String(at + 10)}`, stuffed)),
    ...['refused', 'guided', 'returned', 'withdrawn', 'decided', 'answered'].map((step) =>
      event(step, '2026-10-20', stuffed),
    ),
  ],
);

export const plainDenunciation = recordOf(
  'petition',
  { type: 'denunciation', received: '2026-10-05', competence: 'province', paperCode: 'TC-07/2026' },
  [
    event('accepted', '2026-10-12', { code: '51/QĐ-UBND' }),
    event('forwarded', '2026-10-12', { code: '52', body: 'province-inspectorate' }),
    event('marked-complex', '2026-10-20', { reasons: ['many-places', 'many-people'] }),
    event('extended', '2026-11-11', { until: '2026-12-11', code: '60/QĐ-UBND' }),
    event('suspended', '2026-11-16', { reasons: ['awaiting'] }),
    event('resumed', '2026-11-20'),
    event('stopped', '2026-11-23', { reasons: ['died'] }),
    event('concluded', '2026-11-24', { code: '71/KL-UBND' }),
    event('posted', '2026-11-25'),
  ],
);
