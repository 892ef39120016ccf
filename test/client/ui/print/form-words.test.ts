// How official papers write days, times, shares and names.
import { describe, expect, it } from 'vitest';
import {
  dayWords,
  namesOf,
  numberWords,
  percentWords,
  shortDate,
  timeWords,
} from '../../../../src/client/ui/print/form-words.ts';
import { placeOf } from '../../../../src/client/ui/print/place.ts';
import { subjectLine } from '../../../../src/client/ui/print/subject-line.ts';
import { idOf } from '../../../support/bundles.ts';
import { directory, emptyDirectory } from '../../../support/printed.ts';

describe('words of official forms', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-11-30', 'ngày 30 tháng 11 năm 2026'],
    ['', 'ngày …… tháng …… năm ……'],
  ])('the day %s has zeros before days to 9 and months 1 and 2', (day, words) => {
    expect(dayWords(day)).toBe(words);
  });

  it('times, short dates and numbers', () => {
    expect(timeWords('08:05')).toBe('8 giờ 05 phút');
    expect(timeWords('')).toBe('…… giờ …… phút');
    expect(shortDate('2026-02-05')).toBe('05/02/2026');
    expect([0, 999, 6122, 1234567].map(numberWords)).toEqual(['0', '999', '6.122', '1.234.567']);
  });

  it.each([
    [50, 62, '80,6%'],
    [7, 9, '77,8%'],
    [62, 62, '100%'],
    [1, undefined, '……%'],
    [1, 0, '……%'],
  ])('%s of %s is %s', (part, whole, words) => {
    expect(percentWords(part, whole)).toBe(words);
  });

  it('several names in one field', () => {
    expect(namesOf('Lò Văn A; Vàng A B,\nH’Hen Niê ')).toEqual(['Lò Văn A', 'Vàng A B', 'H’Hen Niê']);
    expect(namesOf(null)).toEqual([]);
  });

  it.each([
    ['Bình xét hộ nghèo', 'Họp bản về việc bình xét hộ nghèo'],
    ['Đường vào bản', 'Họp bản về việc đường vào bản'],
    ['Lò Văn A xin đất', 'Họp bản về việc Lò Văn A xin đất'],
    ['UBND xã hỏi ý kiến', 'Họp bản về việc UBND xã hỏi ý kiến'],
    ['Họp bản tháng 11', 'Họp bản tháng 11'],
    ['', 'Họp bản về việc ……………'],
  ])('the subject "%s"', (subject, line) => {
    expect(subjectLine('Họp bản', subject)).toEqual([line]);
  });

  it('a village has its word once, whether or not its name has it', () => {
    const place = placeOf(directory);
    expect(place.village(idOf('VA'))).toBe('Bản Xuân Tre');
    expect(place.village(idOf('VB'))).toBe('Bản Huổi Cắm');
    expect(place.seat).toBe('Búng Lao');
    expect(placeOf(emptyDirectory).commune).toBe('Xã ……………');
  });
});
