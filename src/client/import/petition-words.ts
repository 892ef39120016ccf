// What offices write for a petition's type, the way it came, and who is competent: words to the lists' own values.
import { fold } from '../../shared/core/vietnamese.ts';
import { isOpaqueCode } from '../../shared/kinds/opaque-code.ts';

/** By folded words; undefined for what is none of them. */
type Words = ReadonlyMap<string, string>;

const wordsOf = (lists: { readonly [value: string]: readonly string[] }): Words =>
  new Map(
    Object.entries(lists).flatMap(([value, texts]) => texts.map((text) => [fold(text), value] as const)),
  );

const types = wordsOf({
  complaint: ['Khiếu nại', 'KN', 'Khiếu nại lần đầu'],
  denunciation: ['Tố cáo', 'TC'],
  proposal: ['Kiến nghị', 'KNi', 'Đề nghị', 'Kiến nghị, phản ánh', 'KNPA'],
  feedback: ['Phản ánh', 'PA', 'Phản ánh, kiến nghị', 'PAKN'],
  mixed: ['Nhiều nội dung', 'Đơn có nhiều nội dung', 'Hỗn hợp'],
  other: ['Khác', 'Loại khác', 'Đơn khác', 'Tranh chấp', 'Hòa giải', 'Tranh chấp đất đai'],
});

const sources = wordsOf({
  'in-person': ['Nộp trực tiếp', 'Trực tiếp', 'Đến nộp'],
  post: ['Bưu chính', 'Bưu điện', 'Qua bưu điện', 'Đường bưu điện'],
  'letter-box': ['Hòm thư', 'Hòm thư góp ý'],
  reception: ['Tiếp công dân', 'Tiếp dân'],
  dialogue: ['Đối thoại'],
  'voter-contact': ['Tiếp xúc cử tri', 'TXCT'],
  'village-meeting': ['Họp thôn', 'Họp bản', 'Họp buôn', 'Họp làng', 'Họp tổ dân phố'],
  forwarded: ['Cơ quan khác chuyển đến', 'Cơ quan khác chuyển', 'Chuyển đến', 'Chuyển đơn'],
  online: ['Phản ánh trên mạng', 'Trên mạng', 'Trực tuyến', 'Cổng dịch vụ công', 'PAKN'],
});

const competences = wordsOf({
  commune: ['Thuộc xã', 'Xã', 'UBND xã', 'Chủ tịch UBND xã', 'Thuộc thẩm quyền', 'Có', 'x', 'Phường'],
  province: ['Thuộc tỉnh', 'Tỉnh', 'UBND tỉnh', 'Chủ tịch UBND tỉnh'],
  'other-body': ['Cơ quan khác', 'Không thuộc thẩm quyền', 'Không'],
  unclear: ['Chưa rõ', 'Chưa xác định'],
});

/** "Khiếu nại", "Đơn khiếu nại", "KN". */
export const readType = (text: string): string | undefined =>
  types.get(fold(text).replace(/^don (?!co |khac)/, ''));

export const readSource = (text: string): string | undefined => sources.get(fold(text));

export const readCompetence = (text: string): string | undefined => competences.get(fold(text));

/**
 * Whether the cell of a type says, alone or among others, that the petition denounces somebody: "Tố cáo", "KN, TC".
 * Without its diacritics too: better a row too many asked about than a denouncer's name kept.
 */
export const isTypeOfDenunciation = (text: string): boolean => {
  const key = fold(text);
  return /\b(to cao|tc|kntc)\b/.test(key);
};

/** Whether a text speaks of denouncing. With diacritics "tổ cao su" is no "tố cáo"; a text without any is not trusted. */
export const mentionsDenunciation = (text: string): boolean => {
  const lower = text.normalize('NFC').toLocaleLowerCase('vi');
  const isUnmarked = !/[\p{M}đ]/u.test(lower.normalize('NFD'));
  return /tố cáo/u.test(lower) || (isUnmarked && /\bto cao\b/.test(fold(text)));
};

/** A register's or a paper file's code as it is kept: capitals, digits and . / - only; undefined for anything else. */
export const readCode = (text: string): string | undefined => {
  const code = text
    .normalize('NFC')
    .toLocaleUpperCase('vi')
    .replace(/\s*([./-])\s*/g, '$1')
    .replace(/^(SỐ|MÃ)\s+/, '')
    .replace(/\s+/g, '-');
  return /^[0-9A-ZĐ][0-9A-ZĐ./-]*$/.test(code) ? code : undefined;
};

/** A code that points to a paper file and to nothing else; undefined for what may be a name or a person's number. */
export const readPaperCode = (text: string): string | undefined => {
  if (text.length > 20 || /\s/.test(text)) return undefined;
  const code = readCode(text);
  return code !== undefined && isOpaqueCode(code) ? code : undefined;
};
