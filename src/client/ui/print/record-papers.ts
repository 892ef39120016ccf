// Which paper a record is printed as. One line per kind.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { PrintDocument } from '../../export/print-document.ts';
import type { PrintedKind } from '../print-paths.ts';
import type { TextKey } from '../text/vi.ts';
import { dialogueDocument } from './dialogue-document.ts';
import { textOf } from './form-words.ts';
import type { MeetingSource } from './meeting/gathering.ts';
import { minutesDocument } from './minutes-document.ts';
import { noticeDocument } from './notice-document.ts';
import { receiptSlip } from './receipt-slip.ts';
import { receptionBook } from './reception-book.ts';
import { voterListDocument } from './voter-list-document.ts';

export type PaperSource = MeetingSource & {
  /** Case codes by petition. */
  readonly codes: ReadonlyMap<RecordId, string>;
  /** The visits whose identity numbers are shown. */
  readonly shown: ReadonlySet<RecordId>;
};

export type RecordPaper = {
  readonly title: TextKey;
  /** The first part of the name of its file. */
  readonly file: string;
  /** Null for what must not be printed: a denunciation. */
  readonly compose: (source: PaperSource) => PrintDocument | null;
};

export const recordPapers: { readonly [kind in PrintedKind]: RecordPaper } = {
  minutes: { title: 'print.minutes', file: 'bien-ban-hop', compose: minutesDocument },
  dialogue: { title: 'print.dialogue', file: 'bien-ban-doi-thoai', compose: dialogueDocument },
  petition: { title: 'print.receipt', file: 'giay-bien-nhan', compose: receiptSlip },
  notice: { title: 'print.notice', file: 'thong-bao', compose: noticeDocument },
  'voter-list': { title: 'print.voterList', file: 'kien-nghi-cu-tri', compose: voterListDocument },
  reception: {
    title: 'print.book',
    file: 'so-tiep-cong-dan',
    compose: ({ bundle, ...source }) => {
      const day = textOf(bundle.root.values.date);
      return receptionBook({ ...source, sessions: [bundle], from: day, to: day });
    },
  },
};
