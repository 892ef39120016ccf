// Words of the settings page, in Vietnamese; the English pair is en-settings.ts.

export const viSettings = {
  'apart.left': 'Xã đã ghi bác nghỉ việc',
  'apart.leftDetail':
    'Những gì chưa gửi đã tới văn phòng xã và được để riêng, xã xem rồi mới vào sổ. Chúng vẫn còn trên máy này. Nếu có nhầm lẫn, xin báo văn phòng xã.',
  'apart.revoked': 'Văn phòng xã đã ngừng máy này',
  'apart.revokedDetail':
    'Những gì gửi từ máy này được để riêng, chờ văn phòng xã xem; ghi chép vẫn còn nguyên trên máy. Nếu bác còn dùng máy này, xin văn phòng xã cấp mã mới rồi nhập ở đây: máy gửi tiếp tất cả.',
  'apart.signature': 'Xã chưa nhận ra máy này',
  'apart.signatureDetail':
    'Có thể máy chủ của xã vừa được khôi phục từ bản sao cũ. Ghi chép vẫn còn nguyên trên máy. Xin văn phòng xã cấp mã mới rồi nhập ở đây: máy gửi lại tất cả những gì xã chưa có.',
  'newCode.asking': 'Đang hỏi xã…',
  'newCode.done': 'Xã đã nhận lại máy này, số máy {from}',
  'newCode.doneDetail': 'Mở lại sổ bằng mã số hay mật khẩu như mọi khi. Những gì chưa gửi sẽ tự gửi về xã.',
  'newCode.lead':
    'Xin văn phòng xã cấp mã vào máy mới cho chính bác, rồi nhập hoặc quét ở đây. Ghi chép trên máy giữ nguyên.',
  'newCode.network':
    'Chưa nối được với xã vì mất mạng. Ghi chép vẫn an toàn trên máy. Có mạng thì nhập lại chính mã này.',
  'newCode.otherNotebook':
    'Mã này của một sổ khác, không dùng được cho sổ đang mở. Ghi chép trên máy giữ nguyên. Xin văn phòng xã cấp mã cho bác.',
  'newCode.otherPerson':
    'Mã này cấp cho {name}, không phải cho người giữ sổ này. Mã chưa bị dùng, ghi chép trên máy giữ nguyên. Xin văn phòng xã cấp mã cho bác.',
  'newCode.reopen': 'Mở lại sổ',
  'newCode.title': 'Nhập mã mới của xã',
  'settings.app': 'Ứng dụng',
  'settings.english': 'English',
  'settings.install': 'Cài vào màn hình chính',
  'settings.installByHand':
    'Mở trình đơn của trình duyệt, chọn “Thêm vào màn hình chính” để mở nhanh như một ứng dụng.',
  'settings.installed': 'Đã cài trên máy',
  'settings.language': 'Ngôn ngữ',
  'settings.languageFailed': 'Chưa tải được tiếng Anh. Có mạng thì thử lại.',
  'settings.lock': 'Khóa sổ ngay',
  'settings.look': 'Xem có bản mới không',
  'settings.lookComing': 'Có bản mới, đang tải về máy.',
  'settings.lookFailed': 'Chưa hỏi được có bản mới hay không vì chưa nối được mạng. Có mạng thì thử lại.',
  'settings.me': 'Người dùng',
  'settings.newest': 'Không có bản nào mới hơn.',
  'settings.number': 'Số máy',
  'settings.office': 'Việc của quản trị',
  'settings.receivingCount': 'Đang nhận từ xã · {n}',
  'settings.send': 'Gửi về xã ngay',
  'settings.sync': 'Cập nhật ngay',
  'settings.size': 'Cỡ chữ',
  'settings.size.100%': 'Thường',
  'settings.size.115%': 'Lớn',
  'settings.size.130%': 'Rất lớn',
  'settings.stateSync': 'Gửi về xã',
  'settings.theme': 'Màu nền',
  'settings.theme.auto': 'Theo máy',
  'settings.theme.dark': 'Tối',
  'settings.theme.light': 'Sáng',
  'settings.title': 'Cài đặt',
  'settings.version': 'Bản ứng dụng',
  'settings.vietnamese': 'Tiếng Việt',
  'settings.retryAt': 'Tự thử lại lúc {when}',
} as const;
