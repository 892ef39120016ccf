// Where a notice was announced and where it was not; which of them wait for whom. Pure.
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import { naturalId, type RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { type Day, isDay } from '../../../shared/rules/days.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import type { Kept } from '../promises/use-kept.ts';

export type Announced = {
  readonly village: RecordId;
  /** What was written down about it; none while it was not announced. */
  readonly values?: Values;
};

/** One a village it was sent to, in that order. */
export const announcedIn = ({ root, rows }: Bundle): readonly Announced[] => {
  const villages = Array.isArray(root.values.villages) ? root.values.villages.map(String) : [];
  return villages.map((village) => {
    const row = rows[naturalId(root.id, 'announcement', village)];
    const isThere = row !== undefined && !isDeleted(row) && !row.redacted;
    return { village, ...(isThere && { values: row.values }) };
  });
};

export type ListedNotice = {
  readonly kept: Kept;
  readonly missing: readonly RecordId[];
  readonly villages: number;
  /** Days until it should have been announced; none without such a day, or once it was announced everywhere. */
  readonly left?: number;
};

/**
 * Notices that wait for somebody first, the nearest day before all.
 * @param of the villages that count: a head's own; all for the office
 */
export const listedNotices = (
  notices: readonly Kept[],
  today: Day,
  of?: readonly RecordId[],
): readonly ListedNotice[] =>
  notices
    .map((kept): ListedNotice => {
      const all = announcedIn(kept.bundle).filter(({ village }) => of === undefined || of.includes(village));
      const missing = all.flatMap(({ village, values }) => (values ? [] : [village]));
      const { by } = kept.bundle.root.values;
      const left = missing.length > 0 && isDay(by) ? daysLeft(by, today) : undefined;
      return { kept, missing, villages: all.length, ...(left !== undefined && { left }) };
    })
    .sort(
      (a, b) =>
        Number(a.missing.length === 0) - Number(b.missing.length === 0) ||
        (a.left ?? far) - (b.left ?? far) ||
        (a.kept.item.date < b.kept.item.date ? 1 : -1),
    );

const far = 1_000_000;
