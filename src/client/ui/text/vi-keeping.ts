// Words on how the commune's server is kept, for the administrator, in Vietnamese; the English pair is en-keeping.ts.

export const viKeeping = {
  'keeping.certificate': 'Chứng thư của địa chỉ https sắp hết hạn',
  'keeping.certificateDo':
    'Hết hạn lúc {when}. Sau đó điện thoại chưa gửi về được; ghi chép vẫn nằm trên điện thoại. Nhờ người giữ máy chủ làm chứng thư mới.',
  'keeping.daysAgo': 'Bản sao lưu gần nhất: {when}, cách đây {n} ngày.',
  'keeping.disk': 'Ổ đĩa của máy chủ sắp đầy',
  'keeping.diskDo':
    'Nhờ người giữ máy chủ dọn bớt tệp. Nếu đầy hẳn, điện thoại chưa gửi về được; ghi chép vẫn nằm trên điện thoại.',
  'keeping.failed': 'Lần sao lưu vừa rồi chưa xong',
  'keeping.latest': 'Bản sao lưu gần nhất: {when}.',
  'keeping.never': 'Chưa có bản sao lưu nào',
  'keeping.off': 'Chưa đặt sao lưu hằng ngày',
  'keeping.offDo':
    'Sổ của cả xã đang chỉ nằm trên một ổ đĩa. Nhờ người giữ máy chủ cắm thêm một ổ và đặt nơi để bản sao, theo mục “Sao lưu” của tài liệu vận hành.',
  'keeping.old': 'Đã lâu chưa có bản sao lưu mới',
  'keeping.place': 'Nơi để: thư mục “{place}”.',
  'keeping.sameDisk': 'Bản sao lưu nằm cùng ổ đĩa với sổ',
  'keeping.sameDiskDo': 'Ổ ấy hỏng thì mất cả hai. Nhờ người giữ máy chủ để bản sao sang một ổ đĩa khác.',
  'keeping.why.broken-log':
    'Sổ trên máy chủ có chỗ hỏng, thường do ổ đĩa. Đừng xóa bản sao lưu nào; nhờ người giữ máy chủ phục hồi từ bản gần nhất.',
  'keeping.why.failed':
    'Máy chủ tự thử lại mỗi giờ. Nếu mai vẫn thấy lời này, nhờ người giữ máy chủ xem nhật ký của máy.',
  'keeping.why.place-missing':
    'Không thấy ổ đĩa để bản sao. Cắm lại ổ đĩa hoặc nối lại thư mục dùng chung; máy chủ tự thử lại mỗi giờ.',
  'keeping.why.place-refused':
    'Máy chủ không ghi được vào nơi để bản sao. Nhờ người giữ máy chủ cho phép ghi vào thư mục ấy.',
  'keeping.why.stopped': 'Việc sao lưu bị ngắt giữa chừng. Máy chủ tự thử lại mỗi giờ.',
  'keeping.why.storage-full':
    'Ổ đĩa đã đầy. Dọn bớt tệp khác hoặc thay ổ lớn hơn; đừng xóa bản sao lưu mới nhất.',
} as const;
