// What stands on the list that is read to a village: answers it has not heard and what is being done, and who is named.
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../../../src/client/export/docx/docx-of.ts';
import type { Item } from '../../../../src/client/store/catalog-api.ts';
import { readAloud } from '../../../../src/client/ui/print/read-aloud.ts';
import { listed } from '../../../../src/client/ui/promises/promise-list.ts';
import type { Kept } from '../../../../src/client/ui/promises/use-kept.ts';
import type { Values } from '../../../../src/shared/kinds/define-kind.ts';
import { idOf } from '../../../support/bundles.ts';
import { readDocx } from '../../../support/docx.ts';
import { paperLines, paperWords } from '../../../support/paper-lines.ts';
import { directory, recordOf } from '../../../support/printed.ts';

const today = '2026-11-23';
const [heard, other] = [idOf('VA'), idOf('VB')];

const opinion = (name: string, set: Values) => ({ kind: 'opinion', set, id: idOf(name) });
const follow = (name: string, of: string, set: Values) => ({
  kind: 'follow-up',
  set: { opinion: idOf(of), ...set },
  id: idOf(name),
});

const kept = (bundle: Kept['bundle'], id: string): Kept => ({
  item: { id: idOf(id) } as Item,
  bundle,
});

const october = recordOf(
  'dialogue',
  { form: 'dialogue', date: '2026-10-20', subject: 'Vệ sinh môi trường', villages: [heard] },
  [opinion('A1', { speaker: 'Vì Thị Hặc', text: 'Rác đổ ở đầu bản', answer: 'Đã đặt ba thùng rác.' })],
);

const november = recordOf(
  'dialogue',
  { form: 'dialogue', date: '2026-11-12', subject: 'Đường và nước', villages: [heard, other] },
  [
    opinion('O1', { speaker: 'Lò Thị Muôn', text: 'Đường vào trường lầy lội', owner: idOf('F1') }),
    opinion('O2', { text: 'Nước sinh hoạt bị đục.', due: '2026-11-20' }),
    opinion('O3', { speaker: 'Lò Thị Muôn', text: 'Xin thêm đèn đường', outcome: 'declined' }),
    opinion('O4', {
      speaker: 'Công Tằng',
      text: 'Việc riêng',
      answer: 'Đã trả lời.',
      petition: { root: idOf('D') },
    }),
    opinion('O5', { speaker: 'Hờ Thị Mai', text: 'Trạm y tế thiếu thuốc', due: '2026-12-15' }),
    opinion('O6', { text: 'Trả lời rồi', answeredOnSpot: true }),
    opinion('O7', { text: 'Chợ phiên', answer: 'Họp vào thứ Bảy.\nBắt đầu từ tháng Mười Hai' }),
    follow('W1', 'O1', { step: 'done', date: '2026-11-18', note: 'Đã rải đá 300 m' }),
    follow('W2', 'O5', { step: 'reopened', date: '2026-11-16' }),
    follow('W3', 'O7', { step: 'read-out', date: '2026-11-19', village: other }),
  ],
);

const all = listed([kept(november, 'N'), kept(october, 'O')], today);
const list = (village: string, named: boolean) => readAloud({ all, village, directory, today, named });

describe('the list to read aloud', () => {
  it.each([
    ['read-aloud', heard, false],
    ['read-aloud-named', heard, true],
    ['read-aloud-none', idOf('VC'), false],
  ])('%s says what it said', async (name, village, named) => {
    await expect(paperLines(list(village, named))).toMatchFileSnapshot(`papers/${name}.txt`);
  });

  it('says the same in a Word file, in letters of 17 points', async () => {
    const document = list(heard, true);
    const { lines, part } = await readDocx(await docxOf(document));
    for (const piece of paperWords(document)) expect(lines.join('\n')).toContain(piece);
    expect(part('word/styles.xml')).toContain('<w:sz w:val="34"/>');
  });

  it('names nobody unless who reads asked for names', () => {
    expect(paperLines(list(heard, false))).not.toMatch(/Muôn|Hặc|Mai|Công Tằng/);
    expect(paperLines(list(heard, true))).toContain('**Ông (bà) Lò Thị Muôn:**');
  });

  it('has nothing of an opinion that became a petition', () => {
    for (const named of [true, false])
      expect(paperLines(list(heard, named))).not.toMatch(/Việc riêng|Công Tằng/);
  });

  it('leaves out what this village heard, and keeps it for the one that did not', () => {
    expect(paperLines(list(other, false))).not.toContain('Chợ phiên');
    expect(paperLines(list(heard, false))).toContain('Chợ phiên');
  });
});
