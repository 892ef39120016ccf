// What people say and write in the demonstration commune. Invented, and of the kind that such communes hear.
import type { areas } from '../kinds/lists.ts';

type Area = (typeof areas)[number];

export type Matter = {
  readonly area: Area;
  readonly opinion: string;
  readonly answer: string;
  readonly level: 'village' | 'commune' | 'province';
};

export const matters: readonly Matter[] = [
  {
    area: 'infrastructure',
    level: 'commune',
    opinion:
      'Đường từ bản ra trục chính sạt lở sau mưa, xe máy không đi được, đề nghị xã cho máy xúc hót đất.',
    answer: 'Xã đã báo đội duy tu, sẽ hót sạt trong tuần và đặt biển cảnh báo.',
  },
  {
    area: 'infrastructure',
    level: 'province',
    opinion: 'Bản chưa có điện lưới, mỗi nhà dùng máy phát nhỏ dưới suối, mùa khô không đủ thắp sáng.',
    answer: 'Xã đã có văn bản đề nghị Sở Công Thương đưa bản vào dự án cấp điện nông thôn giai đoạn tới.',
  },
  {
    area: 'infrastructure',
    level: 'commune',
    opinion: 'Bể nước sạch đầu bản bị rò, nước không lên đến các hộ phía trên.',
    answer: 'Giao cán bộ giao thông – thủy lợi kiểm tra, sửa trước ngày 20.',
  },
  {
    area: 'land',
    level: 'commune',
    opinion: 'Nhiều hộ tách khẩu mà chưa được cấp giấy chứng nhận quyền sử dụng đất ở.',
    answer: 'Cán bộ địa chính sẽ về bản đo đạc và nhận hồ sơ tại chỗ.',
  },
  {
    area: 'land',
    level: 'commune',
    opinion: 'Ranh giới nương giữa hai bản chưa rõ, năm nào đến vụ cũng có tranh cãi.',
    answer: 'Xã sẽ mời người già hai bản cùng đi xác định mốc, lập biên bản có chữ ký hai bên.',
  },
  {
    area: 'land',
    level: 'province',
    opinion: 'Đề nghị giao đất rừng gần bản cho bà con quản lý, trồng mắc ca và sa nhân dưới tán.',
    answer: 'Xã ghi nhận, kiến nghị tỉnh xem xét khi rà soát ba loại rừng.',
  },
  {
    area: 'policy',
    level: 'commune',
    opinion: 'Một số hộ khó khăn chưa có tên trong danh sách hộ nghèo, đề nghị rà soát lại cho đúng.',
    answer: 'Bản sẽ họp bình xét lại công khai, xã cử cán bộ cùng dự.',
  },
  {
    area: 'policy',
    level: 'commune',
    opinion: 'Tiền chi trả dịch vụ môi trường rừng năm nay về chậm, bà con chưa biết bao giờ được nhận.',
    answer: 'Quỹ đã chuyển tiền, xã chi trả tại nhà văn hóa bản vào cuối tháng.',
  },
  {
    area: 'policy',
    level: 'commune',
    opinion: 'Người cao tuổi trong bản xa trung tâm, xin được nhận trợ cấp tại bản.',
    answer: 'Từ quý sau bưu điện sẽ chi trả tại bản mỗi tháng một buổi.',
  },
  {
    area: 'health-education',
    level: 'commune',
    opinion: 'Điểm trường mầm non của bản dột mái, mùa mưa các cháu phải nghỉ học.',
    answer: 'Nhà trường đã lập dự toán, xã bố trí kinh phí sửa mái trước năm học.',
  },
  {
    area: 'health-education',
    level: 'commune',
    opinion: 'Trạm y tế hay hết thuốc huyết áp, người già phải đi xa để lấy thuốc.',
    answer: 'Trạm đã đề nghị cấp bổ sung; tháng này có thuốc trở lại.',
  },
  {
    area: 'health-education',
    level: 'province',
    opinion: 'Học sinh bán trú đi bộ hơn mười cây số, xin thêm chỗ ở nội trú tại trường.',
    answer: 'Xã kiến nghị Sở Giáo dục và Đào tạo bổ sung phòng ở bán trú.',
  },
  {
    area: 'environment',
    level: 'village',
    opinion: 'Gia súc thả rông phá nương ngô, bản đã nhắc mà một số hộ chưa nhốt.',
    answer: 'Bản đưa vào hương ước, hộ vi phạm phải bồi thường theo mức bản thống nhất.',
  },
  {
    area: 'environment',
    level: 'commune',
    opinion: 'Rác ở chợ phiên đổ xuống suối, nước đục, cá chết.',
    answer: 'Xã đặt thêm hai thùng rác và giao đoàn thanh niên trực vào các phiên chợ.',
  },
  {
    area: 'security',
    level: 'commune',
    opinion: 'Ban đêm có người lạ vào bản rủ đi lao động chui qua biên giới, bà con lo lắng.',
    answer: 'Công an xã sẽ tuần tra và về bản nói chuyện về hợp đồng lao động.',
  },
  {
    area: 'administrative-other',
    level: 'commune',
    opinion: 'Làm giấy khai sinh cho con phải đi lại nhiều lần vì thiếu giấy tờ.',
    answer: 'Cán bộ tư pháp sẽ hướng dẫn một lần bằng phiếu, mỗi tháng một buổi làm lưu động tại bản.',
  },
];

