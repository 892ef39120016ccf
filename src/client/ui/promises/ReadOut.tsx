// What a village is to hear at its next meeting: results of its opinions that were not read out there yet. Large, to be read
// aloud; one press says that it was done.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { offersVillage } from '../form/offered.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { type Listed, toReadIn } from './promise-list.ts';
import { followUpWord, resultText, wordsOf } from './promise-words.ts';
import { useAwake } from './use-awake.ts';
import { usePromises } from './use-promises.ts';

export function ReadOut() {
  const { all, left, today } = usePromises();
  const { villages, counts, village, choose } = useVillage(all);
  const some = village === undefined ? [] : toReadIn(all, village);
  useAwake(some.length > 0);
  return (
    <Page
      title={t('promise.readAloud')}
      sub={village === undefined ? undefined : villages.get(village)}
      back={{ href: paths.work('promises') }}
      actions={village !== undefined && some.length > 0 && <Done {...{ some, village, today }} />}
    >
      {left > 0 && (
        <p class="soft" role="status">
          {t('work.reading', { n: left })}
        </p>
      )}
      {counts.length > 1 && (
        <ChoiceField
          label={t('promise.by.village')}
          value={village ?? null}
          options={counts.map(({ id, n }) => ({ value: id, label: villages.get(id) ?? '', count: n }))}
          onChange={choose}
        />
      )}
      {some.length === 0 && left === 0 && (
        <EmptyState icon="check" title={t('promise.readNone')}>
          {t('promise.readNoneDetail')}
        </EmptyState>
      )}
      <ol class="rows">
        {some.map((one, at) => (
          <ToRead key={one.row.id} one={one} number={at + 1} />
        ))}
      </ol>
    </Page>
  );
}

/** The villages where something waits, that this person may speak to; the one chosen, or the only one. */
function useVillage(all: readonly Listed[]) {
  const { catalog, me } = useAccount();
  const { query, route } = useLocation();
  const { villages } = catalog.directory.value;
  const counts = [...villages.keys()]
    .filter((id) => offersVillage(me.value, id))
    .map((id) => ({ id, n: toReadIn(all, id).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => compareNames(villages.get(a.id) ?? '', villages.get(b.id) ?? ''));
  const asked = query.village;
  const village =
    counts.find(({ id }) => id === asked)?.id ?? (counts.length === 1 ? counts[0]?.id : undefined);
  const choose = (id: string | null) =>
    route(id ? `${paths.work('read')}?village=${id}` : paths.work('read'), true);
  return { villages, counts, village, choose };
}

function ToRead({ one, number }: { readonly one: Listed; readonly number: number }) {
  const { dialogue, row, facts, promise } = one;
  const speaker = wordsOf(row, 'speaker');
  const { result } = promise;
  return (
    <li class="entry read-large">
      <p class="entry-text">
        <span class="strong">{number}.</span>{' '}
        {t(speaker === '' ? 'promise.asked' : 'promise.askedBy', { day: fullDay(facts.day), who: speaker })}{' '}
        {wordsOf(row, 'text')}
      </p>
      {result && (
        <p class="entry-text">
          <span class="strong">
            {t('promise.resultOn', { what: followUpWord(result.step), day: fullDay(result.date) })}
          </span>{' '}
          {resultText(dialogue.bundle, row, promise)}
        </p>
      )}
    </li>
  );
}

interface DoneProps {
  readonly some: readonly Listed[];
  readonly village: string;
  readonly today: string;
}

/** All of them at once, with the day and the village; what is on the screen was read, and nothing that comes later. */
function Done({ some, village, today }: DoneProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [count, setCount] = useState(0);
  const done = async () => {
    const isDone = await attempt(() =>
      records.saveAll(
        some.map(({ dialogue, row }) => ({
          type: 'addRow' as const,
          root: dialogue.item.id,
          rowKind: 'follow-up',
          values: { opinion: row.id, step: 'read-out', date: today, village },
        })),
      ),
    );
    if (isDone) setCount(some.length);
  };
  return (
    <>
      {count > 0 && (
        <Notice kind="good" live>
          {t('promise.readDone', { n: count })}
        </Notice>
      )}
      <Problem words={problem} />
      <Button kind="primary" icon="check" onPress={() => void done()}>
        {t('promise.readDo')}
      </Button>
    </>
  );
}
