// Names of an attachment's fields and options, in English; part of en-kinds.ts.
import type { viAttachment } from './vi-attachment.ts';

export const enAttachment: Record<keyof typeof viAttachment, string> = {
  'attachment.what': 'What',
  'attachment.what.photo': 'Photo',
  'attachment.what.paper': 'Photographed paper',
  'attachment.what.recording': 'Recording',
  'attachment.what.signature': 'Signature',
  'attachment.caption': 'Caption',
  'attachment.signer': 'Signer',
  'attachment.about': 'Belongs to',
  'attachment.file': 'File',
  'attachment.format': 'Format',
  'attachment.format.jpeg': 'JPEG',
  'attachment.format.png': 'PNG',
  'attachment.format.webp': 'WebP',
  'attachment.format.webm': 'WebM',
  'attachment.format.ogg': 'Ogg',
  'attachment.format.m4a': 'MPEG-4',
  'attachment.bytes': 'Bytes',
  'attachment.thumb': 'Small picture',
  'attachment.seconds': 'Seconds',
};
