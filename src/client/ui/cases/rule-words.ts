// A row of the rule table in words: its name, its value, how long it is in force and how sure it is.

import type { RuleId } from '../../../shared/rules/rule-ids.ts';
import type { RuleRow } from '../../../shared/rules/rule-rows.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export const ruleName = (rule: RuleId): string => t(`rule-name.${rule}`);

/** '10 ngày làm việc', 'quá 1/2 tổng số hộ', 'Có'. */
export const valueWords = ({ unit, value: n, of, over, base }: Omit<RuleRow, 'id' | 'rule'>): string => {
  if (unit === 'on-off') return t(n === 1 ? 'rules.yes' : 'rules.no');
  if (unit !== 'fraction') return t(`rules.amount.${unit}`, { n });
  const share = t(over ? 'rules.over' : 'rules.atLeast', { share: `${n}/${of ?? 1}` });
  return t(`rules.share.${base ?? 'households'}`, { share });
};

/** 'từ 01/07/2026', 'từ 01/07/2012 đến 30/06/2026'. */
export const validityWords = ({ from, to }: Pick<RuleRow, 'from' | 'to'>): string =>
  to === undefined
    ? t('rules.from', { from: fullDay(from) })
    : t('rules.fromTo', { from: fullDay(from), to: fullDay(to) });

export const sureWords = ({ certainty }: Pick<RuleRow, 'certainty'>): string => t(`rules.sure.${certainty}`);

/** Whether somebody should look it up and confirm it: neither sure nor confirmed by anyone. */
export const isToConfirm = ({ certainty, confirmedBy }: RuleRow): boolean =>
  confirmedBy === undefined && (certainty === 'low' || certainty === 'unknown');
