// What stands on each paper of a meeting, line by line; and that nothing is printed as passed that did not pass.
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../../../../src/client/export/docx/docx-of.ts';
import type { PrintDocument } from '../../../../../src/client/export/print-document.ts';
import { meetingPaper, meetingPapers } from '../../../../../src/client/ui/print/meeting/meeting-paper.ts';
import { minutesDocument } from '../../../../../src/client/ui/print/minutes-document.ts';
import type { Bundle } from '../../../../../src/shared/core/bundle.ts';
import type { Values } from '../../../../../src/shared/kinds/define-kind.ts';
import type { MeetingPaper } from '../../../../../src/shared/rules/meeting/meeting-papers.ts';
import { readDocx } from '../../../../support/docx.ts';
import { paperLines, paperWords } from '../../../../support/paper-lines.ts';
import { briefing, directory, emptyDirectory, fullDialogue } from '../../../../support/printed.ts';
import { printing } from '../../../../support/printed-households.ts';
import {
  completedMeeting,
  eightySeven,
  election,
  emptyItem,
  failedMeeting,
  posted,
  poverty,
  rowId,
} from '../../../../support/printed-meetings.ts';

const sourceOf = (bundle: Bundle, today = '2026-11-23', known = directory) => ({
  bundle,
  directory: known,
  households: known === directory ? eightySeven : new Map(),
  ...printing(known === directory ? eightySeven : new Map(), today),
});

const composed = (paper: MeetingPaper, bundle: Bundle, row?: string, known = directory): PrintDocument => {
  const document = meetingPaper(paper, sourceOf(bundle, '2026-11-23', known), row);
  if (!document) throw new Error('no paper');
  return document;
};
const minutesOf = (bundle: Bundle, today?: string) => paperLines(minutesDocument(sourceOf(bundle, today)));

const first = rowId('I1');
const slips = emptyItem({ voting: 'slips' });

const golden: { readonly [name: string]: () => PrintDocument } = {
  'minutes-failed': () => minutesDocument(sourceOf(failedMeeting)),
  'minutes-completed': () => minutesDocument(sourceOf(completedMeeting)),
  'minutes-election': () => minutesDocument(sourceOf(election)),
  invitation: () => composed('invitation', failedMeeting),
  'invitation-empty': () => composed('invitation', slips, undefined, emptyDirectory),
  'ballot-count': () => composed('ballot-count', election, first),
  'ballot-count-empty': () =>
    composed('ballot-count', emptyItem({ voting: 'secret-ballot' }), first, emptyDirectory),
  'household-slip': () => composed('household-slip', completedMeeting, first),
  'household-slip-empty': () => composed('household-slip', slips, first, emptyDirectory),
  'slip-count': () => composed('slip-count', completedMeeting, first),
  'slip-count-empty': () => composed('slip-count', slips, first, emptyDirectory),
  candidates: () => composed('candidates', election, first),
  'candidates-empty': () =>
    composed('candidates', emptyItem({ matter: 'elect-head' }), first, emptyDirectory),
  'poverty-minutes': () => composed('poverty-minutes', poverty, first),
  'poverty-minutes-empty': () =>
    composed('poverty-minutes', emptyItem({ matter: 'poverty' }), first, emptyDirectory),
  'posting-proof': () => composed('posting-proof', posted, rowId('N1')),
};

