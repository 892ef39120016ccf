// Words of the shared parts, in Vietnamese. Sorted by key; the English pair is en-parts.ts.

export const viParts = {
  'bar.actions': 'Việc có thể làm',
  'bar.back': 'Quay lại',
  'date.today': 'hôm nay',
  'date.tomorrow': 'ngày mai',
  'date.yesterday': 'hôm qua',
  'error.again': 'Mở lại trang này',
  'error.detail': 'Những gì đã ghi trước đó vẫn nằm an toàn trên máy.',
  'error.home': 'Về trang đầu',
  'error.title': 'Trang này gặp trục trặc',
  'pin.clear': 'Xóa số cuối',
  'pin.done': 'Xong',
  'pin.entered': 'Đã nhập {n} số',
  'pin.tooShort': 'Mã cần ít nhất {n} số.',
} as const;
