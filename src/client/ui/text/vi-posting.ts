// Words of what is posted (niêm yết), in Vietnamese; the English pair is en-posting.ts.

export const viPosting = {
  'postings.add': 'Ghi văn bản khác đã treo',
  'postings.askedBy': 'Cần niêm yết, chậm nhất {day}',
  'postings.asked': 'Cần niêm yết',
  'postings.instead.not-voted':
    'Cuộc họp {day} đã qua mà chưa biểu quyết nội dung này. Họp lại thì niêm yết trước cuộc họp mới.',
  'postings.instead.voted':
    'Cuộc họp {day} đã biểu quyết nội dung này; sổ không ghi việc niêm yết trước cuộc họp.',
  'postings.offered': 'Có thể niêm yết cho bà con biết',
  'postings.hangs': 'Treo {period}, {citation}',
  'postings.toConfirm': 'Quy định cần xác nhận lại',
  'postings.hanging': 'Đang treo, còn {n} ngày',
  'postings.lastDay': 'Đang treo, hết hôm nay là đủ',
  'postings.mayComeDown': 'Đã treo đủ ngày, gỡ được rồi',
  'postings.noRule': 'Đang treo {n} ngày',
  'postings.planned': 'Chưa treo',
  'postings.taken': 'Đã gỡ {day}, treo được {n} ngày',
  'postings.takenEarly': 'Gỡ {day}, sớm {n} ngày so với quy định',
  'postings.late': 'Treo muộn {n} ngày so với quy định',
  'postings.trigger': 'treo',
  'postings.until': 'Treo đến hết {day}',
  'postings.photos': 'Ảnh: {n}',
  'postings.noPhotos': 'Chưa có ảnh lúc treo: bấm vào tên để chụp',
  'postings.loudspeaker': 'Loa: còn thiếu {n} ngày',
  'postings.putUp': 'Đã treo hôm nay',
  'postings.takeDown': 'Đã gỡ hôm nay',
  'postings.proof': 'Biên bản niêm yết',
  'postings.title': 'Niêm yết',
  'postings.script': 'Bài đọc trên loa',
  'postings.work': 'Niêm yết cần gỡ, cần treo tiếp',
} as const;
