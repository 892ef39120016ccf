// Words of the pages that print, in Vietnamese; the English pair is en-print.ts. The papers' own words stand in ui/print:
// an official form is Vietnamese always.

import { viPapers } from './vi-papers.ts';

export const viPrint = {
  ...viPapers,

  'print.blank': 'Phiếu trống: {what}',
  'print.blanks': 'Phiếu trống để ghi tay',
  'print.blanksDetail': 'Phòng khi máy hết pin. Các mục theo đúng thứ tự trên máy, về nhà ghi lại cho nhanh.',
  'print.book': 'Sổ tiếp công dân',
  'print.dialogue': 'Biên bản đối thoại',
  'print.from': 'Từ ngày',
  'print.hint': 'Giấy A4. Chỗ chưa ghi được để trống, viết tay sau khi in.',
  'print.minutes': 'Biên bản họp',
  'print.named': 'Ghi tên người hỏi',
  'print.none': 'Không in được hồ sơ này',
  'print.noneDetail': 'Hồ sơ không có trên máy, đã xóa, đã thu hồi, hoặc là loại không được in ra giấy.',
  'print.notice': 'Thông báo',
  'print.ofMeeting': 'Giấy tờ của cuộc họp',
  'print.slipSheets':
    'Mỗi tờ có {perSheet} phiếu, in xong cắt theo đường chấm. Đủ cho {households} hộ thì in {n} tờ (đặt số bản trong cửa sổ in).',
  'print.ofCase': 'Giấy tờ của vụ việc',
  'print.preparing': 'Đang sắp trang…',
  'print.print': 'In',
  'print.readAloud': 'Danh sách đọc cho bà con',
  'print.readAloudNames': 'Bình thường không ghi tên ai. Chỉ ghi khi người hỏi bằng lòng cho đọc tên.',
  'print.receipt': 'Giấy biên nhận',
  'print.title': 'In giấy tờ',
  'print.to': 'Đến ngày',
  'print.voterList': 'Tổng hợp kiến nghị cử tri',
  'print.word': 'Tải bản Word',
  'print.wordFailed': 'Chưa soạn được bản Word. Bác mở lại trang này rồi bấm lần nữa; bản in vẫn dùng được.',
  'print.wordSaved': 'Đã lưu bản Word trong mục Tải xuống của máy.',
  'print.writingWord': 'Đang soạn bản Word…',
} as const;
