// The running count of a roll against its quorum: who is there, who is still missing, by which article.
import type { RuleRow } from '../../../shared/rules/rule-rows.ts';
import type { RollCount } from '../household/roll.ts';
import { t } from '../text/t.ts';
import { Cited } from './Cited.tsx';

/** `row`: undefined where no rule was in force that day; nothing is missing then. */
export type Quorum = RollCount & { readonly row: RuleRow | undefined };

export function QuorumCount({ row, total, present, left, need, missing }: Quorum) {
  if (total === 0) return null;
  const meaning = missing > 0 ? t('roll.missing', { n: missing, need }) : t('roll.enough', { need });
  return (
    <div class="roll-count" role="status">
      <strong>{t('roll.count', { n: present, total })}</strong>
      <span class="quorum" aria-hidden="true">
        <i
          class={missing > 0 ? 'quorum-waits' : 'quorum-done'}
          style={{ width: `${Math.min(100, (present * 100) / total)}%` }}
        />
        <i class="quorum-mark" style={{ left: `${(need * 100) / total}%` }} />
      </span>
      {row ? <Cited row={row}>{meaning}</Cited> : <span class="small">{meaning}</span>}
      {left > 0 && <span class="small soft">{t('roll.leftEarly', { n: left })}</span>}
    </div>
  );
}
