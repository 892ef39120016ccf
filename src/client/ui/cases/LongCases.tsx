// The register of cases beyond their limits or marked complex: what holds each up, who has it, how many are resolved.
import { sumOf } from '../../../shared/kinds/counts.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { complexShare } from '../figures/figures.ts';
import { titleText } from '../list/item-words.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { leftWords, phaseWord, reasonWord } from './case-words.ts';
import { MoreRows } from './MoreRows.tsx';
import { ruleName } from './rule-words.ts';
import { useWork } from './use-work.ts';
import { type LongCase, longCases } from './work-list.ts';

export function LongCases() {
  const { catalog } = useAccount();
  const { followed, left, today } = useWork();
  const cases = longCases(followed, today);
  const figures = sumOf(catalog.items.value.flatMap(({ counts }) => (counts ? [counts] : [])));
  const percent = complexShare(figures);
  return (
    <Page title={t('work.long')} back={{ href: paths.work() }}>
      {percent !== undefined && (
        <p>
          {t('work.share', {
            done: figures['complex.resolved'] ?? 0,
            all: figures.complex ?? 0,
            percent,
          })}
        </p>
      )}
      {left > 0 && (
        <p class="soft" role="status">
          {t('work.reading', { n: left })}
        </p>
      )}
      {cases.length === 0 && left === 0 && (
        <EmptyState icon="check" title={t('work.longNone')}>
          {''}
        </EmptyState>
      )}
      <MoreRows rows={cases}>
        {(one) => (
          <li key={`${one.petition.item.id} ${one.content}`}>
            <Row one={one} />
          </li>
        )}
      </MoreRows>
    </Page>
  );
}

function Row({ one }: { readonly one: LongCase }) {
  const { person, catalog } = useAccount();
  const { petition, state, overdue, blockedBy } = one;
  const { item, handler, labels } = petition;
  const label = one.content === undefined ? undefined : labels.get(one.content);
  const owner = handler === undefined ? undefined : whoText(handler, person, catalog.directory.value);
  const reasons = state.suspended
    ? (state.events.filter(({ step }) => step === 'suspended').at(-1)?.reasons ?? [])
    : [];
  const waits = [
    ...(state.suspended ? [phaseWord('suspended')] : []),
    ...reasons.map(reasonWord),
    ...(blockedBy ? [ruleName(blockedBy.rule.rule)] : []),
  ];
  return (
    <a class="row" href={paths.record(item.id)}>
      <span class="row-title">{label ?? titleText(item.title)}</span>
      <span class="row-meta small soft">
        {[item.code, owner === undefined ? t('work.noOwner') : t('work.owner', { who: owner })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {waits.length > 0 && <span class="small">{t('work.waits', { what: waits.join('; ') })}</span>}
      <span class="row-state small">
        {overdue > 0 && (
          <Mark tone="late" icon="alert">
            {leftWords(-overdue)}
          </Mark>
        )}
        {state.complex && (
          <Mark tone="wait" icon="alert">
            {t('case.complex')}
          </Mark>
        )}
      </span>
    </a>
  );
}
