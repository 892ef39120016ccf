// What a village is to hear at its next meeting: results of its opinions that were not read out there yet, and what is still
// being done. Large, to be read aloud; on paper and in letters for a whole room; one press says that it was done.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { offersVillage } from '../form/offered.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { laterPart } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { printPaths } from '../print-paths.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { PromiseMark } from './PromiseMark.tsx';
import { type Listed, runningIn, toReadIn } from './promise-list.ts';
import { followUpWord, resultText, wordsOf } from './promise-words.ts';
import { readHref, readLargeHref } from './read-href.ts';
import { useAwake } from './use-awake.ts';
import { usePromises } from './use-promises.ts';

const LargeReadAloud = laterPart(() => import('../large/ReadAloud.tsx').then((part) => part.ReadAloud));

export function ReadOut() {
  const { all, left, today } = usePromises();
  const { villages, counts, village, isLarge, choose } = useVillage(all);
  const some = village === undefined ? [] : toReadIn(all, village);
  const running = village === undefined ? [] : runningIn(all, village);
  useAwake(some.length > 0);
  if (village !== undefined && isLarge)
    return <LargeReadAloud {...{ village, some, running }} name={villages.get(village) ?? ''} />;
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
      {village !== undefined && <WaysOn village={village} />}
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
      {running.length > 0 && (
        <section class="group">
          <h2>{t('promise.running', { n: running.length })}</h2>
          <ol class="rows">
            {running.map((one, at) => (
              <Running key={one.row.id} one={one} number={at + 1} />
            ))}
          </ol>
        </section>
      )}
    </Page>
  );
}

function WaysOn({ village }: { readonly village: string }) {
  return (
    <div class="pairs">
      <LinkButton href={printPaths.readAloud(village)} icon="print">
        {t('promise.readPrint')}
      </LinkButton>
      <LinkButton href={readLargeHref(village)} icon="search">
        {t('large.link')}
      </LinkButton>
    </div>
  );
}

/** The villages where something waits or runs, that this person may speak to; the one chosen, or the only one. */
function useVillage(all: readonly Listed[]) {
  const { catalog, me } = useAccount();
  const { query, route } = useLocation();
  const { villages } = catalog.directory.value;
  const counts = [...villages.keys()]
    .filter((id) => offersVillage(me.value, id))
    .map((id) => ({ id, n: toReadIn(all, id).length }))
    .filter(({ id, n }) => n > 0 || runningIn(all, id).length > 0)
    .sort((a, b) => compareNames(villages.get(a.id) ?? '', villages.get(b.id) ?? ''));
  const asked = query.village;
  const village =
    counts.find(({ id }) => id === asked)?.id ?? (counts.length === 1 ? counts[0]?.id : undefined);
  const choose = (id: string | null) => route(id ? readHref(id) : paths.work('read'), true);
  return { villages, counts, village, isLarge: query.large !== undefined, choose };
}

interface ToReadProps {
  readonly one: Listed;
  readonly number: number;
}

function ToRead({ one, number }: ToReadProps) {
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

/** What is promised and not done yet: only told, so that nothing of it is marked as read. */
function Running({ one: { row, facts, promise, left }, number }: ToReadProps) {
  return (
    <li class="entry">
      <p class="entry-text">
        <span class="strong">{number}.</span> {t('promise.asked', { day: fullDay(facts.day) })}{' '}
        {wordsOf(row, 'text')}
      </p>
      <p class="row-state small">
        <PromiseMark one={{ promise, ...(left !== undefined && { left }) }} />
      </p>
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
