// What stands on each paper of a case, line by line; and what may never stand on one.
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../../../../src/client/export/docx/docx-of.ts';
import type { PrintDocument } from '../../../../../src/client/export/print-document.ts';
import { calledPapers } from '../../../../../src/client/ui/cases/called-papers.ts';
import { casePaper } from '../../../../../src/client/ui/print/case/case-paper.ts';
import type { Bundle, RecordState } from '../../../../../src/shared/core/bundle.ts';
import { type PaperName, paperNames, stepOfPaper } from '../../../../../src/shared/rules/case/case-papers.ts';
import type { CaseType } from '../../../../../src/shared/rules/case/case-types.ts';
import { shippedRules } from '../../../../../src/shared/rules/shipped-rules.ts';
import { accepted, bundleOf, idOf, making } from '../../../../support/bundles.ts';
import { readDocx } from '../../../../support/docx.ts';
import { paperLines } from '../../../../support/paper-lines.ts';
import { directory, emptyDirectory } from '../../../../support/printed.ts';
import {
  complaintCase,
  emptyCase,
  hidden,
  mixedCase,
  plainDenunciation,
  proposalCase,
  stuffedDenunciation,
} from '../../../../support/printed-cases.ts';

const eventOf = (bundle: Bundle, step: string | undefined): RecordState | undefined =>
  Object.values(bundle.rows).find(
    (row) =>
      (row.kind === 'event' && row.values.step === step) || (row.kind === step && step === 'site-visit'),
  );

const typeOf = (bundle: Bundle) => bundle.root.values.type as CaseType;

/** The paper of the event that calls for it. */
const composed = (paper: PaperName, bundle: Bundle, known = directory): PrintDocument | null =>
  casePaper(paper, {
    bundle,
    directory: known,
    rules: shippedRules,
    event: eventOf(bundle, stepOfPaper(paper, typeOf(bundle))),
  });

const of = (bundle: Bundle) =>
  paperNames.filter((paper) => paper !== 'receipt' && stepOfPaper(paper, typeOf(bundle)) !== undefined);

const golden: readonly (readonly [string, Bundle, typeof directory])[] = [
  ['complaint', complaintCase, directory],
  ['complaint-empty', emptyCase('complaint'), emptyDirectory],
  ['proposal', proposalCase, directory],
  ['feedback-empty', emptyCase('feedback'), emptyDirectory],
  ['mixed', mixedCase, directory],
  ['denunciation', plainDenunciation, directory],
  ['denunciation-empty', emptyCase('denunciation'), emptyDirectory],
];

describe('papers of a case', () => {
  it.each(
    golden.flatMap(([name, bundle, known]) =>
      of(bundle).map((paper) => [name, paper, bundle, known] as const),
    ),
  )('of a %s, the %s says what it said', async (name, paper, bundle, known) => {
    const document = composed(paper, bundle, known);
    if (!document) throw new Error('no paper');
    await expect(paperLines(document)).toMatchFileSnapshot(`papers/${name}-${paper}.txt`);
  });

  it('the limit on the notice follows from how remote and how complex the complaint is', () => {
    const { remote: _, ...near } = complaintCase.root.values;
    const rows = Object.fromEntries(
      Object.entries(complaintCase.rows).filter(([, row]) => row.values.step !== 'marked-complex'),
    );
    const limit = (bundle: Bundle) => {
      const document = composed('acceptance-notice', bundle);
      return document && /không quá (\d+) ngày/.exec(paperLines(document))?.[1];
    };
    const root = { ...complaintCase.root, values: near };
    // Marked complex only later: the notice of the day of acceptance does not know it.
    expect(limit(complaintCase)).toBe('45');
    expect(limit({ ...complaintCase, rows })).toBe('45');
    expect(limit({ ...complaintCase, root, rows })).toBe('30');
  });

  it('before July 2026 the laws are cited as they read then', () => {
    const lines = (bundle: Bundle) => paperLines(composed('acceptance-notice', bundle) as PrintDocument);
    expect(lines(proposalCase)).not.toContain('136/2025');
    expect(lines(complaintCase)).toContain('136/2025/QH15');
  });

  it('a complaint is decided under the chair of the same province or city throughout', () => {
    const { commune } = directory;
    if (!commune) throw new Error('no commune');
    const city = { ...commune, values: { ...commune.values, provinceName: 'Thành phố Huế' } };
    const lines = paperLines(
      composed('complaint-decision', complaintCase, { ...directory, commune: city }) as PrintDocument,
    );
    expect(lines.match(/Chủ tịch Ủy ban nhân dân thành phố Huế/g)).toHaveLength(2);
    expect(lines).not.toContain('Chủ tịch Ủy ban nhân dân tỉnh');
  });

  it('a withdrawal under coercion is no ground of a termination', () => {
    const coerced = Object.fromEntries(
      Object.entries(complaintCase.rows).map(([id, row]) => [
        id,
        row.values.step === 'withdrawn' ? { ...row, values: { ...row.values, reasons: ['coerced'] } } : row,
      ]),
    );
    const lines = (bundle: Bundle) => paperLines(composed('termination-decision', bundle) as PrintDocument);
    expect(lines(complaintCase)).toMatch(/Điều 10\b[\s\S]*đã rút khiếu nại/);
    expect(lines({ ...complaintCase, rows: coerced })).not.toMatch(/Điều 10\b|đã rút khiếu nại/);
  });

  it('a visit to the place calls for its minutes, with its photos and who went', () => {
    const visit = eventOf(complaintCase, 'site-visit');
    if (!visit) throw new Error('no visit');
    expect(calledPapers(complaintCase)).toContainEqual({ paper: 'site-visit-minutes', event: visit });
    const photo = {
      ...visit,
      id: 'PHOTO',
      kind: 'attachment',
      values: { what: 'photo', about: visit.id, file: 'X1', format: 'jpeg', caption: 'Mốc số 3' },
    } as RecordState;
    const bundle = { ...complaintCase, rows: { ...complaintCase.rows, PHOTO: photo } };
    const document = composed('site-visit-minutes', bundle);
    expect(document?.blocks.find(({ type }) => type === 'photos')).toMatchObject({
      photos: [{ picture: { file: 'X1', format: 'jpeg' } }],
    });
    expect(paperLines(composed('site-visit-minutes', complaintCase) as PrintDocument)).toContain('Lò Thị Én');
  });

  it('whoever was invited to the dialogue and stayed away is named so, with the article since July 2026', () => {
    const lines = (date: string) => {
      const event = eventOf(complaintCase, 'dialogue');
      const row = { ...event, values: { ...event?.values, date, reasons: ['absent'] } } as RecordState;
      return paperLines(
        casePaper('dialogue-minutes', {
          bundle: complaintCase,
          directory,
          rules: shippedRules,
          event: row,
        }) as PrintDocument,
      );
    };
    expect(lines('2026-07-01')).toContain('vẫn được tiếp tục (Điều 30');
    expect(lines('2026-06-30')).toContain('vắng mặt không có lý do chính đáng.');
    expect(lines('2026-06-30')).not.toContain('Điều 30');
  });

  it('an event that was corrected calls for no paper', () => {
    const event = eventOf(complaintCase, 'refused');
    const corrected = {
      ...complaintCase.rows,
      X: { ...event, id: 'X', values: { step: 'corrected', date: '2026-07-11', of: event?.id } },
    } as Bundle['rows'];
    const named = (bundle: Bundle) => calledPapers(bundle).map(({ paper }) => paper);
    expect(named(complaintCase)).toContain('refusal-notice');
    expect(named({ ...complaintCase, rows: corrected })).not.toContain('refusal-notice');
  });

  it('of a paper split into contents each content has the papers of its own type', () => {
    const mixed = bundleOf(
      accepted(1, making('R', { type: 'mixed', sender: 'Y Blô' }, { kind: 'petition' })),
    );
    const row = (id: string, kind: string, values: RecordState['values']): RecordState =>
      ({ ...mixed.root, id, kind, values }) as RecordState;
    const bundle = {
      ...mixed,
      rows: {
        C: row('C', 'content', { type: 'complaint', summary: 'Đo lại đất' }),
        E: row('E', 'event', { step: 'accepted', date: '2026-11-02', content: 'C' }),
      },
    };
    expect(calledPapers(bundle).map(({ paper }) => paper)).toEqual(['acceptance-notice']);
    const document = casePaper('acceptance-notice', {
      bundle,
      directory,
      rules: shippedRules,
      event: bundle.rows.E,
    });
    expect(paperLines(document as PrintDocument)).toContain('Nội dung khiếu nại: Đo lại đất');
  });
});

