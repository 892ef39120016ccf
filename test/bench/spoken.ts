// A dialogue of twelve opinions as they are spoken: who, of what, in which tongue, and what is written down of it.

export interface Spoken {
  /** Left out: the one before goes on speaking. */
  readonly speaker?: string;
  /** As the chips say it; left out: the same as before. */
  readonly area?: string;
  readonly language?: string;
  readonly text: string;
}

export const subject = 'Đường vào bản, nước sinh hoạt và bình xét hộ nghèo';

export const opinions: readonly Spoken[] = [
  {
    speaker: 'Lò Văn Một',
    area: 'Đường, điện, nước',
    language: 'Thái',
    text: 'Đường vào bản sạt từ tháng Tám, xe máy không qua được, học sinh phải đi vòng năm cây số.',
  },
  { text: 'Đề nghị xã cho máy xúc vào gạt đất trước, bà con góp công làm rãnh thoát nước hai bên đường.' },
  {
    speaker: 'Quàng Thị Hai',
    text: 'Nước ở bể đầu bản đục sau mỗi trận mưa, nhiều nhà phải ra suối gánh nước về dùng.',
  },
  { text: 'Ống dẫn bị vỡ ở chỗ gần cầu treo, đã báo từ đầu năm mà chưa có người vào sửa.' },
  {
    speaker: 'Lò Văn Ba',
    area: 'Chế độ, chính sách',
    text: 'Tiền hỗ trợ làm nhà đợt hai chưa về, nhà đã dỡ ra rồi mà giờ phải dựng lán ở tạm.',
  },
  { speaker: 'Cà Thị Bốn', text: 'Danh sách hộ nghèo năm nay nên đọc ở nhà văn hóa để mọi người cùng nghe.' },
  {
    speaker: 'Giàng A Năm',
    language: 'Mông',
    text: 'Các nhà trên đỉnh ở xa, họp tối không kịp về, xin họp vào buổi sáng chủ nhật.',
  },
  {
    area: 'Đất đai, nhà cửa',
    text: 'Nương của ba nhà giáp rừng phòng hộ chưa đo xong, năm ngoái cán bộ hẹn quay lại mà chưa thấy.',
  },
  {
    speaker: 'Lò Thị Sáu',
    area: 'Y tế, giáo dục',
    language: 'Thái',
    text: 'Điểm trường của bản dột hai phòng, mùa rét các cháu mầm non không có chỗ ngủ trưa.',
  },
  { text: 'Y tá của bản đi lấy chồng xa rồi, xin xã cử người khác để tiêm phòng cho trẻ nhỏ.' },
  {
    speaker: 'Quàng Văn Bảy',
    area: 'Môi trường',
    text: 'Rác ở chợ phiên đổ xuống suối, phía dưới bà con vẫn lấy nước tưới rau.',
  },
  { text: 'Xin xã đặt thùng rác ở hai đầu chợ, bản cử người gom sau mỗi phiên.' },
];
