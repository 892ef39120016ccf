// What was done about an opinion, day by day, who wrote it down, and the way to say that one was a mistake.
import { factsOf } from '../../../shared/access/facts.ts';
import { mayTakeStep } from '../../../shared/access/steps.ts';
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { FollowUp, PromiseOf } from '../../../shared/rules/promise/promise-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Mistake } from '../cases/Mistake.tsx';
import { whoText } from '../field-texts.ts';
import { Mark } from '../parts/Mark.tsx';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { followUpWord } from './promise-words.ts';

interface FollowUpsProps {
  readonly view: RecordView;
  readonly row: RecordState;
  readonly promise: PromiseOf;
}

export function FollowUps({ view, row, promise }: FollowUpsProps) {
  const all = [...promise.steps, ...promise.setAside].sort((a, b) =>
    a.date === b.date ? a.at - b.at || (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
  if (all.length === 0) return null;
  const fallen = new Set(promise.setAside.map(({ id }) => id));
  return (
    <section class="group">
      <h2>{t('case.timeline', { n: all.length })}</h2>
      <ol class="rows">
        {all.map((followUp) => (
          <li key={followUp.id}>
            <Entry {...{ view, row, followUp }} isFallen={fallen.has(followUp.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EntryProps extends Omit<FollowUpsProps, 'promise'> {
  readonly followUp: FollowUp;
  readonly isFallen: boolean;
}

function Entry({ view, row, followUp, isFallen }: EntryProps) {
  const { person, me, catalog } = useAccount();
  const { bundle } = view;
  const { id, step, date, due, wish, owner, village, by } = followUp;
  const directory = catalog.directory.value;
  const { note } = bundle.rows[id]?.values ?? {};
  const details = [
    due && step !== 'reopened' && t('promise.due', { day: fullDay(due) }),
    wish && t('promise.wish', { day: fullDay(wish) }),
    owner && t('promise.by', { who: whoText(owner, person, directory) }),
    village && (directory.villages.get(village) ?? t('who.unknown')),
  ].filter(Boolean);
  const mayCorrect =
    !isFallen &&
    !view.unmade &&
    mayTakeStep(me.value, factsOf(bundle), 'corrected', by === person, 'follow-up');
  return (
    <div class="entry">
      <span class={isFallen ? 'entry-text soft' : 'entry-text'}>
        <span class="strong">{fullDay(date)}</span> {followUpWord(step)}
        {details.length > 0 && ` · ${details.join(' · ')}`}
      </span>
      {typeof note === 'string' && note !== '' && <span class="version-text">{note}</span>}
      <span class="small soft">{t('case.writtenBy', { who: whoText(by, person, directory) })}</span>
      {isFallen && (
        <span class="row-state small">
          <Mark tone="still" icon="undo">
            {t('case.standing.corrected')}
          </Mark>
        </span>
      )}
      {mayCorrect && <Mistake root={bundle.root.id} kind="follow-up" values={{ opinion: row.id, of: id }} />}
    </div>
  );
}
