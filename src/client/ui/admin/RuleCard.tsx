// One rule opened: how it was and is, the commune's own row to write or change, its history, and the way back.
import { useAccount } from '../account-context.ts';
import { ruleName, sureWords, validityWords, valueWords } from '../cases/rule-words.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { History } from '../record/History.tsx';
import { t } from '../text/t.ts';
import { RuleForm } from './RuleForm.tsx';
import { isUnusable, type RuleLine } from './rule-list.ts';
import { writePlan } from './write-plan.ts';

interface RuleCardProps {
  readonly line: RuleLine;
  readonly today: string;
  readonly onClose: () => void;
}

export function RuleCard({ line, today, onClose }: RuleCardProps) {
  const [own] = line.own;
  return (
    <li class="row-open">
      <h3>{ruleName(line.rule)}</h3>
      <RowsOfRule line={line} />
      {isUnusable(line) && <Notice kind="warn">{t('rules.unusable')}</Notice>}
      {own || line.standing !== 'ended' ? (
        <>
          <h4>{t(own ? 'rules.changeAgain' : 'rules.change')}</h4>
          <RuleForm shipped={line.shipped} own={own} today={today} onClose={onClose} />
        </>
      ) : (
        <div class="buttons">
          <Button onPress={onClose}>{t('villages.done')}</Button>
        </div>
      )}
      {own && <Reset line={line} onDone={onClose} />}
      {own && <History root={own.id} />}
    </li>
  );
}

function RowsOfRule({ line: { rows } }: { readonly line: RuleLine }) {
  return (
    <ol class="rows" aria-label={t('rules.rows')}>
      {rows.map((row) => (
        <li key={row.id} class="entry">
          <span class="entry-text">{`${valueWords(row)} · ${validityWords(row)}`}</span>
          <span class="small soft">{row.citation}</span>
          <span class="small soft">
            {[
              row.override ? t('rules.own') : t('rules.shipped'),
              sureWords(row),
              row.confirmedBy !== undefined && t('rules.confirmedBy', { who: row.confirmedBy }),
              row.override && t('rules.reason', { reason: row.override.reason }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Reset({ line, onDone }: { readonly line: RuleLine; readonly onDone: () => void }) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const reset = async () => {
    const remove = line.own.map(({ id }) => id);
    if (!(await attempt(() => writePlan(records, { steps: [], remove })))) return;
    const [newest] = remove;
    offerUndo(t('rules.resetDone', { name: ruleName(line.rule) }), async () =>
      newest === undefined ? { ok: true } : records.restore(newest, newest),
    );
    onDone();
  };
  return (
    <>
      <div class="buttons">
        <Button kind="danger" icon="undo" onPress={() => void reset()}>
          {t('rules.reset')}
        </Button>
      </div>
      <Problem words={problem} />
    </>
  );
}
