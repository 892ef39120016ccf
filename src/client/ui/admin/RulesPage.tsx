// The rules of law that due dates are counted by: every one by matter, with the commune's own in place of the shipped ones.
import { useState } from 'preact/hooks';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import type { RuleId } from '../../../shared/rules/rule-ids.ts';
import { useAccount } from '../account-context.ts';
import { isToConfirm, ruleName, valueWords } from '../cases/rule-words.ts';
import { Mark } from '../parts/Mark.tsx';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { RuleCard } from './RuleCard.tsx';
import { type RuleLine, ruleMatters } from './rule-list.ts';

export function RulesPage() {
  const { catalog, now } = useAccount();
  const [opened, setOpened] = useState<RuleId | undefined>(undefined);
  const today = dayInVietnam(now());
  return (
    <Page title={t('rules.title')} back={{ href: paths.office }}>
      <p class="small soft">{t('rules.hint')}</p>
      {ruleMatters(catalog.directory.value.law, today).map(({ matter, lines }) => (
        <Section key={matter} title={t(`rules.matter.${matter}`)} summary={summaryOf(lines)}>
          <ul class="rows choices">
            {lines.map((line) =>
              opened === line.rule ? (
                <RuleCard
                  key={line.rule}
                  line={line}
                  today={today}
                  onClose={() => setOpened((now) => (now === line.rule ? undefined : now))}
                />
              ) : (
                <RuleRowLine key={line.rule} line={line} onOpen={() => setOpened(line.rule)} />
              ),
            )}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

const summaryOf = (lines: readonly RuleLine[]): string => {
  const own = lines.filter((line) => line.own.length > 0).length;
  return own > 0 ? t('rules.countOwn', { n: lines.length, own }) : t('rules.count', { n: lines.length });
};

function RuleRowLine({ line, onOpen }: { readonly line: RuleLine; readonly onOpen: () => void }) {
  const { rule, row } = line;
  return (
    <li>
      <button type="button" class="row" onClick={onOpen}>
        <span class="row-title">{ruleName(rule)}</span>
        <span class="row-meta small soft">{`${valueWords(row)} · ${row.citation}`}</span>
        <RuleMark line={line} />
      </button>
    </li>
  );
}

function RuleMark({ line: { own, standing, row } }: { readonly line: RuleLine }) {
  const mark =
    own.length > 0 ? (
      <Mark tone="lead" icon="pen">
        {t('rules.own')}
      </Mark>
    ) : standing !== 'in-force' ? (
      <Mark tone="still" icon="close">
        {t(standing === 'ended' ? 'rules.ended' : 'rules.notYet')}
      </Mark>
    ) : isToConfirm(row) ? (
      <Mark tone="wait" icon="alert">
        {t('rules.toConfirm')}
      </Mark>
    ) : null;
  return mark && <span class="row-state small">{mark}</span>;
}
