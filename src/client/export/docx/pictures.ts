// Pictures in Word: drawn signatures, photos two beside each other with their words.
import { AlignmentType, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import type { Drawn, Photo, Picture } from '../print-document.ts';
import { centred } from './paragraphs.ts';
import { type Paper, points, type ReadPicture } from './sizes.ts';
import { type Place, sideBySide } from './tables.ts';

/** In the room left for the hand, as wide as a name. In its place the words that it was signed on the phone. */
export const drawnParagraphs = ({ picture, note }: Drawn, paper: Paper): readonly Paragraph[] => {
  const read = paper.pictures.get(picture.file);
  const drawn = read
    ? pictureParagraph(picture, read, { width: points(110), height: points(52) })
    : centred('(đã ký trên máy)', { italics: true }, { spacing: { before: points(20) } });
  return note ? [drawn, centred(note, { italics: true })] : [drawn];
};

export const photosTable = (photos: readonly Photo[], paper: Paper): Table => {
  const half = paper.width / 2;
  const room = { width: half - points(8), height: points(220) };
  const places = photos.map(
    ({ picture, caption }): Place => ({
      children: [
        paper.pictures.has(picture.file)
          ? pictureParagraph(picture, paper.pictures.get(picture.file) as ReadPicture, room)
          : centred('(ảnh lưu trong hồ sơ)', { italics: true }),
        centred(caption, { letter: 24 }, { spacing: { after: points(6) } }),
      ],
    }),
  );
  const rows = Array.from({ length: Math.ceil(places.length / 2) }, (_, at): readonly Place[] => [
    places[2 * at] as Place,
    places[2 * at + 1] ?? { children: [new Paragraph({})] },
  ]);
  return sideBySide([half, half], rows);
};

/** As large as fits into the room, in twentieths of a point. The library counts in pixels, of which 96 are 72 points. */
const pictureParagraph = (
  { format }: Picture,
  { bytes, width, height }: ReadPicture,
  room: { readonly width: number; readonly height: number },
): Paragraph => {
  const scale = Math.min(room.width / width, room.height / height) / 15;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      format === 'webp'
        ? new TextRun('')
        : new ImageRun({
            type: format === 'jpeg' ? 'jpg' : 'png',
            data: bytes,
            transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          }),
    ],
  });
};
