// Names of the papers of a petition's case, in English. The Vietnamese of vi-papers.ts is the original.
import type { viPapers } from './vi-papers.ts';

export const enPapers: Record<keyof typeof viPapers, string> = {
  'paper.acceptance-notice': 'Notice of acceptance',
  'paper.answer': 'Answer',
  'paper.complaint-decision': 'Decision on the complaint',
  'paper.denunciation-acceptance': 'Decision to accept the denunciation',
  'paper.denunciation-extension': 'Decision to extend the denunciation',
  'paper.denunciation-forwarding': 'Forwarding slip of a denunciation',
  'paper.denunciation-resumption': 'Decision to take up the denunciation again',
  'paper.denunciation-suspension': 'Decision to suspend the denunciation',
  'paper.denunciation-termination': 'Decision to end the denunciation',
  'paper.forwarding-notice': 'Notice of forwarding',
  'paper.forwarding-slip': 'Forwarding slip',
  'paper.guidance-slip': 'Guidance slip',
  'paper.receipt': 'Receipt',
  'paper.refusal-notice': 'Notice of refusal',
  'paper.resumption-notice': 'Notice that the complaint is taken up again',
  'paper.return-notice': 'Notice of return',
  'paper.suspension-decision': 'Decision to suspend the complaint',
  'paper.termination-decision': 'Decision to end the complaint',
  'paper.withdrawal-minutes': 'Minutes of the withdrawal',
};