export const dialogueSubjects: readonly string[] = [
  'Đối thoại với nhân dân về giao thông và nước sinh hoạt',
  'Lắng nghe ý kiến nhân dân về bình xét hộ nghèo',
  'Đối thoại về giao đất, giao rừng',
  'Tiếp xúc nhân dân sau đợt mưa lũ',
  'Đối thoại về sắp xếp điểm trường và bán trú',
  'Lấy ý kiến về mức đóng góp làm đường bê tông',
];

export const meetingSubjects: readonly string[] = [
  'Họp bản định kỳ sáu tháng cuối năm',
  'Họp bình xét hộ nghèo, hộ cận nghèo',
  'Họp bàn đóng góp ngày công làm đường vào bản',
  'Họp thông qua hương ước sửa đổi',
];

export type Item = { readonly title: string; readonly discussion: string; readonly decision: string };

export const items: readonly Item[] = [
  {
    title: 'Đóng góp ngày công làm đường',
    discussion: 'Bà con thống nhất nhà nước cấp xi măng, bản góp công và cát sỏi; hộ neo đơn được miễn.',
    decision: 'Mỗi hộ góp sáu ngày công, bắt đầu sau vụ gặt.',
  },
  {
    title: 'Quỹ bảo vệ rừng của bản',
    discussion:
      'Trưởng bản công khai thu chi; có ý kiến đề nghị mua thêm dao phát và đèn pin cho tổ tuần rừng.',
    decision: 'Chi mua dụng cụ cho tổ tuần rừng, số còn lại giữ cho mùa khô.',
  },
  {
    title: 'Sửa đổi hương ước về chăn thả',
    discussion: 'Bàn mức bồi thường khi trâu bò phá nương; một số hộ đề nghị cho thời gian làm chuồng.',
    decision: 'Nhốt gia súc từ tháng ba; bồi thường theo diện tích bị phá, hai bên cùng trưởng bản xác nhận.',
  },
  {
    title: 'Bình xét hộ nghèo',
    discussion: 'Đọc danh sách từng hộ, bà con góp ý công khai; hai hộ đề nghị đưa ra khỏi danh sách.',
    decision: 'Thông qua danh sách gửi xã, niêm yết tại nhà văn hóa bản.',
  },
  {
    title: 'Đưa trẻ đến trường',
    discussion: 'Thầy cô báo số cháu nghỉ học sau Tết; các dòng họ nhận vận động.',
    decision: 'Mỗi dòng họ cử một người theo dõi, báo trưởng bản hằng tuần.',
  },
];

export type Case = {
  readonly type: 'complaint' | 'proposal' | 'feedback' | 'mixed' | 'other';
  readonly area: Area;
  readonly summary: string;
  readonly request: string;
};

export const cases: readonly Case[] = [
  {
    type: 'complaint',
    area: 'land',
    summary: 'Không đồng ý với quyết định thu hồi đất làm đường vì diện tích đo thiếu so với thực tế.',
    request: 'Đề nghị đo đạc lại và tính bồi thường theo diện tích đúng.',
  },
  {
    type: 'complaint',
    area: 'policy',
    summary: 'Không đồng ý với việc gia đình bị đưa ra khỏi danh sách hộ nghèo năm nay.',
    request: 'Đề nghị xem xét lại việc chấm điểm.',
  },
  {
    type: 'proposal',
    area: 'infrastructure',
    summary: 'Kiến nghị làm cầu treo qua suối để học sinh đi học mùa lũ.',
    request: 'Đưa vào kế hoạch đầu tư công của xã.',
  },
  {
    type: 'proposal',
    area: 'health-education',
    summary: 'Kiến nghị mở lại lớp xóa mù chữ buổi tối cho phụ nữ trong bản.',
    request: 'Bố trí giáo viên và hỗ trợ tiền dầu đèn.',
  },
  {
    type: 'feedback',
    area: 'environment',
    summary: 'Phản ánh cơ sở nghiền đá gây bụi và tiếng ồn, nứt tường nhà dân gần đó.',
    request: 'Kiểm tra và yêu cầu giảm bụi, không làm ban đêm.',
  },
  {
    type: 'feedback',
    area: 'security',
    summary: 'Phản ánh việc cho vay nặng lãi trong bản.',
    request: 'Công an xã nắm tình hình và tuyên truyền.',
  },
  {
    type: 'mixed',
    area: 'land',
    summary: 'Đơn vừa đề nghị cấp giấy chứng nhận đất, vừa phản ánh đường ống nước bị cắt.',
    request: 'Hướng dẫn tách đơn và trả lời từng việc.',
  },
  {
    type: 'other',
    area: 'judicial',
    summary: 'Đề nghị hòa giải tranh chấp ranh giới vườn giữa hai gia đình.',
    request: 'Tổ hòa giải bản cùng cán bộ tư pháp giải quyết.',
  },
];
