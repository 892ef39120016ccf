// Words of narrowing a list and of what is kept of it. Vietnamese; the English pair is en-find.ts.

export const viFind = {
  'find.clear': 'Bỏ lọc',
  'find.daysProblem': 'Ngày đầu đang sau ngày cuối.',
  'find.former': '{name} (trước là {before})',
  'find.from': 'từ {day}',
  'find.keep': 'Giữ bộ lọc này',
  'find.keepFailed': 'Chưa giữ được bộ lọc. Ghi chép không ảnh hưởng gì; bác thử lại sau.',
  'find.keepHint': 'Lần sau chỉ cần chạm một lần. Bộ lọc chỉ nằm trên máy này.',
  'find.keepName': 'Tên bộ lọc',
  'find.kept': 'Bộ lọc đã giữ',
  'find.left': 'Còn {n} ghi chép',
  'find.none': 'Chưa lọc gì',
  'find.old': '{name} (nay không còn)',
  'find.period': 'Thời gian',
  'find.remove': 'Xóa bộ lọc “{name}”',
  'find.removed': 'Đã xóa bộ lọc “{name}”',
  'find.to': 'đến {day}',
  'find.village': '{Thon}',
  'find.writer': 'Người ghi',
} as const;
