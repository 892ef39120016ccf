// A number that the law sets, with the article it stands in: the words at hand, the citation on a tap.
import type { ComponentChildren } from 'preact';
import type { RuleRow } from '../../../shared/rules/rule-rows.ts';
import { isToConfirm, ruleName, valueWords } from '../cases/rule-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { t } from '../text/t.ts';

interface CitedProps {
  readonly row: RuleRow;
  readonly children: ComponentChildren;
}

/** Native details/summary: works with the keyboard and is found in the page. */
export function Cited({ row, children }: CitedProps) {
  return (
    <details class="cited">
      <summary>
        <span>{children}</span>
        <Icon name="info" />
        <span class="unseen">{t('meeting.why')}</span>
      </summary>
      <p class="small soft">{citedWords(row)}</p>
    </details>
  );
}

/** 'Số hộ có đại diện dự họp: quá 1/2 tổng số hộ. Điều 18 Luật … Chưa chắc về căn cứ, cần xác nhận.' */
export const citedWords = (row: RuleRow): string =>
  [
    `${ruleName(row.rule)}: ${valueWords(row)}.`,
    `${row.citation}.`,
    row.override ? `${t('rules.own')}: ${row.override.reason}.` : '',
    isToConfirm(row) ? `${t('case.toConfirm')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
