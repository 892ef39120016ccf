// The result of a vote as official papers say it: what it is measured on, how many it takes, whether it was reached.
import type { Mark, Measure, Result, WrongSumType } from '../../../../shared/rules/meeting/result-types.ts';
import type { Base, RuleRow } from '../../../../shared/rules/rule-rows.ts';
import { numberWords } from '../form-words.ts';

/** "hộ", "người", "cử tri": what the denominator counts. */
export const unitWords = (base: Base | undefined): string =>
  base === 'attendees' ? 'người' : base === 'voters' ? 'cử tri' : 'hộ';

/** "tổng số hộ của bản", "số hộ có người dự họp". @param thon the commune's word for village */
export const baseWords = (base: Base | undefined, thon: string): string => {
  const words: { readonly [base in Base]: string } = {
    households: `tổng số hộ của ${thon}`,
    present: 'số hộ có người dự họp',
    attendees: 'số người dự họp',
    voters: `tổng số cử tri đại diện hộ của ${thon}`,
  };
  return words[base ?? 'households'];
};

/** "trên 50%", "ít nhất 2/3". */
export const shareWords = ({ value, of = 1, over }: Pick<RuleRow, 'value' | 'of' | 'over'>): string => {
  const percent = (value * 100) / of;
  return `${over ? 'trên' : 'ít nhất'} ${Number.isInteger(percent) ? `${percent}%` : `${value}/${of}`}`;
};

/** "Mức cần đạt: ít nhất 2/3 tổng số hộ của bản (87 hộ), tức từ 58 hộ trở lên (khoản 1 Điều 21 …)." */
export const markWords = ({ row, base, of, need }: Mark, thon: string): string => {
  const unit = unitWords(base);
  const whole = `${baseWords(base, thon)} (${numberWords(of)} ${unit})`;
  return `Mức cần đạt: ${shareWords(row)} ${whole}, tức từ ${numberWords(need)} ${unit} trở lên (${row.citation}).`;
};

export type Verdict = { readonly word: string; readonly detail: string };

/**
 * What stands in bold, and why. Nothing for what was not voted on or not counted to the end: then nothing is claimed.
 * Only a result that passed is called so.
 */
export const verdictOf = ({ state, mark, quorum, wrong }: Result, thon: string): Verdict | undefined => {
  switch (state) {
    case 'passed':
      return mark && { word: 'ĐẠT', detail: `${haveWords(mark)} tán thành` };
    case 'not-passed':
      return mark && { word: 'KHÔNG ĐẠT', detail: `${haveWords(mark)} tán thành${missingWords(mark)}` };
    case 'no-quorum':
      return {
        word: 'CHƯA ĐỦ ĐIỀU KIỆN ĐỂ QUYẾT ĐỊNH',
        detail: quorum ? quorumDetail(quorum, thon) : '',
      };
    case 'wrong':
      return {
        word: 'CHƯA CÓ KẾT QUẢ',
        detail: [...new Set(wrong.map(({ type }) => faults[type] ?? fault))].join('; '),
      };
    case 'unfinished':
      return undefined;
  }
};

const fault = 'số liệu kiểm đếm chưa khớp, phải kiểm lại';
const faults: { readonly [type in WrongSumType]?: string } = {
  'form-not-allowed': 'hình thức biểu quyết không đúng quy định',
  'team-too-small': 'tổ kiểm phiếu chưa đủ số người',
  'team-too-large': 'tổ kiểm phiếu quá số người',
};

/** "57/87 hộ". */
const haveWords = ({ have, of, base }: Mark): string =>
  `${numberWords(have)}/${numberWords(of)} ${unitWords(base)}`;

const missingWords = ({ missing, base }: Mark): string =>
  missing > 0 ? `, còn thiếu ${numberWords(missing)} ${unitWords(base)}` : '';

const quorumDetail = ({ row, need, have, missing }: Measure, thon: string): string =>
  `có ${numberWords(have)} hộ dự họp, cần ${shareWords(row)} ${baseWords(row.base, thon)} là ${numberWords(need)} hộ, còn thiếu ${numberWords(missing)} hộ (${row.citation})`;
