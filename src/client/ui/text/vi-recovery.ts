// Words for a forgotten PIN: the commune's recovery key, the locked phone, the office. Vietnamese; the English pair is en-recovery.ts.

export const viRecovery = {
  'recovery.title': 'Khóa mở lại của xã',
  'recovery.what':
    'Ai quên mã mở sổ thì mang máy tới văn phòng: xã dùng khóa này mở lại và người ấy chọn mã mới. Không mất gì đã ghi, không cần mạng.',
  'recovery.hint': 'Để mở lại máy của người quên mã',
  'recovery.none': 'Xã chưa có khóa mở lại',
  'recovery.noneDetail':
    'Tạo khóa rồi in một tờ giấy, cất vào két. Từ đó mỗi máy tự nhận phần của mình ở lần mở sổ kế tiếp, sau khi đã cập nhật từ xã. Máy nào quên mã trước lúc ấy thì khóa không mở được, nên tạo càng sớm càng tốt.',
  'recovery.make': 'Tạo khóa và in',
  'recovery.making': 'Đang tạo khóa…',
  'recovery.current': 'Khóa đang dùng: số {id}',
  'recovery.heldHere': 'Máy này giữ khóa nên mở lại được các máy khác.',
  'recovery.notHeld': 'Máy này chưa giữ khóa. Lấy tờ giấy trong két, quét hoặc gõ mã trên đó.',
  'recovery.setBy': 'Người tạo: {who}, {when}',
  'recovery.take': 'Nhận khóa từ tờ giấy',
  'recovery.takeLead':
    'Quét mã QR trên tờ giấy khóa mở lại, hoặc gõ dãy chữ số in cạnh đó. Chữ hoa, chữ thường, dấu cách đều được.',
  'recovery.takeLabel': 'Mã trên tờ giấy',
  'recovery.taken': 'Đã nhận khóa số {id} vào máy này.',
  'recovery.takenOld':
    'Đã nhận khóa số {id}. Đây là khóa cũ: nó chỉ mở những máy chưa mở sổ lần nào từ khi xã đổi khóa.',
  'recovery.replace': 'Đổi khóa',
  'recovery.replaceDetail':
    'Đổi khi tờ giấy bị mất, hoặc người giữ khóa thôi việc. Khóa mới thay khóa số {id}: mỗi máy chuyển sang khóa mới ở lần mở sổ kế tiếp sau khi cập nhật. Máy chưa kịp mở thì vẫn chỉ khóa cũ mở được, nên giữ tờ giấy cũ riêng thêm một thời gian, đừng hủy ngay. Quản trị khác phải nhận khóa mới từ tờ giấy mới.',
  'recovery.replaceDo': 'Tạo khóa mới và in',
  'recovery.sheet': 'Tờ giấy khóa mở lại',
  'recovery.sheetOnce': 'Tờ này chỉ hiện một lần',
  'recovery.sheetSecret':
    'In ra, xem mã có rõ nét không, rồi cất vào két hoặc tủ có khóa. Rời trang này là không xem lại được; khi đó phải tạo khóa mới. Ai có tờ giấy này và cầm được điện thoại thì đọc được sổ trong điện thoại đó: đừng chụp ảnh, đừng gửi qua mạng.',
  'reopenPhone.title': 'Mở lại điện thoại',
  'reopenPhone.hint': 'Khi một người quên mã mở sổ',
  'reopenPhone.lead': 'Trên máy quên mã, bấm “Quên mã mở sổ?” rồi quét mã QR hiện ra ở đó.',
  'reopenPhone.label': 'Mã của máy quên mã',
  'reopenPhone.whose': 'Sổ của {name}',
  'reopenPhone.device': 'Máy ghi',
  'reopenPhone.left': 'Người này đã nghỉ việc.',
  'reopenPhone.careful':
    'Chỉ mở khi chính người này đang ở trước mặt, hoặc bác chắc chắn đang nói chuyện với họ. Ai cầm máy sẽ đọc và ghi được như người này. Việc mở lại được ghi vào lịch sử: ai mở, lúc nào.',
  'reopenPhone.yes': 'Đúng người, mở lại',
  'reopenPhone.no': 'Không mở',
  'reopenPhone.answer': 'Đưa mã này cho máy quên mã quét',
  'reopenPhone.answerDetail':
    'Trên máy ấy bấm “Xã đã mở, nhận mã trả lời”. Mã chỉ dùng được cho máy ấy và cho lần hỏi này.',
  'reopenPhone.done': 'Xong',
  'reopenPhone.problem.key-unknown':
    'Máy quên mã dùng khóa số {key}, mà máy này không giữ khóa ấy. Lấy tờ giấy khóa số {key} trong két, nhận vào máy này rồi làm lại.',
  'reopenPhone.problem.not-opened':
    'Đúng số khóa nhưng không mở được: máy ấy của xã khác, hoặc mã đã bị sửa.',
  'reopenPhone.problem.person-unknown':
    'Không thấy người dùng sổ này trong danh sách của xã. Cập nhật danh sách từ xã rồi làm lại.',
  'reopened.past': 'Đã mở lại máy quên mã',
  'reopened.by': 'Người mở: {who}',
  'code.problem.mistyped': 'Mã thiếu hoặc sai chữ. Xin quét lại, hoặc chép lại cả mã.',
  'code.problem.not-ours': 'Đây không phải mã mở lại của Gần Dân.',
  'code.problem.is-request': 'Đây là mã của máy quên mã, không phải mã cần ở đây.',
  'code.problem.is-answer': 'Đây là mã trả lời của xã, không phải mã cần ở đây.',
  'code.problem.is-key': 'Đây là mã trên tờ giấy khóa của xã, không phải mã cần ở đây.',
  'code.scan': 'Quét mã QR',
  'code.continue': 'Tiếp tục',
  'code.noCamera': 'Không quét được?',
  'code.copyHint':
    'Chép mã này gửi cho bên kia, qua tin nhắn cũng được: người khác đọc được mã cũng không mở được sổ.',
  'code.copy': 'Chép mã',
  'code.copied': 'Đã chép',
  'code.picture': 'Mã QR để máy kia quét',
  'reopen.title': 'Quên mã mở sổ',
  'reopen.lead': 'Đưa máy cho quản trị của xã quét mã này, ở trang Việc của quản trị, mục Mở lại điện thoại.',
  'reopen.safe':
    'Ghi chép còn nguyên trên máy, cả những gì chưa gửi. Không cần mạng. Giữ trang này mở cho tới khi xong.',
  'reopen.next': 'Xã đã mở, nhận mã trả lời',
  'reopen.back': 'Thôi, quay lại',
  'reopen.answerTitle': 'Nhận mã trả lời',
  'reopen.answerLead': 'Quét mã đang hiện trên máy của quản trị, hoặc dán mã họ gửi.',
  'reopen.answerLabel': 'Mã trả lời của xã',
  'reopen.newSecret': 'Chọn mã mới',
  'reopen.opening': 'Đang mở sổ…',
  'reopen.again': 'Thử lại',
  'reopen.notHere': 'Máy chưa tải phần mở lại sổ',
  'reopen.notHereDetail':
    'Phần này tải về khi máy có mạng, một lần là đủ. Ghi chép vẫn còn nguyên trên máy, cả những gì chưa gửi.',
  'reopen.notHereTodo':
    'Bác đến chỗ có sóng hoặc Wi-Fi rồi bấm Tải về. Tải xong, máy trở lại trang mở sổ: bác bấm “Quên mã mở sổ?” lần nữa.',
  'reopen.fetch': 'Tải về',
  'reopen.noSlot': 'Xã chưa mở lại được máy này',
  'reopen.noSlotDetail':
    'Máy chưa có phần để xã mở lại: xã chưa tạo khóa mở lại, hoặc từ khi có khóa máy chưa mở sổ lần nào. Ghi chép vẫn nằm nguyên trên máy, không bị xóa.',
  'reopen.noSlotTodo':
    'Khi nhớ ra mã thì mở như thường, những gì chưa gửi sẽ được gửi. Trong lúc chờ, xin văn phòng xã mã vào máy mới rồi bấm “Thêm người”: bác có sổ mới trên chính máy này, với mọi thứ xã đã nhận; sổ cũ để nguyên đó.',
  'reopen.problem.gone': 'Sổ này không còn trên máy.',
  'reopen.problem.other-phone': 'Mã này trả lời cho máy khác, hoặc cho sổ khác trên máy này.',
  'reopen.problem.old': 'Mã này trả lời cho lần hỏi trước. Xin quản trị quét lại mã đang hiện trên máy này.',
  'reopen.problem.not-opened': 'Mã này không mở được sổ trên máy. Xin làm lại từ đầu với quản trị của xã.',
} as const;
