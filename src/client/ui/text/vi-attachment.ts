// Names of an attachment's fields and options, in Vietnamese; part of vi-kinds.ts.

export const viAttachment = {
  'attachment.what': 'Loại',
  'attachment.what.photo': 'Ảnh',
  'attachment.what.paper': 'Ảnh chụp giấy tờ',
  'attachment.what.recording': 'Ghi âm',
  'attachment.what.signature': 'Chữ ký',
  'attachment.caption': 'Chú thích',
  'attachment.signer': 'Người ký',
  'attachment.about': 'Kèm theo',
  'attachment.file': 'Tệp',
  'attachment.format': 'Định dạng',
  'attachment.format.jpeg': 'JPEG',
  'attachment.format.png': 'PNG',
  'attachment.format.webp': 'WebP',
  'attachment.format.webm': 'WebM',
  'attachment.format.ogg': 'Ogg',
  'attachment.format.m4a': 'MPEG-4',
  'attachment.bytes': 'Số byte',
  'attachment.thumb': 'Ảnh nhỏ',
  'attachment.seconds': 'Số giây',
} as const;
