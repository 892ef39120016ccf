// Names of the demonstration commune's villages and people: Thái, Mông and Kinh, as they sound in Búng Lao. All invented.

export type Folk = 'thai' | 'mong' | 'vietnamese';

export const villages: readonly {
  readonly name: string;
  readonly folk: Folk;
  readonly households: number;
}[] = [
  { name: 'Bản Búng', folk: 'thai', households: 118 },
  { name: 'Bản Xuân Món', folk: 'thai', households: 96 },
  { name: 'Bản Hồng Sọt', folk: 'thai', households: 104 },
  { name: 'Bản Nà Lấu', folk: 'thai', households: 73 },
  { name: 'Bản Xôm', folk: 'thai', households: 88 },
  { name: 'Bản Nà Dên', folk: 'thai', households: 61 },
  { name: 'Bản Kéo', folk: 'thai', households: 79 },
  { name: 'Bản Pú Nen', folk: 'mong', households: 54 },
  { name: 'Bản Huổi Cắm', folk: 'mong', households: 42 },
  { name: 'Bản Pá Sáng', folk: 'mong', households: 47 },
  { name: 'Bản Pú Tửu', folk: 'mong', households: 38 },
  { name: 'Bản Co Nỏng', folk: 'thai', households: 66 },
];

const families: { readonly [folk in Folk]: readonly string[] } = {
  thai: [
    'Lò Văn',
    'Lường Văn',
    'Quàng Văn',
    'Cà Văn',
    'Tòng Văn',
    'Vì Văn',
    'Lò Thị',
    'Lường Thị',
    'Quàng Thị',
    'Cà Thị',
  ],
  mong: [
    'Giàng A',
    'Vàng A',
    'Sùng A',
    'Mùa A',
    'Thào A',
    'Hạng A',
    'Giàng Thị',
    'Vàng Thị',
    'Sùng Thị',
    'Mùa Thị',
  ],
  vietnamese: [
    'Nguyễn Văn',
    'Trần Văn',
    'Phạm Đức',
    'Bùi Quang',
    'Đỗ Minh',
    'Nguyễn Thị',
    'Trần Thị',
    'Phạm Thị',
    'Vũ Thị',
    'Đặng Thị',
  ],
};
const men: { readonly [folk in Folk]: readonly string[] } = {
  thai: ['Ánh', 'Bình', 'Chung', 'Dọn', 'Hặc', 'Inh', 'Pọm', 'Panh', 'Thoan', 'Xôm', 'Yêu', 'Muôn'],
  mong: ['Chớ', 'Dế', 'Lử', 'Nhè', 'Páo', 'Sình', 'Súa', 'Tủa', 'Vư', 'Già', 'Phổng', 'Thào'],
  vietnamese: ['An', 'Cường', 'Dũng', 'Hải', 'Hùng', 'Long', 'Nam', 'Quân', 'Sơn', 'Thắng', 'Tuấn', 'Việt'],
};
const women: { readonly [folk in Folk]: readonly string[] } = {
  thai: ['Hặc', 'Hoa', 'Lả', 'Ơn', 'Pỏm', 'Thanh', 'Tiện', 'Xuân', 'Yên', 'Inh', 'Bun', 'Phương'],
  mong: ['Dợ', 'Mỷ', 'Chứ', 'Sông', 'Dở', 'Ca', 'Pàng', 'Sua', 'Xinh', 'Máy', 'Công', 'Chía'],
  vietnamese: ['Hà', 'Hạnh', 'Hiền', 'Huệ', 'Lan', 'Liên', 'Mai', 'Nga', 'Ngọc', 'Oanh', 'Thảo', 'Yến'],
};

/** A name; `pick` chooses one of a list. */
export const nameOf = (folk: Folk, pick: <T>(from: readonly T[]) => T): string => {
  const family = pick(families[folk]);
  return `${family} ${pick(family.endsWith('Thị') ? women[folk] : men[folk])}`;
};
