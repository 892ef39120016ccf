// The photos of a row at the end of its paper, each with its words and the day it came into the record.
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import type { Block, Photo } from '../../export/print-document.ts';
import { inSentence, shortDate, textOf } from './form-words.ts';

export const photoBlocks = (bundle: Bundle, row: RecordState): readonly Block[] => {
  const photos = rowsOf(bundle, 'attachment')
    .filter(({ redacted, values }) => !redacted && values.about === row.id)
    .flatMap(photoOf);
  return photos.length === 0
    ? []
    : [
        { type: 'section', text: 'ẢNH CHỤP' },
        { type: 'photos', photos },
      ];
};

/** The day is that on which the photo came into the record. */
const photoOf = ({ at, values }: RecordState): readonly Photo[] => {
  const { file, format, what } = values;
  if ((what !== 'photo' && what !== 'paper') || typeof file !== 'string') return [];
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return [];
  const words = textOf(values.caption);
  const day = `ghi vào sổ ngày ${shortDate(dayInVietnam(at))}`;
  return [
    { picture: { file, format }, caption: words === '' ? `Ảnh ${day}` : `${words} (${inSentence(day)})` },
  ];
};
