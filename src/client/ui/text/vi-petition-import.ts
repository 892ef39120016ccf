// Words of bringing in a list of petitions, in Vietnamese; the English pair is en-petition-import.ts.

export const viPetitionImport = {
  'petitionImport.add': 'Thêm {n} đơn',
  'petitionImport.classified':
    'Trong danh sách có đơn tố cáo. Máy chỉ lấy mã hồ sơ giấy, các ngày và thẩm quyền; mọi ô khác bị bỏ ngay, không lưu ở đâu. Xin xóa họ tên, nội dung tố cáo khỏi tệp trên thiết bị này: đó là bí mật nhà nước.',
  'petitionImport.dayOf': 'Ngày: {what}',
  'petitionImport.done': 'Đã thêm {n} đơn',
  'petitionImport.doubt.before-received': '{what} trước ngày nhận',
  'petitionImport.doubt.classified': 'chỉ lấy mã, ngày và thẩm quyền, bỏ các ô khác',
  'petitionImport.doubt.future': '{what} sau hôm nay',
  'petitionImport.doubt.mentions-denunciation': 'dòng này nhắc đến tố cáo: xem lại loại đơn rồi hãy chọn',
  'petitionImport.doubt.out-of-order': '{what}: luật không có bước này ở đây, thời hạn không tính theo',
  'petitionImport.extended-until': 'Gia hạn đến ngày',
  'petitionImport.fault.bad-received': 'ngày nhận “{text}” không phải là ngày',
  'petitionImport.fault.future-received': 'ngày nhận sau hôm nay',
  'petitionImport.fault.no-paper-code': 'đơn tố cáo phải có mã hồ sơ giấy, có chữ số',
  'petitionImport.fault.no-received': 'chưa có ngày nhận',
  'petitionImport.fault.no-summary': 'chưa có nội dung',
  'petitionImport.fault.no-type': 'chưa ghi loại đơn',
  'petitionImport.fault.too-long': 'có ô dài quá',
  'petitionImport.fault.unclear-type':
    'có thể là đơn tố cáo: ghi rõ loại đơn trong tệp rồi nhập lại; máy đã bỏ các ô của dòng này',
  'petitionImport.fault.unknown-type': 'không có loại đơn “{text}”',
  'petitionImport.link': 'Nhập từ Excel',
  'petitionImport.missing': 'Chưa biết cột nào là: {what}. Chọn ở dưới.',
  'petitionImport.near': 'cùng người gửi, cùng ngày với đơn đã có: {what}',
  'petitionImport.new': 'Đơn mới',
  'petitionImport.newHint':
    'Bỏ chọn đơn nào thì đơn ấy không được thêm. Thời hạn được tính từ các ngày ghi ở đây.',
  'petitionImport.note': 'Ghi chú, kết quả',
  'petitionImport.nothing': 'Không có đơn nào để thêm.',
  'petitionImport.number': 'Số thứ tự (không lấy)',
  'petitionImport.pasteHint': 'Dán từ Excel, cả dòng đầu có tên các cột.',
  'petitionImport.posted-until': 'Niêm yết đến ngày',
  'petitionImport.same': 'Đã có trong sổ, giữ nguyên: {n} đơn',
  'petitionImport.template': 'Tải mẫu bảng để điền',
  'petitionImport.templateHint':
    'Mỗi dòng một đơn. Đơn tố cáo chỉ ghi mã hồ sơ giấy, các ngày và thẩm quyền, không ghi họ tên và nội dung.',
  'petitionImport.templateName': 'mau-nhap-don-thu.xlsx',
  'petitionImport.title': 'Nhập đơn từ Excel',
} as const;
