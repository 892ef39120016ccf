// Words of the page of the keys, in Vietnamese; the English pair is en-keys.ts.

export const viKeys = {
  'keys.back': 'Rời tờ đang ghi, hoặc trở về trang trước đó; chữ đã ghi còn nguyên trong nháp',
  'keys.down': 'Xuống, lên từng dòng trong danh sách',
  'keys.go': 'Đi tới',
  'keys.home': 'Về trang đầu',
  'keys.how':
    'Các phím này dùng khi không gõ chữ vào ô nào. Khi đang gõ, mọi phím chỉ ra chữ; riêng Esc để rời tờ đang ghi và các phím đi cùng Ctrl vẫn dùng được.',
  'keys.next': 'Trong ô ý kiến: ghi xong ý này, sang ý tiếp theo',
  'keys.open': 'Mở dòng đang chọn',
  'keys.or': 'hoặc',
  'keys.save': 'Lưu tờ đang ghi',
  'keys.search': 'Tìm trong sổ',
  'keys.single': 'Dùng các phím số, phím / và phím ?',
  'keys.singleOff': 'Không dùng',
  'keys.singleOn': 'Có dùng',
  'keys.singleWhy': 'Nên tắt nếu nói cho máy chép, hoặc hay chạm nhầm phím.',
  'keys.this': 'Xem trang này; nhấn lần nữa thì trở lại',
  'keys.title': 'Phím tắt',
  'keys.write': 'Ghi mới',
  'keys.writing': 'Khi đang ghi',
} as const;
