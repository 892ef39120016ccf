// Words of the form fields, in Vietnamese. Sorted by key; the English pair is en-form.ts.

export const viForm = {
  'field.calendar': 'Lịch',
  'field.chooseOne': 'Chưa chọn',
  'field.dateHint': 'Ví dụ: 12/11/2026',
  'field.dateProblem': 'Chưa đọc được ngày này. Ghi theo ngày/tháng/năm, ví dụ 12/11/2026.',
  'field.linkHint': 'Gõ mã đơn hoặc vài chữ trong đơn.',
  'field.no': 'Không',
  'field.numberProblem': 'Chỗ này chỉ ghi số, ví dụ 42.',
  'field.numberTooLarge': 'Số này lớn quá: nhiều nhất là {n}.',
  'field.numberTooSmall': 'Số này nhỏ quá: ít nhất là {n}.',
  'field.pickDate': 'Lịch: chọn ngày',
  'field.timeProblem': 'Chưa đọc được giờ này. Ghi theo giờ:phút, ví dụ 14:30.',
  'field.yes': 'Có',
  'form.doubt.id-length':
    'Số này không đủ 12 số (CCCD), 9 số (CMND) hay dạng hộ chiếu. Bác xem lại; vẫn lưu được.',
  'form.doubt.id-province': 'Ba số đầu không phải mã tỉnh nào đã biết. Bác xem lại; vẫn lưu được.',
  'form.doubt.phone': 'Số điện thoại này trông lạ. Bác xem lại; vẫn lưu được.',
  'form.doubt.name': 'Tên có số hay dấu lạ. Bác xem lại; vẫn lưu được.',
} as const;
