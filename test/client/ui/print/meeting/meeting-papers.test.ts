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
import { amendedMeeting, closedHash, closedMeeting } from '../../../../support/printed-closed.ts';
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
const code = `${closedHash.slice(0, 5)}-${closedHash.slice(5)}`;
const slips = emptyItem({ voting: 'slips' });

const golden: { readonly [name: string]: () => PrintDocument } = {
  'minutes-failed': () => minutesDocument(sourceOf(failedMeeting)),
  'minutes-completed': () => minutesDocument(sourceOf(completedMeeting)),
  'minutes-election': () => minutesDocument(sourceOf(election)),
  invitation: () => composed('invitation', failedMeeting),
  'invitation-empty': () => composed('invitation', slips, undefined, emptyDirectory),
  'invitation-slips': () => composed('invitation-slips', failedMeeting),
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
  addendum: () => composed('addendum', amendedMeeting),
  'posting-proof': () => composed('posting-proof', posted, rowId('N1')),
};

describe('papers of a meeting', () => {
  it.each(Object.keys(golden))('%s says what it said', async (name) => {
    // The code stands for all that was closed, the rules among it: it changes with them.
    const lines = paperLines((golden[name] as () => PrintDocument)()).replaceAll(code, '<code>');
    await expect(lines).toMatchFileSnapshot(`papers/${name}.txt`);
  });

  it.each(Object.keys(golden))('%s says the same in a Word file', async (name) => {
    const document = (golden[name] as () => PrintDocument)();
    const { lines } = await readDocx(await docxOf(document));
    const all = lines.join('\n');
    for (const piece of paperWords(document)) expect(all).toContain(piece);
  });

  it('those a meeting calls for are offered in the order they are needed', () => {
    const named = (bundle: Bundle) => meetingPapers(sourceOf(bundle)).map(({ paper }) => paper);
    expect(named(failedMeeting)).toEqual(['invitation', 'invitation-slips']);
    expect(named(completedMeeting)).toEqual([
      'invitation',
      'invitation-slips',
      'household-slip',
      'slip-count',
    ]);
    expect(named(election)).toEqual(['invitation', 'invitation-slips', 'candidates', 'ballot-count']);
    expect(named(poverty)).toEqual(['invitation', 'invitation-slips', 'poverty-minutes']);
    expect(named(posted)).toEqual(['invitation', 'invitation-slips', 'posting-proof']);
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
    expect(
      meetingPaper('invitation-slips', { ...sourceOf(failedMeeting), households: new Map() }, undefined),
    ).toBeNull();
  });
});

