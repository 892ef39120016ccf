// Words of the training notebook, in Vietnamese; the English pair is en-training.ts.

export const viTraining = {
  'training.band': 'Tập ghi – không gửi đi đâu',
  'training.begin': 'Tập ghi thử',
  'training.busy': 'Đang mở sổ tập ghi…',
  'training.detail':
    'Một cuốn sổ bịa sẵn để bác tập, có đối thoại, biên bản, đơn thư. Không gì trong đó được gửi đi. Bỏ sổ, khóa sổ hay đóng ứng dụng là mất hết.',
  'training.failed': 'Chưa mở được sổ tập ghi. Có mạng thì thử lại; sổ thật trên máy vẫn còn nguyên.',
  'training.offer':
    'Muốn làm quen trước? Ghi thử vào một cuốn sổ bịa sẵn: không gửi đi đâu, đóng ứng dụng là mất.',
  'training.real': 'Sổ thật trên máy này vẫn còn nguyên, đang khóa.',
  'training.throwAway': 'Bỏ sổ tập',
  'training.title': 'Sổ tập ghi',
} as const;
