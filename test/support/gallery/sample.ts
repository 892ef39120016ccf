// Texts and times for the gallery: plausible, of the real lengths, about nobody.
import { createUndoQueue } from '../../../src/client/ui/parts/undo-queue.ts';

export const nowMs = Date.parse('2026-11-12T14:40:00+07:00');
export const today = '2026-11-12';
export const undo = createUndoQueue({
  after: (ms, work) => setTimeout(work, ms),
  cancel: (timer) => clearTimeout(timer as number),
});

export const longText =
  `Bà con phản ánh đoạn đường từ cầu treo vào bản bị sạt lở sau đợt mưa cuối tháng Mười, xe máy không qua được, học sinh phải đi vòng gần năm cây số. `.repeat(
    14,
  );

export const petitions = [
  { id: 'a', title: 'Đường vào bản sạt lở, học sinh phải đi vòng', village: 'Bản Nà Lấu', day: '12/11' },
  {
    id: 'b',
    title:
      'Kiến nghị về việc hỗ trợ làm lại nhà cho các hộ bị ảnh hưởng bởi lũ ống đêm 27 tháng Chín tại khu vực ven suối, trong đó có những hộ chưa được đo đạc và những hộ có tên trong danh sách nhưng chưa nhận được tiền',
    village: 'Tổ dân phố Nguyễn Thị Minh Khai',
    day: '09/11',
  },
  { id: 'c', title: 'Nước sinh hoạt', village: 'Bản Xuân Tre', day: '02/11' },
  { id: 'd', title: 'Xin xác nhận hộ nghèo', village: 'Bản Búng', day: '28/10' },
];
