// The one door to the papers of a case: who may be named on which is decided here.
import { isDeleted } from '../../../../shared/core/bundle.ts';
import { type PaperName, paperNames, stepOfPaper } from '../../../../shared/rules/case/case-papers.ts';
import type { PrintDocument } from '../../../export/print-document.ts';
import { typeOfCase } from '../../cases/called-papers.ts';
import { isEverDenunciation } from '../../ever-denunciation.ts';
import type { TextKey } from '../../text/vi.ts';
import { receiptSlip } from '../receipt-slip.ts';
import { answer } from './answer.ts';
import { dialogueMinutes, siteVisitMinutes } from './case-minutes.ts';
import type { CasePaperSource } from './case-source.ts';
import { complaintDecision } from './complaint-decision.ts';
import { suspensionDecision, terminationDecision } from './decisions.ts';
import { denunciationPapers } from './denunciation-papers.ts';
import {
  acceptanceNotice,
  forwardingNotice,
  refusalNotice,
  resumptionNotice,
  returnNotice,
} from './notices.ts';
import { postingMinutes } from './posting-minutes.ts';
import { forwardingSlip, guidanceSlip } from './slips.ts';
import { withdrawalMinutes } from './withdrawal-minutes.ts';

type Compose = (source: CasePaperSource) => PrintDocument | null;

const papers: { readonly [paper in PaperName]: Compose } = {
  receipt: receiptSlip,
  'acceptance-notice': acceptanceNotice,
  'refusal-notice': refusalNotice,
  'guidance-slip': guidanceSlip,
  'return-notice': returnNotice,
  'forwarding-slip': forwardingSlip,
  'forwarding-notice': forwardingNotice,
  'suspension-decision': suspensionDecision,
  'resumption-notice': resumptionNotice,
  'termination-decision': terminationDecision,
  'withdrawal-minutes': withdrawalMinutes,
  'complaint-decision': complaintDecision,
  answer,
  'site-visit-minutes': siteVisitMinutes,
  'dialogue-minutes': dialogueMinutes,
  'posting-minutes': postingMinutes,
  ...denunciationPapers,
};

/** @returns null for a paper this petition cannot have: most of all one with words, of what is or may be a denunciation */
export const casePaper = (paper: PaperName, source: CasePaperSource): PrintDocument | null => {
  const { root } = source.bundle;
  if (root.kind !== 'petition' || root.redacted || isDeleted(root)) return null;
  const type = typeOfCase(source.bundle, source.event);
  if (stepOfPaper(paper, type) === undefined) return null;
  // A denunciation by another version too: what names nobody is printed once the type is settled.
  if (isEverDenunciation(root) && (type !== 'denunciation' || !paper.startsWith('denunciation-')))
    return null;
  return papers[paper](source);
};

/** A word of an address that names a paper. */
export const isPaperName = (word: string): word is PaperName =>
  (paperNames as readonly string[]).includes(word);

export const paperTitle = (paper: PaperName): TextKey => `paper.${paper}`;
