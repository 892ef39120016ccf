// Words of the first page and of a record in a list. Vietnamese; the English pair is en-home.ts.

export const viHome = {
  'home.all': 'Xem tất cả',
  'home.drafts': 'Đang viết dở',
  'home.empty':
    'Chạm một nút ở dưới khi buổi đối thoại bắt đầu, khi có người gửi đơn hay khi họp {thon}. Không cần mạng.',
  'home.emptyAdmin': 'Ghi chép của cán bộ và trưởng {thon} không hiện ở vai trò này.',
  'home.emptyTitle': 'Chưa có ghi chép nào',
  'home.office': 'Việc của quản trị',
  'home.openDraft': 'Nháp · {what}, mở tiếp',
  'home.recent': 'Gần đây',
  'home.search': 'Tìm',
  'home.settings': 'Cài đặt',
  'list.villagesMore': '{first} và {n} {thon} khác',
  'record.opening': 'Đang mở…',
  'record.sending': 'Đang gửi',
  'record.stateReceived': 'Đã nhận',
  'record.stateRefused': 'Bị từ chối',
  'record.untitled': 'Chưa ghi nội dung',
  'stage.answered': 'Đã trả lời',
  'stage.complex': 'Phức tạp',
  'stage.received': 'Chưa trả lời',
  'stage.resolved': 'Đã giải quyết',
  'who.unknown': 'Không rõ ai',
  'who.you': 'bác',
} as const;