describe('papers of a meeting', () => {
  it.each(Object.keys(golden))('%s says what it said', async (name) => {
    await expect(paperLines((golden[name] as () => PrintDocument)())).toMatchFileSnapshot(
      `papers/${name}.txt`,
    );
  });

  it.each(Object.keys(golden))('%s says the same in a Word file', async (name) => {
    const document = (golden[name] as () => PrintDocument)();
    const { lines } = await readDocx(await docxOf(document));
    const all = lines.join('\n');
    for (const piece of paperWords(document)) expect(all).toContain(piece);
  });

  it('those a meeting calls for are offered in the order they are needed', () => {
    const named = (bundle: Bundle) => meetingPapers(sourceOf(bundle)).map(({ paper }) => paper);
    expect(named(failedMeeting)).toEqual(['invitation']);
    expect(named(completedMeeting)).toEqual(['invitation', 'household-slip', 'slip-count']);
    expect(named(election)).toEqual(['invitation', 'candidates', 'ballot-count']);
    expect(named(poverty)).toEqual(['invitation', 'poverty-minutes']);
    expect(named(posted)).toEqual(['invitation', 'posting-proof']);
    expect(named(briefing)).toEqual([]);
    expect(named(fullDialogue)).toEqual([]);
  });

  it('what an address names and the meeting does not have is no paper', () => {
    const none = (paper: MeetingPaper, bundle: Bundle, row?: string) =>
      expect(meetingPaper(paper, sourceOf(bundle), row)).toBeNull();
    none('ballot-count', failedMeeting, first);
    none('slip-count', election, first);
    none('candidates', election, 'X');
    none('invitation', briefing);
    none('posting-proof', poverty, first);
  });
});

describe('a result', () => {
  const vote = (votesFor: number, more: Values = {}) => {
    const row = failedMeeting.rows[first];
    if (!row) throw new Error('no item');
    const changed = { ...row, values: { ...row.values, votesFor, votesAgainst: 0, ...more } };
    return minutesOf({ ...failedMeeting, rows: { ...failedMeeting.rows, [first]: changed } });
  };
  const decision = 'Mỗi hộ góp 500.000 đồng';

  it.each([
    [56, 'KHÔNG ĐẠT** (56/87 hộ tán thành, còn thiếu 2 hộ)'],
    [57, 'KHÔNG ĐẠT** (57/87 hộ tán thành, còn thiếu 1 hộ)'],
    [58, 'ĐẠT** (58/87 hộ tán thành)'],
    [59, 'ĐẠT** (59/87 hộ tán thành)'],
  ])('of %i of 87 for a contribution: %s', (votesFor, words) => {
    const lines = vote(votesFor);
    expect(lines).toContain(words);
    expect(lines.includes(`**Quyết định: **${decision}`)).toBe(votesFor >= 58);
    expect(lines.includes('Có hiệu lực từ ngày 01 tháng 12 năm 2026')).toBe(votesFor >= 58);
    expect(lines.includes(`(chưa được thông qua): **${decision}`)).toBe(votesFor < 58);
  });

  it('whose sums do not add up is none', () => {
    const lines = vote(61);
    expect(lines).toContain('CHƯA CÓ KẾT QUẢ** (số liệu kiểm đếm chưa khớp');
    expect(lines).not.toContain(`**Quyết định: **${decision}`);
  });

  it('of a form the law does not allow is none, whatever the numbers', () => {
    const lines = vote(60, { matter: 'convention', voting: 'online' });
    expect(lines).toContain('hình thức biểu quyết không đúng quy định');
    expect(lines).not.toContain(`**Quyết định: **${decision}`);
  });

  it('without enough households is none', () => {
    const rows = Object.fromEntries(
      Object.entries(failedMeeting.rows).map(([id, row], at) => [
        id,
        row.kind === 'attendance' && at > 40 ? { ...row, values: { presence: 'absent' } } : row,
      ]),
    );
    const lines = minutesOf({ ...failedMeeting, rows });
    expect(lines).not.toContain(': ĐẠT');
    expect(lines).not.toContain('**Quyết định: **');
  });

  it('of slips that may still come is none until their day is over', () => {
    expect(minutesOf(completedMeeting, '2026-11-22')).not.toContain('KHÔNG ĐẠT');
    expect(minutesOf(completedMeeting, '2026-11-23')).toContain('ĐẠT** (69/87 hộ tán thành)');
  });
});

describe('what names nobody', () => {
  it('a slip and the count of slips bear no name of a household', () => {
    for (const paper of ['household-slip', 'slip-count'] as const) {
      const lines = paperLines(composed(paper, completedMeeting, first));
      for (const { name } of [...eightySeven.values()].slice(60)) expect(lines).not.toContain(name);
    }
  });
});
