// Lengths of a Word file: positions and spaces in twentieths of a point, letters in half points.
import type { PrintDocument } from '../print-document.ts';

export const points = (count: number): number => Math.round(count * 20);
export const millimetres = (count: number): number => Math.round((count * 1440) / 25.4);

/** A picture as a file holds it, with its size in pixels. */
export type ReadPicture = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** What every block has to know of the paper it stands on. */
export type Paper = {
  /** What could be read of the pictures, by the name of their content. */
  readonly pictures: ReadonlyMap<string, ReadPicture>;
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
  /** The letter of the body and of tables, in half points. */
  readonly letter: number;
  readonly tableLetter: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly sheet: { readonly width: number; readonly height: number };
};

/** A4 with the margins of NĐ 30/2020 annex I; the same as the stylesheets of the pages in ui/print. */
export const paperOf = (
  { paper, unnumbered, large }: PrintDocument,
  pictures: ReadonlyMap<string, ReadPicture>,
): Paper => {
  const isLying = paper === 'landscape';
  const margins = isLying ? lying : upright;
  return {
    pictures,
    width: millimetres((isLying ? 297 : 210) - margins.left - margins.right),
    // A slip is one page, also for the longest names.
    letter: large ? 34 : unnumbered ? 26 : 28,
    tableLetter: isLying ? 21 : unnumbered ? 24 : 26,
    margins: {
      top: millimetres(margins.top),
      right: millimetres(margins.right),
      bottom: millimetres(margins.bottom),
      left: millimetres(margins.left),
    },
    // Upright in both cases: the library turns it.
    sheet: { width: millimetres(210), height: millimetres(297) },
  };
};

const upright = { top: 22, right: 18, bottom: 20, left: 30 };
const lying = { top: 20, right: 15, bottom: 15, left: 20 };
