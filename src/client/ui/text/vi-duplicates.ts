// Words of possible duplicates among petitions, in Vietnamese; the English pair is en-duplicates.ts.

export const viDuplicates = {
  'duplicates.hint': 'Máy chỉ gợi ý. Gắn lại thì cả hai đơn vẫn giữ nguyên: hai đơn, một vụ việc.',
  'duplicates.link': 'Gắn là cùng một vụ việc',
  'duplicates.linked': 'Đã gắn hai đơn là cùng một vụ việc',
  'duplicates.title': 'Có thể trùng với…',
  'duplicates.why.against': 'cùng người bị khiếu nại',
  'duplicates.why.guided-before': 'đã hướng dẫn một lần',
  'duplicates.why.id-number': 'cùng số giấy tờ',
  'duplicates.why.like-content': 'nội dung gần giống',
  'duplicates.why.other-person': 'người khác gửi',
  'duplicates.why.paper-code': 'cùng mã hồ sơ giấy',
  'duplicates.why.phone': 'cùng số điện thoại',
  'duplicates.why.same-content': 'cùng nội dung',
  'duplicates.why.sender': 'cùng người gửi',
  'duplicates.why.several-bodies': 'gửi nhiều nơi',
  'duplicates.why.village': 'cùng {thon}',
} as const;
