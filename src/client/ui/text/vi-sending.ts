// Words on what became of what was written and on devices that say nothing, in Vietnamese; the English pair is
// en-sending.ts.

export const viSending = {
  'silent.clock': 'đồng hồ lệch {span}',
  'silent.count': '{n} máy cần hỏi thăm',
  'silent.days': '{n} ngày',
  'silent.hours': '{n} giờ',
  'silent.minutes': '{n} phút',
  'silent.quiet': '{n} ngày chưa liên lạc',
  'silent.room': 'máy còn {free} MB',
  'silent.see': 'Xem máy nào',
  'silent.todo':
    'Lâu chưa liên lạc, hoặc còn việc cũ chưa gửi. Xin gọi cho người giữ máy: những gì chưa gửi chỉ nằm trên máy ấy.',
  'silent.unsent': 'còn {n} việc chưa gửi',
  'silent.unsentDays': 'còn {n} việc chưa gửi, cũ nhất {days} ngày',
  'state.receivedOf': '{done}/{total} đã nhận, {when}',
  'waiting.count': '{done}/{total} đã nhận',
  'waiting.next': 'Máy gửi trong lượt tới.',
  'waiting.offline': 'Đang mất sóng. Có sóng thì máy tự gửi.',
  'waiting.record': '{n} mục xã đã nhận, chờ hồ sơ liên quan về tới xã.',
  'waiting.server': 'Máy chủ của xã đang trục trặc. Máy thử lại lúc {when}.',
  'waiting.unreachable': 'Chưa nối được với xã. Máy thử lại lúc {when}.',
  'waiting.update': '{n} mục xã đã nhận, chờ xã cập nhật.',
} as const;
