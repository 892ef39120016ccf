// Words of the shell: start, enrolling, lock, sending state, update. Vietnamese; the English pair is en-shell.ts.

export const viShell = {
  'app.name': 'Gần Dân',
  'app.motto': 'Sổ ghi việc dân, dùng được cả khi mất sóng',
  'app.opening': 'Đang mở…',
  'app.pageMissing': 'Chưa mở được trang này',
  'app.pageMissingDetail':
    'Ứng dụng có thể vừa được cập nhật ở cửa sổ khác, hoặc máy đang mất mạng. Những gì đã ghi vẫn nằm an toàn trên máy.',
  'app.reload': 'Mở lại ứng dụng',
  'app.chooseRecord': 'Chọn một hồ sơ',
  'app.chooseRecordDetail': 'Nội dung hồ sơ hiện ở đây.',

  'enrol.askOffice': 'Mã vào máy do văn phòng xã cấp, mỗi mã dùng được một lần.',
  'enrol.title': 'Vào máy',

  'gone.detail':
    'Trình duyệt hoặc ai đó đã xóa dữ liệu của ứng dụng. Những gì đã gửi vẫn còn ở xã; những gì chưa gửi thì không lấy lại được. Xin văn phòng xã cấp mã vào máy mới.',
  'gone.one': 'Ghi chép của người này trên máy đã bị xóa',
  'gone.remove': 'Bỏ khỏi danh sách',
  'gone.title': 'Sổ trên máy này đã bị xóa',
  'gone.understood': 'Đã rõ',

  'lock.addPerson': 'Thêm người',
  'lock.enterPassphrase': 'Nhập mật khẩu để mở',
  'lock.enterPin': 'Nhập mã số để mở',
  'lock.opening': 'Đang mở sổ…',
  'lock.others': 'Người khác',
  'lock.safe': 'Ghi chép vẫn còn nguyên.',
  'lock.title': 'Mở sổ',
  'lock.who': 'Ai đang dùng máy?',
  'lock.unfinished': 'Chưa xong việc vào máy',
  'lock.wait': 'Nhập sai nhiều lần. Thử lại sau {time}.',
  'lock.wrong': 'Chưa đúng. Xin nhập lại.',
  'lock.problem.storage-newer': 'Máy này đã dùng bản mới hơn. Đóng hết cửa sổ Gần Dân rồi mở lại.',
  'lock.problem.storage':
    'Chưa đọc được sổ trên máy. Đóng các cửa sổ Gần Dân khác rồi thử lại. Ghi chép vẫn còn nguyên.',

  'status.allSent': 'Đã gửi hết',
  'status.notYet': 'Chưa nhận xong từ xã',
  'status.offline': 'Ngoài vùng sóng',
  'status.problem.clock': 'Giờ trên máy lệch, chưa gửi được. Xin chỉnh lại ngày giờ.',
  'status.problem.left': 'Đã nghỉ việc, gì chưa gửi thì xã để riêng. Ghi chép vẫn còn trên máy.',
  'status.problem.revoked': 'Máy này đã bị văn phòng xã ngừng. Ghi chép vẫn còn trên máy.',
  'status.problem.server': 'Máy chủ của xã đang trục trặc, máy tự thử lại',
  'status.problem.signature': 'Xã chưa nhận ra máy này. Ghi chép vẫn còn trên máy.',
  'status.problem.storage-full': 'Máy hết chỗ trống, chưa nhận thêm được',
  'status.problem.unreachable': 'Chưa nối được với xã, máy tự thử lại',
  'status.problem.update-needed': 'Cần cập nhật ứng dụng để nhận tiếp',
  'status.receivedAt': 'xã nhận {when}',
  'status.receiving': 'Đang nhận từ xã',
  'status.refused': '{n} bị từ chối',
  'status.sending': 'Đang gửi {done}/{total}',
  'status.unreadable': '{n} mục không đọc được',
  'status.unsent': 'Chưa gửi {n}',
} as const;
