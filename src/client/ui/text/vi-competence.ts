// Words of the page that says who resolves a petition, in Vietnamese; the English pair is en-competence.ts.

export const viCompetence = {
  'whose.about.complaint': 'Khiếu nại quyết định, việc làm của ai?',
  'whose.about.denunciation': 'Tố cáo ai?',
  'whose.about.wish': 'Kiến nghị, phản ánh về ai, về nơi nào?',
  'whose.act': 'Việc cần làm',
  'whose.again': 'Chọn lại',
  'whose.already': 'Hồ sơ đã ghi thẩm quyền: {what}.',
  'whose.body.commune': 'UBND xã trả lời',
  'whose.body.commune-chair': 'Chủ tịch UBND xã giải quyết',
  'whose.body.conciliation': 'Hòa giải ở cơ sở',
  'whose.body.field-body': 'Cơ quan quản lý lĩnh vực ấy giải quyết',
  'whose.body.judicial-body': 'Cơ quan tư pháp có thẩm quyền giải quyết',
  'whose.body.party-body': 'Tổ chức đảng có thẩm quyền giải quyết',
  'whose.body.police': 'Công an giải quyết',
  'whose.body.province-body': 'Thủ trưởng cơ quan ấy hoặc Chủ tịch UBND tỉnh giải quyết',
  'whose.body.province-chair': 'Chủ tịch UBND tỉnh giải quyết',
  'whose.body.unit-head': 'Người đứng đầu đơn vị ấy giải quyết',
  'whose.body.unknown': 'Chưa xác định được ai giải quyết',
  'whose.cite': 'Theo',
  'whose.do.accept.complaint':
    'Thụ lý và báo bằng văn bản cho người khiếu nại. Không thụ lý thì báo rõ lý do.',
  'whose.do.accept.denunciation':
    'Kiểm tra điều kiện rồi thụ lý. Tên, địa chỉ, chữ viết của người tố cáo chỉ để trong hồ sơ giấy mật.',
  'whose.do.answer': 'Xem xét và trả lời người gửi.',
  'whose.do.by-field.denunciation':
    'Việc do xã quản lý thì xã thụ lý. Việc của ngành khác thì chuyển ngành ấy và báo người tố cáo.',
  'whose.do.by-field.wish':
    'Việc do xã quản lý thì xã trả lời. Việc của ngành khác thì chuyển ngành ấy và báo người gửi.',
  'whose.do.clarify': 'Hỏi lại người gửi, xem giấy tờ kèm theo, rồi chọn lại. Hạn vẫn tính từ ngày nhận.',
  'whose.do.conciliate':
    'Mời hai bên hòa giải ở {thon} hoặc ở xã, lập biên bản. Không thành thì hướng dẫn đến tòa án hoặc cơ quan có thẩm quyền.',
  'whose.do.forward.denunciation':
    'Chuyển tố cáo và báo cho người tố cáo. Giữ kín tên, địa chỉ, chữ viết của người tố cáo.',
  'whose.do.forward.wish': 'Chuyển đến nơi có thẩm quyền và báo cho người gửi.',
  'whose.do.guide':
    'Hướng dẫn người khiếu nại gửi đến đúng nơi, bằng phiếu hướng dẫn, một lần. Không chuyển đơn thay.',
  'whose.doubt': 'Điều này chưa chắc',
  'whose.doubtDetail':
    'Văn bản chưa nói rõ. Nên hỏi tỉnh trước khi làm; tỉnh hướng dẫn khác thì làm theo hướng dẫn ấy.',
  'whose.doubtSetting':
    'Văn bản để cho nơi nhận việc của huyện cũ. Nên hỏi tỉnh; quản trị xã sửa được ở mục “Quy định áp dụng”.',
  'whose.limit.complaint.accept': 'Thụ lý hoặc trả lời',
  'whose.limit.complaint.resolve': 'Giải quyết',
  'whose.limit.complaint.resolve.remote': 'Giải quyết, nơi đi lại khó khăn',
  'whose.limit.denunciation.check': 'Kiểm tra điều kiện thụ lý',
  'whose.limit.denunciation.forward': 'Chuyển tố cáo',
  'whose.limit.denunciation.resolve': 'Giải quyết',
  'whose.limit.feedback.answer': 'Trả lời',
  'whose.limit.petition.first-answer': 'Báo kết quả xử lý ban đầu',
  'whose.limits': 'Hạn',
  'whose.link': 'Ai giải quyết?',
  'whose.mixed': 'Đơn có nhiều nội dung: hướng dẫn người gửi tách thành từng đơn. Chọn từng nội dung để xem.',
  'whose.note.ask-province': 'Hỏi tỉnh xem việc của huyện cũ nay giao cho ai.',
  'whose.note.crime': 'Có dấu hiệu tội phạm thì chuyển cơ quan điều tra.',
  'whose.note.former-leader': 'Về chủ tịch, phó chủ tịch xã cũ thì Chủ tịch UBND tỉnh giải quyết.',
  'whose.note.no-complaint': 'Đây không phải khiếu nại theo Luật Khiếu nại.',
  'whose.note.not-official':
    'Trưởng {thon} không phải cán bộ, công chức: chỉ xét việc làm theo nhiệm vụ xã giao.',
  'whose.note.own-act': 'Quyết định, việc làm của chủ tịch thì lần đầu do chính chủ tịch giải quyết.',
  'whose.note.party-secretary':
    'Về bí thư, ủy viên ban thường vụ đảng ủy xã thì chuyển Tỉnh ủy hoặc Ủy ban Kiểm tra Tỉnh ủy.',
  'whose.note.police-chief':
    'Về trưởng, phó trưởng công an xã: Giám đốc Công an tỉnh. Về người khác: Trưởng Công an xã.',
  'whose.note.sent-on':
    'Đơn do cơ quan Đảng, Mặt trận, đại biểu dân cử, báo chí chuyển đến thì trả lời cả nơi chuyển.',
  'whose.note.then-province':
    'Không đồng ý thì khiếu nại lần hai đến Chủ tịch UBND tỉnh, hoặc kiện ra tòa án.',
  'whose.note.unit-elsewhere': 'Đơn vị không thuộc xã thì cơ quan quản lý đơn vị ấy giải quyết.',
  'whose.note.unit-second': 'Lần đầu do người đứng đầu đơn vị, lần hai do Chủ tịch UBND xã quản lý đơn vị.',
  'whose.notes': 'Lưu ý',
  'whose.one.commune-leader': 'Chủ tịch, phó chủ tịch xã',
  'whose.one.commune-official': 'Cán bộ, công chức xã',
  'whose.one.commune-police': 'Công an xã',
  'whose.one.company': 'Doanh nghiệp, cơ sở sản xuất',
  'whose.one.former-commune': 'Xã cũ nay thuộc xã này',
  'whose.one.former-district': 'Huyện cũ (trước 1/7/2025)',
  'whose.one.judicial': 'Tòa án, viện kiểm sát, thi hành án',
  'whose.one.neighbour': 'Hàng xóm, người dân khác',
  'whose.one.party': 'Đảng viên, bí thư, tổ chức đảng',
  'whose.one.province-body': 'Sở, cơ quan của tỉnh',
  'whose.one.unit-head': 'Hiệu trưởng, trưởng trạm y tế',
  'whose.one.unit-staff': 'Giáo viên, người của trạm y tế',
  'whose.one.unsure': 'Chưa rõ',
  'whose.one.village-head': 'Trưởng {thon}',
  'whose.save': 'Ghi vào hồ sơ: {what}',
  'whose.saved': 'Đã ghi thẩm quyền: {what}',
  'whose.since.acceptance': '{days} kể từ ngày thụ lý',
  'whose.since.receipt': '{days} kể từ ngày nhận',
  'whose.title': 'Ai giải quyết đơn này?',
  'whose.type': 'Đơn này là gì?',
} as const;
