// The one door to the papers of a meeting besides its minutes: which it has, and the paper itself.
import { isDeleted, type RecordState } from '../../../../shared/core/bundle.ts';
import type { RecordId } from '../../../../shared/core/ids.ts';
import { isOfVillage } from '../../../../shared/kinds/decided.ts';
import {
  type MeetingPaper,
  meetingPaperNames,
  papersOfItem,
} from '../../../../shared/rules/meeting/meeting-papers.ts';
import type { PrintDocument } from '../../../export/print-document.ts';
import type { TextKey } from '../../text/vi.ts';
import { textOf } from '../form-words.ts';
import { printedRows } from '../printed-rows.ts';
import { addendum } from './addendum.ts';
import { ballotCount } from './ballot-count.ts';
import { candidates } from './candidates.ts';
import { asClosed, hashBlocks } from './closed-source.ts';
import { type Gathering, gather, type MeetingSource, type Voted } from './gathering.ts';
import { householdSlip } from './household-slip.ts';
import { invitation } from './invitation.ts';
import { invitationSlips, invitedOf } from './invitation-slips.ts';
import { postingProof } from './posting-proof.ts';
import { povertyMinutes } from './poverty-minutes.ts';
import { slipCount } from './slip-count.ts';

const ofItem: { readonly [paper in MeetingPaper]?: (gathering: Gathering, item: Voted) => PrintDocument } = {
  candidates,
  'household-slip': householdSlip,
  'ballot-count': ballotCount,
  'slip-count': slipCount,
  'poverty-minutes': povertyMinutes,
};

/** @returns null for a paper this record does not have */
export const meetingPaper = (
  paper: MeetingPaper,
  source: MeetingSource,
  rowId: RecordId | undefined,
): PrintDocument | null => {
  const { bundle } = source;
  if (bundle.root.redacted || isDeleted(bundle.root)) return null;
  if (paper === 'posting-proof') {
    const row = printedRows(bundle, 'posting').find(({ id }) => id === rowId);
    return row ? postingProof(source, row) : null;
  }
  if (bundle.root.kind !== 'minutes' || !isOfVillage(bundle.root.values)) return null;
  const shown = asClosed(source);
  if (paper === 'addendum') return addendum(shown);
  const gathering = gather(shown);
  if (paper === 'invitation') return invitation(gathering);
  if (paper === 'invitation-slips')
    return invitedOf(shown).length > 0 ? invitationSlips(gathering, shown) : null;
  const item = gathering.items.find(({ id }) => id === rowId);
  if (!item || !papersOfItem(item.facts).includes(paper)) return null;
  const composed = ofItem[paper]?.(gathering, item);
  if (!composed) return null;
  // What tells a result has the code of the minutes it is told from.
  const { blocks } = composed;
  return tellsResult.includes(paper) ? { ...composed, blocks: [...blocks, ...hashBlocks(shown)] } : composed;
};

const tellsResult: readonly MeetingPaper[] = ['ballot-count', 'slip-count', 'poverty-minutes'];

export type CalledForPaper = { readonly paper: MeetingPaper; readonly row?: RecordState };

/** In the order they are needed; those of an item together. */
export const meetingPapers = (source: MeetingSource): readonly CalledForPaper[] => {
  const { bundle } = source;
  const postings = printedRows(bundle, 'posting')
    .filter(({ values }) => textOf(values.from) !== '')
    .map((row): CalledForPaper => ({ paper: 'posting-proof', row }));
  if (bundle.root.kind !== 'minutes' || !isOfVillage(bundle.root.values)) return postings;
  const shown = asClosed(source);
  const { closed } = shown;
  const items = gather(shown).items.flatMap(({ id, facts }) => {
    const row = shown.bundle.rows[id];
    return row ? papersOfItem(facts).map((paper): CalledForPaper => ({ paper, row })) : [];
  });
  const added = closed !== undefined && closed.addenda.length + closed.later.length > 0;
  // Nobody is invited to what is over.
  const slips = closed === undefined && invitedOf(shown).length > 0;
  return [
    { paper: 'invitation' },
    ...(slips ? [{ paper: 'invitation-slips' } as const] : []),
    ...items,
    ...(added ? [{ paper: 'addendum' } as const] : []),
    ...postings,
  ];
};

/** A word of an address that names a paper. */
export const isMeetingPaper = (word: string): word is MeetingPaper =>
  (meetingPaperNames as readonly string[]).includes(word);

export const meetingPaperTitle = (paper: MeetingPaper): TextKey => `meeting-paper.${paper}`;
