// Words of checking the code of closed minutes, in Vietnamese; the English pair is en-check.ts.

export const viCheck = {
  'check.asking': 'Đang kiểm tra…',
  'check.code': 'Mã kiểm tra trên giấy',
  'check.do': 'Kiểm tra',
  'check.elsewhere':
    'Biên bản ấy bác không được xem. Mã đúng chưa chắc lời văn trên giấy còn nguyên: muốn đối chiếu, xin hỏi văn phòng xã.',
  'check.found': 'Có biên bản đã chốt mang mã này',
  'check.foundDetail': 'Bác so lời văn trên giấy với biên bản trong sổ: khác một chữ là giấy ấy đã bị sửa.',
  'check.hint': 'Mười chữ và số ở cuối biên bản, ví dụ 7K2QD-M40XB',
  'check.lead':
    'Biên bản in từ sổ đã chốt có mã kiểm tra. Bác gõ mã để biết xã có giữ đúng biên bản ấy không.',
  'check.notYetHere':
    'Máy này chưa có bản chốt ấy. Bác cập nhật sổ, mở biên bản rồi so lời văn: khác một chữ là giấy ấy đã bị sửa.',
  'check.offline':
    'Máy này không giữ biên bản nào mang mã ấy, và chưa nối được mạng để hỏi xã. Có mạng bác kiểm tra lại.',
  'check.open': 'Mở biên bản',
  'check.other': 'Mã của một bản chốt không dùng',
  'check.otherDetail': 'Cuộc họp này được chốt hai lần. Bản có giá trị mang mã {code}.',
  'check.otherElsewhere':
    'Cuộc họp này được chốt hai lần; bản mang mã này không phải bản có giá trị. Xin hỏi văn phòng xã.',
  'check.short': 'Mã gồm mười chữ và số. Bác xem lại.',
  'check.title': 'Kiểm tra mã biên bản',
  'check.unknown': 'Không có biên bản nào mang mã này',
  'check.unknownDetail':
    'Bác gõ lại cho đúng từng chữ. Nếu vẫn không có, giấy này không phải in từ biên bản đã chốt của xã, hoặc bản chốt đã bị thu hồi.',
  'check.unsent': 'Máy này đã chốt với mã này, xã chưa nhận',
  'check.unsentDetail':
    'Nếu cuộc họp ấy đã được chốt ở máy khác và xã nhận trước, bản kia mới có giá trị. Bác gửi về xã rồi kiểm tra lại.',
} as const;
