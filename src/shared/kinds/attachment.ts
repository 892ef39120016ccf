// A file that belongs to a record: what it is and its content's name. The content itself goes its own way (protocol/upload).
import type { RowDefinition } from './define-kind.ts';

/** Formats that are taken (`mediaTypes` in protocol/upload). Photos are made again on the phone, so that these few suffice. */
const formats = ['jpeg', 'png', 'webp', 'webm', 'ogg', 'm4a'] as const;
export type FileType = (typeof formats)[number];

/** The most bytes of one file. */
export const maxFileBytes = 20_000_000;

/** Nothing of it may stand in a record of type tố cáo: no field is marked safe (decision 10). */
export const attachment: RowDefinition = {
  quiet: true,
  search: ['caption', 'signer'],
  fields: {
    what: { type: 'choice', options: ['photo', 'paper', 'recording', 'signature'] },
    caption: { type: 'text' },
    /** Who signed. */
    signer: { type: 'text', identity: 'name' },
    /** The row it belongs to; empty for the record itself. */
    about: { type: 'code', max: 80 },
    /** The content by its digest (protocol/upload). */
    file: { type: 'code', max: 51 },
    format: { type: 'choice', options: formats },
    bytes: { type: 'count', max: maxFileBytes },
    /** The same of its small picture, a JPEG of some kilobytes. */
    thumb: { type: 'code', max: 51 },
    seconds: { type: 'count', max: 86_400 },
  },
};
