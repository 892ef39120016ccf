// The addresses of printed papers: ids and kinds only, never a name. Apart from routes.ts, so that home is small;
// apart from print/, which is of the second offline tier, while every record's page names these.
import type { RecordId } from '../../shared/core/ids.ts';
import type { PaperName } from '../../shared/rules/case/case-papers.ts';
import type { MeetingPaper } from '../../shared/rules/meeting/meeting-papers.ts';

export const printPaths = {
  all: '/print',
  record: (root: RecordId) => `/print/record/${root}`,
  /** A paper of a petition's case, about one of its events or, without one, drawn up before the step is written. */
  paper: (root: RecordId, paper: PaperName, event?: RecordId) =>
    `/print/case/${[root, paper, event].filter(Boolean).join('.')}`,
  /** A paper of a meeting, about one of its agenda items or postings or about the whole; a posting's also of a dialogue. */
  meeting: (root: RecordId, paper: MeetingPaper, row?: RecordId) =>
    `/print/meeting/${[root, paper, row].filter(Boolean).join('.')}`,
  /** What a village is to hear at its next meeting. */
  readAloud: (village: RecordId) => `/print/read/${village}`,
  book: '/print/book',
  blank: (kind: string) => `/print/blank/${kind}`,
} as const;

/** The kinds whose records have a paper. */
export const printedKinds = ['minutes', 'dialogue', 'petition', 'reception', 'voter-list', 'notice'] as const;
export type PrintedKind = (typeof printedKinds)[number];