describe('invitations', () => {
  it('each household has one, by number, so many to a sheet that none is cut in two', () => {
    const { blocks } = composed('invitation-slips', failedMeeting);
    const words = paperWords({ paper: 'portrait', blocks });
    const invited = words.filter((piece) => piece.startsWith('Kính mời hộ'));
    expect(invited).toHaveLength(eightySeven.size);
    expect(invited.map((piece) => /hộ số (\d+)/.exec(piece)?.[1])).toEqual(
      [...eightySeven.keys()].map((_, at) => String(at + 1)),
    );
    const sheets = blocks.filter(({ type }) => type === 'page-break').length + 1;
    const cuts = blocks.filter(({ type }) => type === 'cut').length;
    expect(sheets + cuts).toBe(eightySeven.size);
    expect(sheets).toBe(Math.ceil(eightySeven.size / 3));
  });

  it('nobody is invited to minutes that are closed', () => {
    expect(meetingPapers(sourceOf(closedMeeting)).map(({ paper }) => paper)).not.toContain(
      'invitation-slips',
    );
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

describe('closed minutes', () => {
  it('say what was closed, with its code on both sheets, whatever the record says now', () => {
    const lines = minutesOf(amendedMeeting);
    expect(lines).toContain('KHÔNG ĐẠT** (57/87 hộ tán thành, còn thiếu 1 hộ)');
    expect(lines).toContain('Số hộ có người đại diện dự họp: 60 hộ');
    expect(lines).toContain(`(small) Mã đối chiếu: ${code}. Biên bản chốt lúc 10 giờ 50 phút, ngày 20`);
    expect(lines).toContain(`_(Kèm theo biên bản họp, mã đối chiếu ${code})_`);
    expect(lines).toBe(minutesOf(closedMeeting));
    expect(minutesOf(failedMeeting)).not.toContain('Mã đối chiếu');
  });

  it('keep the names and the law of their day', () => {
    const source = sourceOf(closedMeeting);
    const renamed = {
      ...source,
      households: new Map(),
      counted: [],
      directory: {
        ...directory,
        villages: new Map([...directory.villages.keys()].map((id) => [id, 'Bản Mới'])),
      },
      law: { ...source.law, rules: source.law.rules.map((row) => ({ ...row, value: 1, of: 100 })) },
    };
    expect(paperLines(minutesDocument(renamed))).toBe(minutesOf(closedMeeting));
  });

  it('a signature that came later is named on it, not the name of its content', () => {
    const signature = { what: 'signature', signer: 'Lò Thị Ánh', file: 'F0F0F0', format: 'png', bytes: 4486 };
    const row = { ...failedMeeting.root, id: 'S', kind: 'attachment', values: signature };
    const bundle = { ...amendedMeeting, rows: { ...amendedMeeting.rows, S: row } };
    const lines = paperLines(composed('addendum', bundle));
    expect(lines).toContain('Loại: Chữ ký; Người ký: Lò Thị Ánh');
    expect(lines).not.toMatch(/F0F0F0|4\.486|PNG/);
  });

  it('have a sheet that shows both once something came later', () => {
    const named = (bundle: Bundle) => meetingPapers(sourceOf(bundle)).map(({ paper }) => paper);
    expect(named(amendedMeeting)).toEqual(['invitation', 'addendum']);
    expect(named(closedMeeting)).toEqual(['invitation']);
    expect(meetingPaper('addendum', sourceOf(closedMeeting), undefined)).toBeNull();
    expect(meetingPaper('addendum', sourceOf(failedMeeting), undefined)).toBeNull();
  });
});

describe('signatures', () => {
  const signed = (caption: string): Bundle => ({
    ...failedMeeting,
    rows: {
      ...failedMeeting.rows,
      S: {
        ...failedMeeting.root,
        id: 'S',
        kind: 'attachment',
        values: { what: 'signature', signer: 'quàng văn TƯỚNG', caption, file: 'F', format: 'png', bytes: 9 },
      },
    },
  });

  it('drawn on the phone stand above the name they belong to, a thumbprint is called so', () => {
    expect(minutesOf(signed('Chủ tọa'))).toContain('[CHỦ TỌA (Ký, ghi rõ họ tên) (drawn) Quàng Văn Tướng]');
    expect(minutesOf(signed('Chủ tọa (điểm chỉ)'))).toContain('(drawn, (điểm chỉ)) Quàng Văn Tướng');
    expect(minutesOf(failedMeeting)).not.toContain('(drawn');
  });

  it('are pictures in the Word file where this phone holds them, words where it does not', async () => {
    const document = minutesDocument(sourceOf(signed('Chủ tọa')));
    const bytes = new Uint8Array([137, 80, 78, 71]);
    const held = await readDocx(await docxOf(document, new Map([['F', { bytes, width: 40, height: 20 }]])));
    expect(held.names.filter((name) => /media\/.+\.png$/.test(name))).toHaveLength(1);
    expect(held.lines).not.toContain('(đã ký trên máy)');
    const missing = await readDocx(await docxOf(document));
    expect(missing.lines).toContain('(đã ký trên máy)');
    expect(missing.names.filter((name) => name.includes('media'))).toEqual([]);
  });
});

describe('a Word file of a posting', () => {
  it('has its photos two beside each other, each with its words', async () => {
    const bytes = new Uint8Array([255, 216, 255]);
    const picture = { bytes, width: 1600, height: 1200 };
    const document = composed('posting-proof', posted, rowId('N1'));
    const file = await readDocx(
      await docxOf(
        document,
        new Map([
          ['F0', picture],
          ['F1', picture],
        ]),
      ),
    );
    expect(file.part('word/document.xml').match(/<w:drawing>/g)).toHaveLength(2);
    expect(file.lines.join('\n')).toContain('Lúc treo');
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