describe('a denunciation', () => {
  const rules = shippedRules;
  const events = [undefined, ...Object.values(stuffedDenunciation.rows)];
  const everything = paperNames.flatMap((paper) =>
    events.flatMap((event) => {
      const document = casePaper(paper, { bundle: stuffedDenunciation, directory, rules, event });
      return document ? [{ paper, document }] : [];
    }),
  );

  it('has papers of lists, dates and codes alone: whatever stands in its record, no word of it is on paper', () => {
    expect(new Set(everything.map(({ paper }) => paper))).toEqual(
      new Set(paperNames.filter((paper) => paper.startsWith('denunciation-'))),
    );
    for (const { document } of everything) {
      const lines = paperLines(document);
      expect(lines).not.toContain(hidden);
      expect(lines.toLocaleLowerCase('vi')).not.toContain('không được in');
      expect(lines).toContain('TC-07/2026');
    }
  });

  it('names no file by what may be a name or a person’s number', () => {
    const lines = (paperCode: string) => {
      const { root } = plainDenunciation;
      const bundle = { ...plainDenunciation, root: { ...root, values: { ...root.values, paperCode } } };
      return paperLines(composed('denunciation-acceptance', bundle) as PrintDocument);
    };
    expect(lines('TC-08/2026')).toContain('TC-08/2026');
    for (const code of ['LO-VAN-DON-7', '011090001234']) expect(lines(code)).not.toContain(code);
  });

  it('would not say it in a Word file either', async () => {
    for (const { document } of everything.filter((_one, at) => at % 9 === 0))
      expect((await readDocx(await docxOf(document))).everything).not.toMatch(/Không Được In/i);
  });

  it('by another version alone has no paper at all, nor has what only another version says is none', () => {
    const head = { at: 2, by: idOf('P') };
    for (const [bundle, other] of [
      [complaintCase, 'denunciation'],
      [proposalCase, 'denunciation'],
    ] as const) {
      const heads = {
        type: [
          { id: idOf('A'), ...head },
          { id: idOf('B'), ...head, value: other },
        ],
      };
      const doubtful = { ...bundle, root: { ...bundle.root, heads } };
      for (const paper of paperNames)
        for (const event of [undefined, ...Object.values(bundle.rows)])
          expect(casePaper(paper, { bundle: doubtful, directory, rules, event })).toBeNull();
      expect(calledPapers(doubtful)).toEqual([]);
    }
  });

  it('has no receipt, and nothing withdrawn or deleted has a paper', () => {
    expect(composed('receipt', plainDenunciation)).toBeNull();
    const redacted = { id: 'X', at: 9, by: idOf('P'), reason: 'reason' };
    const gone = { ...complaintCase, root: { ...complaintCase.root, redacted } } as Bundle;
    for (const paper of paperNames) expect(composed(paper, gone)).toBeNull();
  });
});
