// What happened in a case, day by day: who wrote it down, what falls and why, and the way to say that one was a mistake.
import { factsOf as accessFactsOf } from '../../../shared/access/facts.ts';
import { mayTakeStep } from '../../../shared/access/steps.ts';
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { CaseState } from '../../../shared/rules/case/case-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { Facts } from '../parts/Facts.tsx';
import { Mark } from '../parts/Mark.tsx';
import { factsOf } from '../record/FieldSections.tsx';
import { orderedRows } from '../record/ordered-rows.ts';
import { useWording } from '../record/use-record.ts';
import { dayOf, fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { stepWord } from './case-words.ts';
import { Mistake } from './Mistake.tsx';
import { contentLabel } from './use-case.ts';

interface TimelineProps {
  readonly view: RecordView;
  /** One a content where the paper was split. */
  readonly states: readonly CaseState[];
  readonly mayWrite: boolean;
}

export function Timeline({ view, states, mayWrite }: TimelineProps) {
  const rows = orderedRows(view.bundle, petition, 'event');
  if (rows.length === 0) return null;
  return (
    <section class="group">
      <h2>{t('case.timeline', { n: rows.length })}</h2>
      <ol class="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Entry {...{ row, mayWrite }} bundle={view.bundle} standing={standingOf(row.id, states)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Standing = 'counts' | 'ahead' | 'odd' | 'conflict' | 'corrected' | 'settled';

/** Of a paper with several contents an event counts as soon as one of its cases counts it. */
const standingOf = (id: RecordId, states: readonly CaseState[]): Standing => {
  const has = (events: readonly { readonly id: RecordId }[]) => events.some((event) => event.id === id);
  if (states.some(({ conflicts }) => conflicts.some(({ between }) => has(between)))) return 'conflict';
  if (states.some(({ events }) => has(events))) return 'counts';
  for (const { setAside } of states) {
    const fell = setAside.find(({ event }) => event.id === id);
    if (fell) return fell.why;
  }
  if (states.some(({ ahead }) => has(ahead))) return 'ahead';
  return states.some(({ odd }) => has(odd)) ? 'odd' : 'counts';
};

interface EntryProps {
  readonly row: RecordState;
  readonly bundle: Bundle;
  readonly standing: Standing;
  readonly mayWrite: boolean;
}

/** Shown in its head, or told by what it does. */
const headed = new Set(['step', 'date', 'of', 'over', 'content']);

function Entry({ row, bundle, standing, mayWrite }: EntryProps) {
  const { person, me, catalog } = useAccount();
  const wording = useWording();
  const fields = petition.rows.event?.fields ?? {};
  const { step, date, content } = row.values;
  if (row.redacted) return <p class="entry soft">{t('record.redacted')}</p>;
  const facts = factsOf(
    'event',
    fields,
    Object.keys(fields).filter((name) => !headed.has(name)),
    row.values,
    wording,
  );
  const isFallen = standing === 'corrected' || standing === 'settled';
  const mayCorrect =
    mayWrite &&
    !isFallen &&
    step !== 'corrected' &&
    mayTakeStep(me.value, accessFactsOf(bundle), 'corrected', row.by === person);
  return (
    <div class="entry">
      <span class={isFallen ? 'entry-text soft' : 'entry-text'}>
        <span class="strong">{fullDay(typeof date === 'string' ? date : dayOf(row.at))}</span>{' '}
        {stepWord(step as Parameters<typeof stepWord>[0])}
      </span>
      {typeof content === 'string' && bundle.rows[content] && (
        <span class="small soft entry-text">{contentLabel(bundle, content)}</span>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      <span class="small soft">
        {t('case.writtenBy', { who: whoText(row.by, person, catalog.directory.value) })}
      </span>
      {standing !== 'counts' && (
        <span class="row-state small">
          <Mark tone={isFallen ? 'still' : 'wait'} icon={isFallen ? 'undo' : 'alert'}>
            {t(`case.standing.${standing}`)}
          </Mark>
        </span>
      )}
      {mayCorrect && <Mistake root={bundle.root.id} kind="event" values={{ of: row.id }} />}
    </div>
  );
}
