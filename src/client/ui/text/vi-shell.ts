// Words of the shell: start, enrolling, lock, sending state, update. Vietnamese; the English pair is en-shell.ts.

export const viShell = {
  'app.name': 'Gần Dân',
  'app.opening': 'Đang mở…',
  'app.pageMissing': 'Chưa mở được trang này',
  'app.pageMissingDetail':
    'Ứng dụng có thể vừa được cập nhật ở cửa sổ khác, hoặc máy đang mất mạng. Những gì đã ghi vẫn nằm an toàn trên máy.',
  'app.reload': 'Mở lại ứng dụng',
  'app.chooseRecord': 'Chọn một hồ sơ',
  'app.chooseRecordDetail': 'Nội dung hồ sơ hiện ở đây.',

  'lock.addPerson': 'Thêm người',
  'lock.enterPassphrase': 'Nhập mật khẩu để mở',
  'lock.enterPin': 'Nhập mã số để mở',
  'lock.forgotten': 'Quên mã mở sổ?',
  'lock.opening': 'Đang mở sổ…',
  'lock.others': 'Người khác',
  'lock.safe': 'Ghi chép vẫn còn nguyên.',
  'lock.title': 'Mở sổ',
  'lock.who': 'Ai đang dùng máy?',
  'lock.unfinished': 'Chưa xong việc vào máy',
  'lock.wait': 'Nhập sai nhiều lần. Thử lại sau {time}.',
  'lock.wrong': 'Chưa đúng. Xin nhập lại.',

  'status.allSent': 'Đã gửi hết',
  'status.files': '{n} tệp chờ gửi',
  'status.found': 'đã giữ {n} đoạn ghi âm dở',
  'status.notYet': 'Chưa nhận xong từ xã',
  'status.offline': 'Ngoài vùng sóng',
  'status.receivedAt': 'xã nhận {when}',
  'status.receiving': 'Đang nhận từ xã',
  'status.refused': '{n} bị từ chối',
  'status.sending': 'Đang gửi {done}/{total}',
  'status.unreadable': '{n} mục không đọc được',
  'status.unsent': 'Chưa gửi {n}',
} as const;
