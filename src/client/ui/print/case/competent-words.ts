// Whose turn it is, as a paper names the body a petition is guided or sent to.
import { type Body, isBody } from '../../../../shared/kinds/bodies.ts';
import type { Directory } from '../../../store/catalog-api.ts';
import { blank, inSentence, textOf } from '../form-words.ts';
import type { Matter } from './case-source.ts';

/**
 * The name that was written with the step, else what was chosen there, else what follows from the competence; an open place
 * where nothing does. @param matter with the event that says it
 */
export const competentWords = (
  { values, event }: Pick<Matter, 'values' | 'event'>,
  directory: Directory,
): string => {
  const name = textOf(event.bodyName);
  if (name !== '') return name;
  const chosen = textOf(event.body);
  const province = provinceWords(directory);
  if (isBody(chosen)) return names[chosen](province);
  return values.competence === 'province' ? names['province-chair'](province) : blank;
};

/** "tỉnh Điện Biên" */
export const provinceWords = ({ commune }: Directory): string => {
  const province = textOf(commune?.values.provinceName);
  if (province === '') return `tỉnh ${blank}`;
  if (/^(tỉnh|thành phố) /i.test(province)) return inSentence(province);
  return `${cities.includes(province) ? 'thành phố' : 'tỉnh'} ${province}`;
};

/** Cities of province rank, where the name stands alone. */
const cities: readonly string[] = ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'];

/** What the choice leaves open is an open place. */
const names: { readonly [body in Body]: (province: string) => string } = {
  'province-chair': (province) => `Chủ tịch Ủy ban nhân dân ${province}`,
  'province-inspectorate': (province) => `Thanh tra ${province}`,
  'province-department': (province) => `Sở ${blank} ${province}`,
  'party-body': () => `cơ quan có thẩm quyền của Đảng: ${blank}`,
  police: (province) => `Công an ${province}`,
  investigators: (province) => `Cơ quan Cảnh sát điều tra Công an ${province}`,
  procuracy: () => `Viện kiểm sát nhân dân ${blank}`,
  court: () => `Tòa án nhân dân ${blank}`,
  enforcement: (province) => `Thi hành án dân sự ${province}`,
  tax: (province) => `Thuế ${province}`,
  'social-insurance': (province) => `Bảo hiểm xã hội ${province}`,
  'land-office': (province) => `Văn phòng đăng ký đất đai ${province}`,
  'other-commune': () => `Ủy ban nhân dân ${blank}`,
  unit: () => `Thủ trưởng đơn vị ${blank}`,
  other: () => blank,
};
