// The figures officials report, for a period and a village, within what this person may see; each opens what it counts.
import { compareNames } from '../../../shared/core/vietnamese.ts';
import type { Counts } from '../../../shared/kinds/counts.ts';
import { periodNames, periodOf, yearBefore } from '../../../shared/rules/periods.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import { offersVillage } from '../form/offered.ts';
import { text } from '../kind-texts.ts';
import { LongList } from '../list/LongList.tsx';
import { usePastVillages } from '../list/use-past-villages.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf, fullDay } from '../text/format-date.ts';
import { formatNumber, t } from '../text/t.ts';
import { asked } from './asked.ts';
import { CopyLine } from './CopyLine.tsx';
import { complexShare, countedApart, countedBy, figureGroups, figuresOf, type Question } from './figures.ts';
import { InTime, Timed } from './InTime.tsx';
import { reportLine } from './report-line.ts';
import { timingOfFigure } from './timing.ts';

interface FiguresProps {
  /** The number whose records are listed. */
  readonly figure?: string | undefined;
}

export default function Figures({ figure }: FiguresProps) {
  const { catalog } = useAccount();
  const question = useQuestion();
  const { done, total } = catalog.ready.value;
  const { from, to } = question.period;
  const sub = t('figures.period', { from: fullDay(from), to: fullDay(to) });
  const timing = figure === undefined ? undefined : timingOfFigure(figure);
  if (figure !== undefined)
    return (
      <Page title={text(`figure.${figure}`)} sub={sub} back={{ href: paths.figures() }}>
        {timing ? (
          <Timed question={question} timing={timing} />
        ) : (
          <Counted question={question} figure={figure} />
        )}
      </Page>
    );
  return (
    <Page title={t('figures.title')} sub={sub} back={{ href: paths.home }}>
      <Choices />
      <Scope />
      <Apart question={question} />
      {done < total && <Notice>{t('figures.loading', { done, total })}</Notice>}
      <Answer question={question} />
    </Page>
  );
}

function useQuestion(): Question {
  const { now } = useAccount();
  const { name, own, village } = asked.value;
  const today = dayOf(now());
  const period = name === 'own' ? (own ?? { from: today, to: today }) : periodOf(name, today);
  return { period, village };
}

/** In a list of choices '' means that nothing is chosen. */
const everywhere = 'all';

function Choices() {
  const { catalog, now } = useAccount();
  const question = useQuestion();
  const mine = useAccount().me.value;
  const villages = [...catalog.directory.value.villages].filter(([id]) => offersVillage(mine, id));
  const today = dayOf(now());
  const change = (part: Partial<typeof asked.value>) => {
    asked.value = { ...asked.value, ...part };
  };
  return (
    <>
      <ChoiceField
        label={t('figures.which')}
        value={asked.value.name}
        options={[...periodNames, 'own' as const].map((value) => ({
          value,
          label: t(`figures.period.${value}`),
        }))}
        onChange={(name) => change({ name: name ?? 'year-so-far', own: question.period })}
      />
      {asked.value.name === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <DateField
            key={end}
            label={t(`figures.${end}`)}
            today={today}
            value={question.period[end]}
            onChange={(day) =>
              /^\d{4}-\d\d-\d\d$/.test(day) && change({ own: { ...question.period, [end]: day } })
            }
          />
        ))}
      {villages.length > 1 && (
        <ChoiceField
          label={t('figures.village')}
          value={asked.value.village ?? everywhere}
          options={[
            { value: everywhere, label: t('figures.allVillages') },
            ...villages
              .map(([value, label]) => ({ value, label }))
              .sort((a, b) => compareNames(a.label, b.label)),
          ]}
          onChange={(village) => change({ village: village === everywhere ? null : village })}
        />
      )}
    </>
  );
}

/** Whose records are counted: nobody may take a village head's sums for the commune's. */
function Scope() {
  const { me, catalog } = useAccount();
  const { roles, villages } = me.value;
  const whole = roles.includes('officer') || roles.includes('leader');
  const names = villages.map((id) => catalog.directory.value.villages.get(id) ?? '').filter(Boolean);
  const ofPart = names.length > 0 ? t('figures.ofVillages', { names: names.join(', ') }) : t('figures.ofOwn');
  return <p class="small soft">{whole ? t('figures.ofCommune') : ofPart}</p>;
}

/** What was written under villages that the chosen one came from is under their names, which can be chosen. */
function Apart({ question }: { readonly question: Question }) {
  const { catalog, now } = useAccount();
  const { known } = usePastVillages();
  const apart = countedApart(question, known, dayOf(now()));
  const names = apart.map((id) => catalog.directory.value.villages.get(id) ?? '').filter(Boolean);
  return names.length > 0 ? <p>{t('figures.apart', { names: names.join(', ') })}</p> : null;
}

function Answer({ question }: { readonly question: Question }) {
  const { catalog } = useAccount();
  const items = catalog.items.value;
  const figures = figuresOf(items, question);
  const before = figuresOf(items, { ...question, period: yearBefore(question.period) });
  return (
    <>
      <CopyLine words={reportLine(figures)} />
      {figureGroups.map(({ name, figures: names }) => {
        const shown = names.filter((figure) => (figures[figure] ?? 0) > 0 || (before[figure] ?? 0) > 0);
        if (shown.length === 0) return null;
        return (
          <section key={name} class="group">
            <h2>{text(`list.of.${name}`)}</h2>
            <ul class="rows">
              {shown.map((figure) => (
                <FigureRow key={figure} {...{ figure, figures, before }} />
              ))}
            </ul>
            {name === 'petition' && <InTime question={question} />}
          </section>
        );
      })}
    </>
  );
}

interface FigureRowProps {
  readonly figure: string;
  readonly figures: Counts;
  readonly before: Counts;
}

function FigureRow({ figure, figures, before }: FigureRowProps) {
  const share = figure === 'complex.resolved' ? complexShare(figures) : undefined;
  const last = before[figure] ?? 0;
  // Of a year that this notebook knows nothing of, no number is true.
  const isKnown = Object.values(before).some((number) => number > 0);
  return (
    <li>
      <a class="row figure" href={paths.figures(figure)}>
        <span class={figure.includes('.') ? '' : 'strong'}>{text(`figure.${figure}`)}</span>
        <span class="figure-number">
          {formatNumber(figures[figure] ?? 0)}
          {share !== undefined && ` (${share} %)`}
        </span>
        {isKnown && <span class="small soft">{t('figures.yearBefore', { n: last })}</span>}
      </a>
    </li>
  );
}

/** All of them, newest first. */
function Counted({ question, figure }: { readonly question: Question; readonly figure: string }) {
  const { catalog, now } = useAccount();
  const found = countedBy(catalog.items.value, question, figure);
  return (
    <>
      <p class="soft">{t('figures.counted', { n: found.length })}</p>
      <LongList
        label={text(`figure.${figure}`)}
        items={found}
        directory={catalog.directory.value}
        today={dayOf(now())}
        resetKey={figure}
      />
    </>
  );
}
