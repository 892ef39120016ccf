// What stands on each paper, line by line, of a full record, an almost empty one and the longest names.
import { describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../../../src/client/export/print-document.ts';
import { blankForm } from '../../../../src/client/ui/print/blank-form.ts';
import { dialogueDocument } from '../../../../src/client/ui/print/dialogue-document.ts';
import { minutesDocument } from '../../../../src/client/ui/print/minutes-document.ts';
import { noticeDocument } from '../../../../src/client/ui/print/notice-document.ts';
import { receiptSlip } from '../../../../src/client/ui/print/receipt-slip.ts';
import { numberedVisits, receptionBook } from '../../../../src/client/ui/print/reception-book.ts';
import { recoverySheet } from '../../../../src/client/ui/print/recovery-sheet.ts';
import { fieldKinds, kinds } from '../../../../src/shared/kinds/registry.ts';
import { idOf } from '../../../support/bundles.ts';
import { paperLines } from '../../../support/paper-lines.ts';
import {
  briefing,
  denunciation,
  directory,
  emptyDialogue,
  emptyDirectory,
  emptyMinutes,
  emptyNotice,
  emptyPetition,
  fullDialogue,
  fullMinutes,
  fullNotice,
  fullPetition,
  households,
  recordOf,
  session,
} from '../../../support/printed.ts';
import { printing } from '../../../support/printed-households.ts';

const none = new Map();
const codes = new Map([[idOf('D'), 'BL-26-K7-014']]);
const november = { directory, codes, shown: new Set<string>(), from: '2026-11-01', to: '2026-11-30' };

const slip = (bundle: typeof fullPetition, known = directory): PrintDocument => {
  const document = receiptSlip({ bundle, directory: known });
  if (!document) throw new Error('no slip');
  return document;
};

/** No key: letters in the order of the alphabet. */
const key = {
  id: 'R2T5AWCZ',
  publicKey: '',
  code: 'GDK0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJKMNP',
};

const papers: { readonly [name: string]: () => PrintDocument } = {
  'minutes-full': () =>
    minutesDocument({ bundle: fullMinutes, directory, households, ...printing(households) }),
  'minutes-empty': () =>
    minutesDocument({
      bundle: emptyMinutes,
      directory: emptyDirectory,
      households: none,
      ...printing(none),
    }),
  'minutes-briefing': () =>
    minutesDocument({ bundle: briefing, directory, households: none, ...printing(none) }),
  'dialogue-full': () => dialogueDocument({ bundle: fullDialogue, directory }),
  'dialogue-party': () =>
    dialogueDocument({
      bundle: recordOf('dialogue', { form: 'party-dialogue', subject: 'Đường liên bản', number: '05' }),
      directory,
    }),
  'dialogue-empty': () => dialogueDocument({ bundle: emptyDialogue, directory: emptyDirectory }),
  'notice-full': () => noticeDocument({ bundle: fullNotice, directory }),
  'notice-empty': () => noticeDocument({ bundle: emptyNotice, directory: emptyDirectory }),
  'reception-book': () => receptionBook({ ...november, sessions: [session] }),
  'reception-book-empty': () => receptionBook({ ...november, sessions: [], directory: emptyDirectory }),
  'receipt-full': () => slip(fullPetition),
  'receipt-empty': () => slip(emptyPetition, emptyDirectory),
  'recovery-sheet': () => recoverySheet({ key, directory, today: '2026-11-12' }),
};

describe('papers', () => {
  it.each(Object.keys(papers))('%s says what it said', async (name) => {
    await expect(paperLines((papers[name] as () => PrintDocument)())).toMatchFileSnapshot(
      `papers/${name}.txt`,
    );
  });

  it.each(fieldKinds.map(({ name }) => name))(
    'the blank form of %s asks what the screen asks',
    async (name) => {
      const kind = kinds[name];
      if (!kind) throw new Error('no kind');
      await expect(paperLines(blankForm({ kind, directory }))).toMatchFileSnapshot(
        `papers/blank-${name}.txt`,
      );
    },
  );
});

describe('what must not be on paper', () => {
  it('a denunciation has no receipt slip, not even when only another version says that it is one', () => {
    const other = { ...fullPetition, root: withOtherType(fullPetition.root) };
    expect(receiptSlip({ bundle: denunciation, directory })).toBeNull();
    expect(receiptSlip({ bundle: other, directory })).toBeNull();
  });

  it('of a visit that brings a denunciation the book has date, type and paper code, and no word more', () => {
    const [first] = Object.values(session.rows);
    if (!first) throw new Error('no visit');
    const doubtful = { ...session, rows: { [first.id]: withOtherType(first) } };
    for (const sessions of [[session], [doubtful]]) {
      const lines = paperLines(receptionBook({ ...november, sessions }));
      expect(lines).not.toMatch(/Không Được In|không được in/);
      expect(lines).toContain('Tố cáo');
    }
    expect(paperLines(receptionBook({ ...november, sessions: [doubtful] }))).not.toContain('Công Tằng');
  });

  it('a blank form offers no box for a denunciation and asks for no paper code', () => {
    for (const kind of fieldKinds) {
      const lines = paperLines(blankForm({ kind, directory }));
      expect(lines).not.toMatch(/☐ Tố cáo|sổ mật/);
    }
  });

  it('an identity number is masked in the book until somebody asked to see it', () => {
    const [visit] = numberedVisits(session);
    expect(numberedVisits(session)).toHaveLength(1);
    const book = (shown: ReadonlySet<string>) =>
      paperLines(receptionBook({ ...november, sessions: [session], shown }));
    expect(book(new Set())).not.toContain('011 085');
    expect(book(new Set([visit ?? '']))).toContain('011 085 001234');
    expect(paperLines(slip(fullPetition))).not.toContain('011085');
  });

  it('withdrawn and deleted rows are left out', () => {
    const redacted = { id: 'X', at: 9, by: idOf('P'), reason: 'reason' };
    const rows = Object.fromEntries(
      Object.entries(fullDialogue.rows).map(([id, row]) => [id, { ...row, values: {}, redacted }]),
    );
    const lines = paperLines(dialogueDocument({ bundle: { ...fullDialogue, rows }, directory }));
    expect(lines).toContain('3. ……');
    expect(lines).not.toContain('Không ghi tên');
  });
});

describe('minutes', () => {
  const lines = (set: Parameters<typeof recordOf>[1]) =>
    paperLines(
      minutesDocument({
        bundle: recordOf('minutes', set),
        directory,
        households: none,
        ...printing(none),
      }),
    );

  it.each([
    ['minutes', '# BIÊN BẢN'],
    ['resolution', '# NGHỊ QUYẾT'],
    ['memo', '# BẢN GHI NHỚ'],
    ['agreement', '# BẢN THỎA THUẬN'],
  ])('the form %s is the name of the document', (document, title) => {
    expect(lines({ document })).toContain(title);
  });

  it('the roll gives the numbers nobody wrote down', () => {
    const { households: _all, represented: _some, ...values } = fullMinutes.root.values;
    const bundle = { ...fullMinutes, root: { ...fullMinutes.root, values } };
    const text = paperLines(minutesDocument({ bundle, directory, households, ...printing(households) }));
    expect(text).toContain('Tổng số hộ của bản: 62 hộ.');
    expect(text).toContain('50 hộ, đạt 80,6% tổng số hộ');
  });

  it('who is absent stands there once, also where the text was filled in from the roll', () => {
    const values = { ...fullMinutes.root.values, absent: "Giàng A Páo (đi viện), H'Hen Niê" };
    const bundle = { ...fullMinutes, root: { ...fullMinutes.root, values } };
    const text = paperLines(minutesDocument({ bundle, directory, households, ...printing(households) }));
    expect(text.split('(đi viện)')).toHaveLength(2);
  });

  it('a household that was struck off stands neither in the list nor in the numbers', () => {
    const { households: _all, represented: _some, ...values } = fullMinutes.root.values;
    const bundle = { ...fullMinutes, root: { ...fullMinutes.root, values } };
    const struck = new Map([...households].map(([id, one]) => [id, one.number === 1 ? null : one]));
    const left = new Map([...struck].filter(([, one]) => one !== null));
    const text = paperLines(minutesDocument({ bundle, directory, households: struck, ...printing(left) }));
    expect(text).toContain('Tổng số hộ của bản: 61 hộ.');
    expect(text).not.toContain('Lò Văn Muôn');
  });

  it('reading aloud is claimed only when it was recorded', () => {
    expect(lines({ readBack: true })).toContain('đã được đọc lại cho mọi người cùng nghe.');
    expect(lines({ readBack: true, agreed: false })).toContain('còn ý kiến chưa nhất trí');
    expect(lines({ readBack: false })).not.toContain('đọc lại');
    expect(lines({})).toContain('☐ Đã đọc lại');
  });

  it('a village has no number, the commune has one to fill in', () => {
    expect(lines({ form: 'village-meeting' })).not.toContain('Số: ');
    expect(lines({ form: 'briefing' })).toContain('Số: ……………/BB-UBND');
  });
});

/** The same record with an unseen write that says it is a denunciation. */
function withOtherType(state: typeof fullPetition.root): typeof fullPetition.root {
  const head = { at: 2, by: idOf('P') };
  return {
    ...state,
    heads: {
      type: [
        { id: idOf('A'), ...head },
        { id: idOf('B'), ...head, value: 'denunciation' },
      ],
    },
  };
}
