// A paper's file says which paper it is and of which case or day, never of whom.
import { expect, it } from 'vitest';
import { fileWords, nameParts, wordFileName } from '../../../../src/client/ui/print/file-names.ts';

it.each([
  ['giay-bien-nhan', { code: 'BL-26-K7-014', sender: 'Giàng A Páo' }, 'giay-bien-nhan-BL-26-K7-014.docx'],
  ['bien-ban-hop', { date: '2026-02-05', subject: 'Họp' }, 'bien-ban-hop-2026-02-05.docx'],
  ['bien-ban-hop', {}, 'bien-ban-hop.docx'],
  ['giay-bien-nhan', { code: 'Giàng A Páo' }, 'giay-bien-nhan.docx'],
  ['giay-bien-nhan', { code: 'GIANG-A-PAO' }, 'giay-bien-nhan.docx'],
  ['bien-ban-hop', { date: 'hôm nay' }, 'bien-ban-hop.docx'],
])('%s of %o is saved as %s', (paper, values, name) => {
  expect(wordFileName(paper, ...nameParts(values))).toBe(name);
});

it('words of a paper are written without marks', () => {
  expect(fileWords('Quyết định đình chỉ giải quyết khiếu nại')).toBe(
    'quyet-dinh-dinh-chi-giai-quyet-khieu-nai',
  );
});
