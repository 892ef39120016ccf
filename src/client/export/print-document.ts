// What a printed document is made of, before anybody draws it: paper and blocks, with no look and no address. The page draws
// it for the browser's print; whoever writes another format (DOCX) starts from the same blocks.

export type Run = string | { readonly text: string; readonly bold?: true; readonly italic?: true };
export type Text = readonly Run[];

export type PrintDocument = {
  readonly paper: 'portrait' | 'landscape';
  /** Copies of one page, one to a sheet: no page numbers. */
  readonly unnumbered?: true;
  /** Read aloud to a room: letters of 17 points. */
  readonly large?: true;
  readonly blocks: readonly Block[];
};

/** Who issues the document on the left, the country's name on the right (NĐ 30/2020 annex I). */
export type Head = {
  readonly type: 'head';
  /** The body above the issuing one, in capitals. */
  readonly parent?: string;
  /** The issuing body in capitals, a line each. */
  readonly body: readonly string[];
  /** A body of the Party: its name stands where others have the country's and its motto. */
  readonly party?: true;
  /** "Số: …/BB-UBND"; village minutes have none. */
  readonly number?: string;
  /** "Búng Lao, ngày 05 tháng 02 năm 2026"; a book of many days has none. */
  readonly placeDate?: string;
};

export type Column = { readonly title: string /** Of the width, in parts. */; readonly share: number };

export type Table = {
  readonly type: 'table';
  readonly columns: readonly Column[];
  /** A line break in a cell starts a new line. */
  readonly rows: readonly (readonly string[])[];
  /** A row (1) (2) … below the titles, as registers have it. */
  readonly numbered?: true;
  /** Rows to be written into by hand are tall. */
  readonly tall?: true;
};

/** A picture by the name of its content (the attachment's `file`): whoever draws the paper reads it. */
export type Picture = { readonly file: string; readonly format: 'jpeg' | 'png' | 'webp' };

export type Signature = {
  readonly title: string;
  /** "(Ký, ghi rõ họ tên)". */
  readonly note: string;
  readonly names: readonly string[];
  /** What was drawn on the glass, by the name it belongs to. */
  readonly drawn?: { readonly [name: string]: Drawn };
};

/** `note` stands below it: that it is a thumbprint. */
export type Drawn = { readonly picture: Picture; readonly note?: string };

export type Photo = { readonly picture: Picture; readonly caption: string };

/** A place to be filled in by hand. */
export type BlankField = {
  readonly label: string;
  /** Across the whole paper, not half of it. */
  readonly wide?: true;
  /** Lines to write on; 0 with boxes or a pattern. */
  readonly lines: number;
  /** Boxes to tick. */
  readonly boxes?: readonly string[];
  /** "…… giờ ……": what stands between the places to write. */
  readonly pattern?: string;
};

export type Block =
  | Head
  | { readonly type: 'title'; readonly name: string; readonly subject: readonly string[] }
  | { readonly type: 'section'; readonly text: string }
  /** `centre` has no first-line indent; a `heading` stays on the page of what follows; `small` is small print. */
  | { readonly type: 'text'; readonly text: Text; readonly set?: 'centre' | 'heading' | 'small' }
  | Table
  | { readonly type: 'fields'; readonly fields: readonly BlankField[] }
  | { readonly type: 'signatures'; readonly columns: readonly Signature[] }
  | { readonly type: 'recipients'; readonly items: readonly string[] }
  /** The end of a letter: who receives it on the left, who signs it on the right. */
  | { readonly type: 'closing'; readonly items: readonly string[]; readonly signature: Signature }
  /** A code in letters and as a QR picture of these letters alone. */
  | {
      readonly type: 'code';
      readonly label: string;
      readonly code: string;
      /** To be typed off the paper. */
      readonly large?: true;
    }
  /** Each with its words below. */
  | { readonly type: 'photos'; readonly photos: readonly Photo[] }
  /** Where the sheet is cut. */
  | { readonly type: 'cut' }
  | { readonly type: 'page-break' };

export const bold = (text: string): Run => ({ text, bold: true });
export const italic = (text: string): Run => ({ text, italic: true });

export const text = (...runs: Text): Block => ({ type: 'text', text: runs });
