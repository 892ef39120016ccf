// Words of enrolling, and of browsers where it cannot begin. Vietnamese; the English pair is en-enrol.ts.

export const viEnrol = {
  'block.copied': 'Đã chép liên kết.',
  'block.copy': 'Chép liên kết',
  'block.inApp': 'Xin mở bằng Chrome',
  'block.inAppDetail':
    'Trang này đang mở bên trong {app}. Ghi chép ở đây sẽ bị mất. Bấm dấu ba chấm ở góc màn hình rồi chọn “Mở bằng trình duyệt”, hoặc chép liên kết rồi dán vào Chrome. Mã vào máy chưa bị dùng.',
  'block.insecure': 'Địa chỉ này chưa an toàn',
  'block.insecureDetail':
    'Trình duyệt chỉ cho khóa ghi chép khi địa chỉ bắt đầu bằng https. Xin hỏi văn phòng xã địa chỉ đúng. Mã vào máy chưa bị dùng.',
  'block.iphone': 'Thêm vào màn hình chính trước',
  'block.iphoneCode': 'Mã vào máy',
  'block.iphoneDetail':
    'Trên iPhone, ghi chép chỉ giữ được lâu khi mở từ màn hình chính. Bấm nút Chia sẻ của Safari, chọn “Thêm vào MH chính”, rồi mở Gần Dân từ biểu tượng mới.',
  'block.iphoneKeep': 'Ghi lại mã dưới đây để nhập vào ứng dụng. Mã chưa bị dùng.',
  'block.old': 'Trình duyệt này quá cũ',
  'block.oldDetail':
    'Trình duyệt này chưa giữ và khóa được ghi chép trên máy. Cần Chrome 100, Firefox 100 hoặc Safari 16 (iOS 16) trở lên. Xin cập nhật rồi mở lại. Mã vào máy chưa bị dùng.',
  'block.openChrome': 'Mở bằng Chrome',
  'block.storage': 'Trình duyệt không cho lưu',
  'block.storageDetail':
    'Cửa sổ riêng tư (ẩn danh) không giữ được ghi chép. Xin mở Gần Dân trong cửa sổ thường. Mã vào máy chưa bị dùng.',
  'enrol.again': 'Thử lại',
  'enrol.back': 'Quay lại',
  'enrol.camera': 'Đưa mã vào giữa khung',
  'enrol.cameraBusy': 'Đang mở máy ảnh…',
  'enrol.cameraDenied':
    'Máy ảnh chưa được phép dùng. Có thể bật lại trong phần cài đặt của trình duyệt, hoặc nhập mã bằng tay.',
  'enrol.cameraNone': 'Máy này không có máy ảnh dùng được. Xin nhập mã bằng tay.',
  'enrol.cameraNotOurs': 'Đây không phải mã vào máy của Gần Dân.',
  'enrol.cameraOtherServer': 'Mã này của địa chỉ khác: {host}. Xin mở địa chỉ đó rồi quét lại.',
  'enrol.cameraWhy':
    'Trình duyệt sẽ hỏi quyền dùng máy ảnh. Hình chỉ để đọc mã, không lưu và không gửi đi đâu.',
  'enrol.code': 'Mã vào máy',
  'enrol.codeHint': 'Tám chữ và số, ví dụ K7QM-4T2P. Viết hoa hay thường đều được.',
  'enrol.codeShort': 'Mã cần đủ tám chữ và số.',
  'enrol.confirm': 'Đúng, tiếp tục',
  'enrol.confirming': 'Đang ghi máy này vào sổ của xã…',
  'enrol.continue': 'Tiếp tục',
  'enrol.enough': 'Vào dùng ngay',
  'enrol.enoughHint': 'Phần còn lại tự nhận tiếp.',
  'enrol.first': 'Đang nhận ghi chép của xã',
  'enrol.firstCount': 'Đã nhận {n} hồ sơ',
  'enrol.firstLater': 'Mạng yếu nên chưa nhận hết. Vào dùng được ngay; máy tự nhận tiếp khi có mạng.',
  'enrol.isItYou': 'Có phải bác là {name}?',
  'enrol.looking': 'Đang xem mã…',
  'enrol.no': 'Không phải',
  'enrol.noDetail': 'Mã chưa bị dùng. Xin đưa lại cho văn phòng xã và nhận mã của mình.',
  'enrol.passphraseAgain': 'Nhập lại mật khẩu',
  'enrol.passphraseChoose': 'Chọn mật khẩu mở máy',
  'enrol.passphraseHint':
    'Ít nhất 12 ký tự, ví dụ bốn từ không liên quan. Vai trò này xem được ghi chép của cả xã nên cần mật khẩu, không dùng mã số.',
  'enrol.pinAgain': 'Nhập lại mã số',
  'enrol.pinChoose': 'Chọn mã số mở máy',
  'enrol.pinHint': 'Ít nhất sáu số, đừng dùng ngày sinh hay dãy dễ đoán.',
  'enrol.place': 'Nơi làm việc',
  'enrol.ownNotebook':
    'Máy này đã có sổ {names}. Nếu đó là sổ của bác thì mở sổ ấy để nhận mã: những gì chưa gửi trong sổ sẽ được gửi tiếp.',
  'enrol.ownNotebookOpen': 'Mở sổ đang có',
  'enrol.problem.already-set-up': 'Xã này đã lập sổ rồi. Xin quản trị của xã cấp mã vào máy.',
  'enrol.problem.clock': 'Giờ trên máy lệch nhiều. Xin chỉnh lại ngày giờ rồi thử lại bằng chính mã này.',
  'enrol.problem.code-expired': 'Mã này đã hết hạn. Xin văn phòng xã cấp mã mới.',
  'enrol.problem.code-unknown': 'Không có mã này. Xin xem lại từng chữ.',
  'enrol.problem.code-used': 'Mã này đã dùng cho một máy khác. Xin văn phòng xã cấp mã mới.',
  'enrol.problem.no-network': 'Chưa nối được với xã vì mất mạng. Mã chưa bị dùng; có mạng thì thử lại.',
  'enrol.problem.not-allowed': 'Người này không còn trong danh sách đang làm việc. Xin hỏi văn phòng xã.',
  'enrol.problem.other': 'Máy chủ của xã đang trục trặc. Lát nữa thử lại bằng chính mã này.',
  'enrol.problem.confirm-network':
    'Mạng bị ngắt giữa chừng. Không mất gì cả: bấm thử lại, máy sẽ làm tiếp bằng chính mã này.',
  'enrol.problem.confirm-other':
    'Có trục trặc giữa chừng. Không mất gì cả: lát nữa bấm thử lại, máy sẽ làm tiếp bằng chính mã này.',
  'enrol.problem.secret-unchanged':
    'Chưa đổi được sang mã hay mật khẩu vừa chọn; cái chọn lần trước vẫn dùng để mở máy. Chờ một lát rồi thử lại.',
  'enrol.problem.storage-full':
    'Máy hết chỗ trống nên chưa lập được sổ. Xóa bớt ảnh hoặc phim rồi thử lại bằng chính mã này.',
  'enrol.problem.too-many-tries': 'Đã thử nhiều lần quá. Chờ vài phút rồi thử lại.',
  'enrol.protects':
    'Ghi chép trên máy được khóa bằng mã này: người nhặt được máy không mở được sổ. Mã sáu số không ngăn được chuyên gia chép cả bộ nhớ máy.',
  'enrol.protectsPassphrase':
    'Ghi chép trên máy được khóa bằng mật khẩu này: người nhặt được máy không mở được sổ.',
  'enrol.forget':
    'Nếu quên, mang máy tới văn phòng xã để mở lại. Xã chưa có khóa mở lại thì không ai mở được phần chưa gửi.',
  'enrol.scan': 'Quét mã QR',
  'enrol.secretDiffers': 'Hai lần nhập không giống nhau. Xin chọn lại.',
  'enrol.secretSimple': 'Dãy này dễ đoán quá. Xin chọn dãy khác.',
  'enrol.secretShort': 'Ngắn quá. Xin chọn dài hơn.',
  'enrol.secretPassphrase': 'Vai trò này cần mật khẩu có chữ.',
  'enrol.stop': 'Thôi, để sau',
  'enrol.type': 'Nhập mã',
} as const;
