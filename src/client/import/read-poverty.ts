// Whether a household is poor or near-poor, out of one column of words or of two columns with a mark in one of them.
import { fold } from '../../shared/core/vietnamese.ts';

export type Poverty = 'none' | 'near-poor' | 'poor';

export type PovertyRead = {
  readonly value?: Poverty;
  /** Cells that were not understood, or say what another denies. */
  readonly unread: readonly { readonly column: 'poverty' | 'near-poor'; readonly text: string }[];
};

/**
 * @param poverty the cell of the column for the poor, or for both; '' where there is none
 * @param nearPoor the cell of a column for the near-poor; undefined where the list has no such column
 */
export const readPoverty = (poverty: string, nearPoor: string | undefined): PovertyRead => {
  const first = nearPoor === undefined ? wordOf(poverty) : (markedAs('poor', poverty) ?? wordOf(poverty));
  const second = markedAs('near-poor', nearPoor ?? '') ?? wordOf(nearPoor ?? '');
  const isMarked = second === 'near-poor' || second === 'poor';
  // Not near-poor may still be poor: that alone says nothing.
  const value = first === 'poor' || !isMarked ? first : second;
  const unread = [
    ...(poverty !== '' && first === undefined ? [{ column: 'poverty' as const, text: poverty }] : []),
    ...(nearPoor && (second === undefined || (isMarked && value !== second))
      ? [{ column: 'near-poor' as const, text: nearPoor }]
      : []),
  ];
  return { ...(value && { value }), unread };
};

/** "Nghèo", "Cận nghèo", "HN", "CN", a cross; "Không", "Trung bình", "Thoát nghèo". */
const wordOf = (text: string): Poverty | undefined => {
  const key = fold(text);
  if (/^(khong|ko|k|0|trung binh|kha|giau|binh thuong|thuong|tb)\b|thoat/.test(key)) return 'none';
  if (/\bcan ngheo\b|^(h?cn)$/.test(key)) return 'near-poor';
  return /\bngheo\b|^(h?n|x)$/.test(key) ? 'poor' : undefined;
};

/** Where each has a column of its own, a cross, a tick, a yes or a one, which can be summed up. */
const markedAs = (column: Poverty, text: string): Poverty | undefined =>
  /^([xv+*✓✔]|1|có|co)$/iu.test(text) ? column : undefined;
