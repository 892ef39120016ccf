// The State's list of ethnic groups (1979): 54 groups, and 55 for foreigners.

const NAMES = [
  ...['Kinh', 'Tày', 'Thái', 'Hoa', 'Khơ-me', 'Mường', 'Nùng', 'Mông', 'Dao', 'Gia-rai', 'Ngái', 'Ê-đê'],
  ...['Ba-na', 'Xơ-đăng', 'Sán Chay', 'Cơ-ho', 'Chăm', 'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai', 'Xtiêng'],
  ...['Bru-Vân Kiều', 'Thổ', 'Giáy', 'Cơ-tu', 'Gié-Triêng', 'Mạ', 'Khơ-mú', 'Co', 'Ta-ôi', 'Chơ-ro'],
  ...['Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru', 'Lào', 'La Chi', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô'],
  ...['Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y', 'Si La', 'Pu Péo', 'Brâu', 'Ơ-đu', 'Rơ-măm'],
  'Người nước ngoài',
];

export interface EthnicGroup {
  /** '01' to '55', as in the State's registers. */
  readonly code: string;
  readonly name: string;
}

/** All groups by code; the code is the place in the State's list. */
export const ETHNIC_GROUPS: readonly EthnicGroup[] = NAMES.map((name, place) => ({
  code: String(place + 1).padStart(2, '0'),
  name,
}));
